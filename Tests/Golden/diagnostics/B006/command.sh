mkdir cases; mkdir -p out/.exigible; flock out/.exigible/lock exigible batch cases -o out
