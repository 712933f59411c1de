exigible render case.json --document decompte --quiet -o nowhere/out.pdf
