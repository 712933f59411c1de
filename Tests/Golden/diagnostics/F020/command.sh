exigible render
