exigible check case.json
