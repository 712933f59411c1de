exigible render case.json -o out.pdf
