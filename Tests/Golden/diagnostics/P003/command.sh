exigible check case.json --templates templates
