import DocumentModel
import Testing

@testable import Templates

private let two = SampleSource(
  ["reference": "2026-0417", "creditor.name": "Étoile & Fils"], facts: ["isConsumer"],
  lists: ["invoices": [SampleSource(["invoice.number": "F-1"]), SampleSource(["invoice.number": "F-2"])]])

@Suite struct SyntaxTests {
  @Test(arguments: [
    ("Objet {{reference}}.", "p(Objet 2026-0417.)"),
    ("Objet **{{reference}}** *ou* {{ creditor.name }}", "p(Objet **2026-0417** *ou* Étoile & Fils)"),
    ("# Titre\n\n## Sous-titre\n\nTexte\nsuite", "h1(Titre) h2(Sous-titre) p(Texte suite)"),
    ("Ligne\\\nsuite", "p(Ligne⏎suite)"),
    ("> Cité\n>\n> {{reference}}", "quote[p(Cité) p(2026-0417)]"),
    ("1. un\n2. deux\n   - a\n   - b", "ol[p(un) / p(deux) ul[p(a) / p(b)]]"),
    ("Deux {{! remarque }} mots{{!\n longue\n}}.", "p(Deux mots.)"),
    ("{{! seule sur sa ligne }}\nTexte", "p(Texte)"),
    ("Littéral \\{{reference}} et \\*", "p(Littéral {{reference}} et *)"),
    ("Crochets [x] et \\<", "p(Crochets [x] et <)"),
    ("Petites {{sc \"Capitales\"}} {{sc creditor.name}}", "p(Petites sc(Capitales) sc(Étoile & Fils))"),
  ])
  func words(body: String, expected: String) throws {
    #expect(try fill(body, two).body.outline == expected)
  }

  @Test(arguments: [
    ("{{#isConsumer}}\nOui\n{{/isConsumer}}\n{{^isConsumer}}\nNon\n{{/isConsumer}}", "p(Oui)"),
    ("Avant\n{{#several}}\nNon\n{{/several}}\nAprès", "p(Avant) p(Après)"),
    ("{{#invoices}}\nPièce {{invoice.number}}\n{{/invoices}}", "p(Pièce F-1) p(Pièce F-2)"),
    ("{{#invoices}}\n- {{invoice.number}}\n{{/invoices}}", "ul[p(F-1) / p(F-2)]"),
    (
      "- avant\n{{#invoices}}\n- {{invoice.number}}\n{{/invoices}}\n- après",
      "ul[p(avant) / p(F-1) / p(F-2) / p(après)]"
    ),
    ("- objet\n  {{#isConsumer}}\n  suite\n  {{/isConsumer}}", "ul[p(objet) p(suite)]"),
    ("> cité\n> {{#isConsumer}}\n> encore\n> {{/isConsumer}}", "quote[p(cité) p(encore)]"),
    ("{{^costs}}\nRien\n{{/costs}}{{! fin }}", "p(Rien)"),
    ("{{#isConsumer}}{{^several}}\nOui\n{{/several}}{{/isConsumer}}", "p(Oui)"),
  ])
  func blockSections(body: String, expected: String) throws {
    #expect(try fill(body, two).body.outline == expected)
  }

  @Test(arguments: [
    ("le {{#several}}grand {{/several}}mur", "p(le mur)"),
    ("le {{#several}}grand{{/several}} mur", "p(le mur)"),
    ("le mur {{#several}}blanc{{/several}}, puis", "p(le mur, puis)"),
    ("le mur {{#several}}blanc{{/several}}.", "p(le mur.)"),
    ("le mur {{#several}}blanc{{/several}} ; puis", "p(le mur\u{202F}; puis)"),
    ("{{#several}}Très {{/several}}*Grand {{#several}}mur{{/several}}*", "p(*Grand*)"),
    ("{{#several}}Non{{/several}}", ""),
    ("# {{#several}}Non{{/several}}\n\nOui", "p(Oui)"),
    ("Un{{#several}}\\\nDeux{{/several}}\\\nTrois", "p(Un⏎Trois)"),
    ("Un\\\n{{#several}}Deux{{/several}}\\\nTrois", "p(Un⏎Trois)"),
    ("{{#several}}Un{{/several}}\\\nDeux\\\n{{#several}}Trois{{/several}}", "p(Deux)"),
    ("Pièces :{{#invoices}} {{invoice.number}}{{/invoices}}.", "p(Pièces\u{A0}: F-1 F-2.)"),
    ("**{{#isConsumer}}Oui{{/isConsumer}}{{^isConsumer}}Non{{/isConsumer}}**", "p(**Oui**)"),
  ])
  func inlineSections(body: String, expected: String) throws {
    #expect(try fill(body, two).body.outline == expected)
  }

  @Test func tables() throws {
    let body = """
      | Pièce | Montant |
      |:------|--------:|
      {{#invoices}}
      | {{invoice.number}} | {{reference}} |
      {{/invoices}}
      {{#several}}
      | jamais | jamais |
      {{/several}}
      | {{@sum}} Somme | 2 |
      | {{@total}} Total au {{reference}} | < |

      Fin
      """
    let document = try fill(body, two)
    #expect(
      document.body.outline
        == "table(head|Pièce|Montant| |F-1|2026-0417| |F-2|2026-0417| sum|Somme|2| total|Total au 2026-0417<2|) p(Fin)"
    )
    guard case .table(let table) = document.body[0] else { return #expect(Bool(false)) }
    #expect(table.columns.map(\.alignment) == [.left, .right])
  }

  @Test func tableWithoutRowsVanishesWithItsHeader() throws {
    let body = "| A | B |\n|---|---|\n{{#costs}}\n| {{reference}} | x |\n{{/costs}}\n\nFin"
    #expect(try fill(body, two).body.outline == "p(Fin)")
  }

  @Test func emptyHeaderIsNoHeader() throws {
    #expect(try fill("| | |\n|---|---|\n| a | b |").body.outline == "table(|a|b|)")
  }

  @Test func frames() throws {
    let body = """
      {{@columns}}
      {{@column}}
      Gauche
      {{/@column}}
      {{@column}}
      Droite
      {{/@column}}
      {{/@columns}}
      {{@notes}}
      {{#several}}
      Jamais
      {{/several}}
      {{/@notes}}
      """
    #expect(try fill(body).body.outline == "columns[column[p(Gauche)] column[p(Droite)]]")
  }
}
