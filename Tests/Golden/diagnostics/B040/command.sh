mkdir cases; cp case.json cases/; exigible batch cases -d relance-1 -d decompte -o out --provider profile.json
