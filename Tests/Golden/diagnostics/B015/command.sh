mkdir cases; exigible batch cases -o out --print-run RUN.pdf --profile archive --attach case
