exigible preview case.json --document decompte --page 99 -o page.png --quiet
