exigible render case.json --document decompte --attach none -o decompte.pdf --quiet && exigible verify decompte.pdf
