head -c 5000001 /dev/zero >logo.png
exigible check case.json
