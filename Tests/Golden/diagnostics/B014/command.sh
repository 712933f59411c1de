mkdir cases; exigible batch cases -o out --print-run tirages/TIRAGE.pdf
