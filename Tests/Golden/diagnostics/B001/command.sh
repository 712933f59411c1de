head -c 33554433 /dev/zero | tr '\0' 'x' > cases.jsonl; exigible batch cases.jsonl -o out
