printf 'factur\351;from;amount\n' >theirs.csv && exigible verify --claim theirs.csv case.json --quiet
