printf 'invoice;from;to;days;base;rate;amout\n' >theirs.csv && exigible verify --claim theirs.csv case.json --quiet
