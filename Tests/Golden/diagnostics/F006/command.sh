touch out.pdf
exigible render case.json --document decompte --quiet -o out.pdf
