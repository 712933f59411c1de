exigible explain case.json --invoice F-2026-013
