head -c 40000000 /dev/zero | tr '\0' ' ' | exigible check -
