mkdir -p own/parts && echo 'Bonjour.' >own/parts/mine.md
exigible render case.json --document decompte --templates own -o decompte.pdf --quiet
exigible verify decompte.pdf --quiet 2>&1 | grep -v 'V005\|V025' >&2
