exigible schema > /dev/full
