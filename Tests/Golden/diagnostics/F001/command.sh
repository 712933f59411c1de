exigible check nowhere.json
