printf 'invoice;days;amount\nF-2026-031;75;12,50\n' >theirs.csv && exigible verify --claim theirs.csv case.json --quiet
