exigible statement case.json --format json --quiet | sed 's/"days": 90,/"days": 91,/' >theirs.json && exigible verify --claim theirs.json case.json --quiet
