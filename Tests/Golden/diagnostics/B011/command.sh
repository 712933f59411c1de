mkdir cases; cp case.json cases/; exigible batch cases -d relance-1 -o out --quiet; sed -i 2s/number/nombre/ out/.exigible/journal.jsonl; exigible batch cases -d relance-1 -o out --resume
