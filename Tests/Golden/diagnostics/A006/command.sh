mkdir cases; exigible batch cases -o out --enclose cgv.pdf --assets .
