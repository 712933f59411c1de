mkdir cases; mkfifo cases/a.json; exigible batch cases -o out
