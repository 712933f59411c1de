mkdir cases; ulimit -n 6; exigible batch cases -o out
