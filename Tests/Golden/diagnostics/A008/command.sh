mkdir cases; exigible batch cases -o out --print-run RUN.pdf --enclose cgv.pdf --assets .
