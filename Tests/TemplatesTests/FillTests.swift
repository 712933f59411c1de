import Diagnostics
import DocumentModel
import Testing
import Values

@testable import Templates

@Suite struct FillTests {
  @Test(arguments: [
    ("Étoile & Fils", "d’Étoile & Fils", "qu’Étoile & Fils"),
    ("Menuiserie Carpentier", "de Menuiserie Carpentier", "que Menuiserie Carpentier"),
    ("Hébécourt", "d’Hébécourt", "qu’Hébécourt"),
    ("Hollande Bois", "de Hollande Bois", "que Hollande Bois"),
    ("Œillet", "d’Œillet", "qu’Œillet"),
    ("Yves", "d’Yves", "qu’Yves"),
    ("Yann", "de Yann", "que Yann"),
    ("Onze", "de Onze", "que Onze"),
    ("8 à Huit", "de 8 à Huit", "que 8 à Huit"),
  ])
  func elision(name: String, of: String, that: String) throws {
    let source = SampleSource(["creditor.name": name])
    #expect(try fill("{{de creditor.name}}", source).body.outline == "p(\(of))")
    #expect(try fill("{{que creditor.name}}", source).body.outline == "p(\(that))")
    let capital = of.prefix(1).uppercased() + of.dropFirst()
    #expect(try fill("{{De creditor.name}}", source).body.outline == "p(\(capital))")
  }

  @Test(arguments: [(0, "la facture"), (1, "la facture"), (2, "les factures")])
  func agreementWithItems(count: Int, expected: String) throws {
    let items = [SampleSource](repeating: SampleSource(), count: count)
    let source = SampleSource(lists: ["invoices": items])
    #expect(
      try fill("Voir {{plural invoices \"la facture\" \"les factures\"}}.", source).body.outline
        == "p(Voir \(expected).)")
  }

  @Test(arguments: [("0", "jour"), ("1", "jour"), ("1,5", "jour"), ("2", "jours"), ("1\u{202F}234", "jours")])
  func agreementWithNumber(number: String, expected: String) throws {
    let source = SampleSource(["reference": number])
    #expect(
      try fill("{{reference}} {{plural reference \"jour\" \"jours\"}}", source).body.outline
        == "p(\(number) \(expected))")
  }

  @Test func agreementWithWordsIsRefused() throws {
    let source = SampleSource(["reference": "douze"])
    #expect(throws: Refusal.self) { try fill("{{plural reference \"a\" \"b\"}}", source) }
  }

  /// Every missing value is told once for each field, with its place in the case and in the template.
  @Test func missingValues() {
    let error = #expect(throws: Refusal.self) {
      try fill(
        "{{reference}} {{creditor.name}}\n\n{{#invoices}}{{invoice.number}}{{/invoices}}",
        SampleSource(["creditor.name": " "], lists: ["invoices": [SampleSource()]]))
    }
    #expect(
      error?.diagnostics.map(\.short) == [
        "T047 reference", "T047 creditor.name", "T047 invoice.number",
      ])
    #expect(error?.diagnostics.first?.arguments[.file] == "essai/letter.md:1:1")
  }

  @Test func valuesUnderAFalseConditionAreNotAskedFor() throws {
    #expect(try fill("Oui {{#several}}{{reference}}{{/several}}").body.outline == "p(Oui)")
  }

  @Test func loopsSeeTheFieldsAround() throws {
    let source = SampleSource(
      ["reference": "R"],
      lists: [
        "invoices": [
          SampleSource(["invoice.number": "F-1"], lists: ["lines": [SampleSource(["line.days": "3"])]]),
          SampleSource(["invoice.number": "F-2"], lists: ["lines": []]),
        ]
      ])
    let body = """
      {{#invoices}}
      {{#lines}}
      {{reference}} {{invoice.number}} {{line.days}}
      {{/lines}}
      {{^lines}}
      {{invoice.number}} sans ligne
      {{/lines}}
      {{/invoices}}
      """
    #expect(try fill(body, source).body.outline == "p(R F-1 3) p(F-2 sans ligne)")
  }

  @Test func partsAndTheirPlaces() throws {
    let parts = ["bloc": "# Payer\n\n{{> phrase}}", "phrase": "Merci {{creditor.name}}"]
    let source = SampleSource(["creditor.name": "X"])
    let document = try fill("{{> bloc}}\n\nVoir {{> phrase}}.", source, parts: parts)
    #expect(document.body.outline == "h1(Payer) p(Merci X) p(Voir Merci X.)")
    guard case .heading(_, let inlines) = document.body[0] else { return }
    #expect(inlines == [.text("Payer", origin: .file(name: "parts/bloc.md", line: 1, column: 3))])
  }

  @Test func typographyAcrossTagsAndEmphasis() throws {
    let source = SampleSource(["reference": "12", "creditor.name": "X"])
    #expect(
      try fill("L'**{{creditor.name}}** a \"*{{reference}}*\" jours, {{reference}} % !", source).body.outline
        == "p(L’**X** a «\u{A0}*12*\u{A0}» jours, 12\u{A0}%\u{202F}!)")
    #expect(try fill("Le 1er mai").body.outline == "p(Le 1^er^\u{A0}mai)")
  }

  @Test func letter() throws {
    let body = """
      {{@letterhead}}
      **{{creditor.name}}**\\
      SARL{{#several}} au capital{{/several}}

      12 rue des Allobroges
      {{/@letterhead}}
      {{@delivery}}
      {{#isConsumer}}
      Lettre recommandée
      {{/isConsumer}}

      {{#several}}n° 1{{/several}}
      {{/@delivery}}
      {{@references}}
      | | |
      |---|---|
      | Nos réf. | {{reference}} |
      {{#several}}
      | Vos réf. | x |
      {{/several}}
      {{/@references}}
      {{@date}}
      Lyon, le 23 novembre 2026
      {{/@date}}
      {{@footer}}
      RCS Lyon
      {{/@footer}}
      {{@continuation}}
      Dossier {{reference}}
      {{/@continuation}}

      Madame, Monsieur,
      """
    let source = SampleSource(["creditor.name": "X", "reference": "R"], facts: ["isConsumer"])
    let document = try fill(body, source, layout: "letter")
    let letter = try #require(document.letter)
    #expect(letter.letterhead.name.outline == "**X**")
    #expect(letter.letterhead.lines.map(\.outline) == ["SARL", "12 rue des Allobroges"])
    #expect(letter.delivery.map(\.text) == ["Lettre recommandée"])
    #expect(letter.references.map { [$0.label.outline, $0.value.outline] } == [["Nos réf.", "R"]])
    #expect(letter.placeAndDate.outline == "Lyon, le 23\u{A0}novembre 2026")
    #expect(letter.address.lines.map(\.text) == ["69003 LYON"])
    #expect(letter.window?.name == "dl")
    #expect(document.footer.outline == "RCS Lyon")
    #expect(document.continuationHeader.outline == "Dossier R")
    #expect(document.body.outline == "p(Madame, Monsieur,)")
    #expect(document.title == "Essai – 2026-0417")
    #expect(document.date == "2026-11-23")
  }

  @Test func emptyLetterheadIsRefused() {
    let body = "{{@letterhead}}\n{{#several}}X{{/several}}\n{{/@letterhead}}\n{{@date}}\nY\n{{/@date}}\n"
    let error = #expect(throws: Refusal.self) { try fill(body, layout: "letter") }
    #expect(error?.diagnostics.map(\.short) == ["T049 1:1"])
  }
}
