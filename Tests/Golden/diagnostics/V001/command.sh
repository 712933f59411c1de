exigible render case.json --document decompte -o decompte.pdf --quiet && head -c 9000 decompte.pdf >cut.pdf
exigible verify cut.pdf
