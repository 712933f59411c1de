exigible render case.json --document decompte -o decompte.pdf --quiet && sed 's/"reference": "/&X-/' case.json >other.json
exigible verify decompte.pdf --case other.json 2>&1 | sed '/V005/d' >&2
