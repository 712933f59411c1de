exigible statement case.json --format json --quiet | sed 's/"totalDue": "/&1/' >theirs.json && exigible verify --claim theirs.json case.json --quiet
