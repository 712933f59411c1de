mkdir cases; exigible batch cases -o out --provider profile.json
