mkdir cases; cp case.json cases/; exigible batch cases -d relance-1 -o out --print-run RUN-relance-1.pdf --part-sheets all --with-letters
