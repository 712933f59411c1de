head -c 70000000 /dev/zero | exigible check -
