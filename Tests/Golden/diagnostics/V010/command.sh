exigible statement case.json --format csv --quiet | sed '/01.07.2026/d' >theirs.csv && exigible verify --claim theirs.csv case.json --quiet
