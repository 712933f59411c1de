(tr -d '\n' < case.json; echo; tr -d '\n' < case.json) > cases.jsonl; exigible batch cases.jsonl -d relance-1 -o out
