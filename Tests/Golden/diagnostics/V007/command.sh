printf '{"totals": {"totalDue": 6733.28}}\n' >theirs.json && exigible verify --claim theirs.json case.json --quiet
