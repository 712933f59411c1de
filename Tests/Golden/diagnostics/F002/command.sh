exigible check .
