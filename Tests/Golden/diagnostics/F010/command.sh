mkdir out
exigible preview case.json --document decompte --quiet -o out
