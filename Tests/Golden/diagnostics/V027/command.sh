exigible render case.json --document decompte -o decompte.pdf --quiet
qpdf decompte.pdf saved.pdf && exigible verify saved.pdf --quiet 2>&1 | grep -v 'V005\|V025' >&2
