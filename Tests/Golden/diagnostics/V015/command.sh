printf 'invoice;from;amount\nF-2026-031;2026-04-02;1.250\n' >theirs.csv && exigible verify --claim theirs.csv case.json --quiet
