mkdir cases; echo relu > envois.csv; exigible batch cases -o out --manifest envois.csv
