exigible render case.json --document decompte --quiet -o /dev/full
