exigible explain case.json --invoice "2026-0417, principal"
