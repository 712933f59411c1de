printf 'invoice;from;amount\nF-2026-031;2026-04-31;12,50\n' >theirs.csv && exigible verify --claim theirs.csv case.json --quiet
