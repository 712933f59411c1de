exigible statement case.json --strict
