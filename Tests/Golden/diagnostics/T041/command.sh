exigible template check templates
