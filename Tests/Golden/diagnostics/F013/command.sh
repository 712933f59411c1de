exigible render case.json --document mise-en-demure -o out.pdf
