echo '{"line": 1}' > 1.jsonl; exigible manifests 1.jsonl -o tous.csv
