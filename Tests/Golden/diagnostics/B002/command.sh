echo '{"case": {}, "document": ["relance-1"]}' > cases.jsonl; exigible batch cases.jsonl -o out
