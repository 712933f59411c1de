echo '{}' >theirs.json && exigible verify --claim theirs.json case.json --quiet
