exigible check /proc/self/mem
