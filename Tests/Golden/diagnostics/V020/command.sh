printf 'invoice;from;amount\n"F-2026-031;2026-04-02;12,50\n' >theirs.csv && exigible verify --claim theirs.csv case.json --quiet
