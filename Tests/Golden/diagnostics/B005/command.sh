(tr -d '\n' < case.json; echo; tr -d '\n' < case.json | sed 's/2026-0417/2026-0418/') > cases.jsonl; exigible batch cases.jsonl -d mise-en-demeure -o out
