mkdir modeles; exigible template check modeles
