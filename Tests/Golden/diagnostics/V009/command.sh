printf 'invoice;from;to;amount\nF-2026-999;2026-04-02;2026-06-15;12,50\n' >theirs.csv && exigible verify --claim theirs.csv case.json --quiet 2>&1 | grep -v 'V010' | sed '/hint\|indication/d' >&2
