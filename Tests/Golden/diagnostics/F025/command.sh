echo > modele.md; exigible template check modele.md
