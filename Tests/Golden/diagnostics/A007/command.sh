head -c 50000001 /dev/zero > cgv.pdf; mkdir cases; exigible batch cases -o out --print-run RUN.pdf --enclose cgv.pdf --assets .
