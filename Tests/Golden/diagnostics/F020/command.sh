exigible render case.json --errors json
