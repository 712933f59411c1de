exigible render case.json --document decompte -o decompte.pdf --quiet
sed 's/"reference": "/&X-/' case.json >other.json
exigible verify decompte.pdf --case other.json --quiet 2>&1 | grep -v 'V005\|V025' >&2
