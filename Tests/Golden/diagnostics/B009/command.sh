mkdir cases; exigible batch cases -o out --quiet; exigible batch cases -o out --resume --duplex
