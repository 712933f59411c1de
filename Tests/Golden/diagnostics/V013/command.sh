printf 'invoice;from;colour;amount\n' >theirs.csv && exigible verify --claim theirs.csv case.json --quiet
