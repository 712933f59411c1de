exigible rates --parameters parameters
