mkdir cases; cp case.json cases/; exigible batch cases -d relance-1 -o out --print-run RUN.pdf --quiet; rm out/RUN-001.pdf; exigible batch cases -d relance-1 -o out --print-run RUN.pdf --resume
