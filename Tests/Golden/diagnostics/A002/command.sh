exigible render case.json --document decompte --profile print --attach case -o decompte.pdf --quiet
