mkdir cases; cp case.json cases/; exigible batch cases -d relance-1 -o out --quiet; sed -i s/6200/6300/ cases/case.json; exigible batch cases -d relance-1 -o out --resume
