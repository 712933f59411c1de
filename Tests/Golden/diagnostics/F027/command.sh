echo > lettres; exigible batch /dev/null -o lettres
