exigible render case.json --document decompte -o decompte.pdf --quiet
printf x >>decompte.pdf
exigible verify decompte.pdf --quiet 2>&1 | grep -v 'V005' | sed '1s/[0-9]*$/…/' >&2
