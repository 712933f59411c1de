printf 'invoice;from;amount;montant\nF-2026-031;2026-04-02;12,50;12,50\n' >theirs.csv && exigible verify --claim theirs.csv case.json --quiet
