printf 'mot %.0s' $(seq 40000) >templates/essai/letter.md
exigible template check templates
