printf '{"lines": [{"invoice": "F-2026-031", "from": "2026-04-02", "days": 91}]}\n' >theirs.json
exigible verify --claim theirs.json case.json --quiet 2>&1 | sed '/V010/,$d' >&2
