exigible check - < case.json
