mkdir cases out; touch out/letter.pdf; exigible batch cases -o out
