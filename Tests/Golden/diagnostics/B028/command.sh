mkdir cases; exigible batch cases -o out --manifest envois.xls
