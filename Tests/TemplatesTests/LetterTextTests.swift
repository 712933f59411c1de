import CaseFiles
import Claims
import Diagnostics
import DocumentModel
import Testing
import Values

@testable import Templates

/// What each letter of the examples says, and what the law or the facts forbid it to say.
@Suite("Letters of the examples")
struct LetterTextTests {
  @Test("says what its law asks, and nothing that is untrue of this debtor", arguments: LetterMentions.all)
  func mentions(row: LetterMentions) throws {
    let text = try ExampleLetters.plainText(
      row.document, of: ExampleLetters.caseFile("examples/\(row.example).json"))
    for mention in row.present { #expect(text.contains(mention), "\(row) lacks: \(mention)\n\(text)") }
    for mention in row.absent { #expect(!text.contains(mention), "\(row) says: \(mention)") }
  }

  @Test(
    "no document warns the debtor of rates, tells a time limit, or leaves a hole",
    arguments: ExampleLetters.names)
  func tellsTheDebtorNothingOfOurDoubts(example: String) throws {
    for (id, document) in try ExampleLetters.documents(example) {
      let text = document.text.withPlainSpaces
      for word in [
        "prescription acquise", "non confirm", "Letikette", "{{", "}}", "()", "( ", " )", " ,", ", ,", ",.",
      ] {
        #expect(!text.contains(word), "\(id): \(word)")
      }
    }
  }

  /// Article L111-8 CPCE, second and third paragraphs, to the letter.
  @Test(arguments: [
    ("06-recouvrement-pour-compte", "mise-en-demeure"), ("06-recouvrement-lettre-suivante", "relance-2"),
  ])
  func quotesTheArticleOnCosts(example: String, document: String) throws {
    let text = try ExampleLetters.plainText(document, of: ExampleLetters.caseFile("examples/\(example).json"))
    let second = """
      Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier, sauf s’ils \
      concernent un acte dont l’accomplissement est prescrit par la loi au créancier. Toute stipulation contraire est \
      réputée non écrite, sauf disposition législative contraire.
      """
    let third = """
      Cependant, le créancier qui justifie du caractère nécessaire des démarches entreprises pour recouvrer sa créance \
      peut demander au juge de l’exécution de laisser tout ou partie des frais ainsi exposés à la charge du débiteur de \
      mauvaise foi.
      """
    #expect(text.contains("« " + second + "\n" + third + " »"))
  }

  @Test("tells what earlier letters named, once when they always named the same")
  func history() throws {
    var claim = try ExampleLetters.caseFile("examples/00-carpentier.json")
    func told() throws -> String? {
      try ExampleLetters.plainText("relance-3", of: claim).split(separator: "\n").first {
        $0.contains("malgré")
      }
      .map(String.init)
    }
    #expect(
      try told()
        == "Les factures ci-après sont échues et ne sont toujours pas soldées, malgré les rappels adressés le 20 mai "
        + "2026, puis par lettre recommandée le 1er juillet 2026, pour les factures F-2026-031 et F-2026-044."
    )
    claim.events[1].invoices = ["F-2026-031"]
    #expect(
      try told()?.hasSuffix(
        "le 20 mai 2026 (les factures F-2026-031 et F-2026-044), puis par lettre recommandée le 1er juillet 2026 "
          + "(la facture F-2026-031).") == true)
    claim.events = claim.events.map { event in
      var event = event
      event.invoices = claim.invoices.map(\.number)
      event.registeredNumber = nil
      return event
    }
    #expect(
      try told()?.hasSuffix("malgré les rappels adressés le 20 mai 2026 et le 1er juillet 2026.") == true)
    claim.events[1].kind = .formalNotice
    #expect(
      try told()?.hasSuffix(
        "malgré le rappel adressé le 20 mai 2026, ainsi que la mise en demeure adressée le 1er juillet 2026.")
        == true)
    #expect(
      try ExampleLetters.plainText("relance-3", of: claim).contains("de saisir le tribunal des activités"))
    claim.events = Array(repeating: claim.events[0], count: 6)
    #expect(
      try told()?.hasSuffix("malgré les rappels adressés à 6 reprises, en dernier lieu le 20 mai 2026.")
        == true)
    claim.events = []
    #expect(try told() == nil)
  }

  @Test("speaks of one invoice in the singular, and of what is not yet due in no letter")
  func oneInvoice() throws {
    var claim = try ExampleLetters.caseFile("examples/00-carpentier.json")
    claim.invoices[1].dueDate = try #require(CalendarDate(iso: "2026-12-15"))
    claim.invoices[2].dueDate = try #require(CalendarDate(iso: "2026-12-15"))
    claim.payments = []
    claim.creditNotes = []
    let text = try ExampleLetters.plainText("relance-1", of: claim)
    #expect(text.contains("Objet : rappel de facture échue\n"))
    #expect(text.contains("Sauf erreur ou omission, la facture ci-après est échue et n’a pas été réglée."))
    #expect(text.contains("elle soldera cette facture."))
    #expect(text.contains("Indemnité forfaitaire de recouvrement, 40 € (art. D. 441-5"))
    #expect(!text.contains("F-2026-044"))
    #expect(try ExampleLetters.plainText("decompte", of: claim).contains("non échu"))
  }

  @Test("a claim that bears no interest announces none")
  func noInterest() throws {
    var claim = try ExampleLetters.caseFile("examples/00-carpentier.json")
    claim.contract.interest = CaseFile.InterestTerms(basis: .none)
    claim.contract.penaltyClause = nil
    for index in claim.invoices.indices { claim.invoices[index].claimsFlatIndemnity = false }
    let notice = try ExampleLetters.plainText("mise-en-demeure", of: claim)
    #expect(notice.contains("pour obtenir cette somme et les dépens, sous réserve de tous autres droits."))
    #expect(!notice.contains("de retard") && !notice.contains("40 €"))
    #expect(try !ExampleLetters.plainText("decompte", of: claim).contains("Pour mémoire"))
  }

  @Test("names the seat where the postal address names a service")
  func seat() throws {
    var claim = try ExampleLetters.caseFile("examples/00-carpentier.json")
    let identity = "987 654 324 RCS Lyon – siège : "
    #expect(
      try ExampleLetters.plainText("mise-en-demeure", of: claim)
        .contains(identity + "8 chemin du Moulin, 69680 Chassieu\n"))
    claim.debtor.seat = nil
    #expect(
      try ExampleLetters.plainText("mise-en-demeure", of: claim).contains(
        identity + "Service comptabilité, ZA Les"))
  }

  @Test("the letter on a judgment names it, calls what it awards sums, and foots")
  func title() throws {
    var claim = try ExampleLetters.caseFile("examples/00-carpentier.json")
    claim.titles = try readCase(
      Array(
        String(decoding: ExampleLetters.bytes("examples/00-carpentier.json"), as: UTF8.self).replacing(
          "\"events\":",
          with: """
            "titles": [{"kind": "judgment", "court": "tribunal des activités économiques de Lyon",
              "number": "2026J00123", "date": "2026-07-10", "served": "2026-07-20", "enforceable": "2026-07-20",
              "awards": [
                {"head": "principal", "amount": "8000.00", "interest": {"basis": "legal", "from": "2026-07-10"}},
                {"head": "article700", "amount": "800.00", "interest": {"basis": "legal", "from": "2026-07-10"}},
                {"head": "depens", "amount": "210.33"}]}],
            "events":
            """
        ).utf8)
    ).value.titles
    claim.invoices = []
    claim.creditNotes = []
    claim.payments = []
    claim.events = []
    claim.contract.interest = nil
    claim.contract.penaltyClause = nil
    let notice = try ExampleLetters.plainText("mise-en-demeure", of: claim)
    #expect(notice.contains("Les sommes ci-après (jugement n° 2026J00123 du 10 juillet 2026, tribunal des"))
    #expect(notice.contains("de poursuivre l’exécution du titre par un commissaire de justice"))
    #expect(!notice.contains("injonction") && !notice.contains("facture"))
    #expect(notice.contains("sum Sous-total | 9 010,33"))
    #expect(!notice.contains("Article 700 du code de procédure civile |"))
    let statement = try ExampleLetters.plainText("decompte", of: claim)
    #expect(statement.contains("Titre exécutoire : jugement n° 2026J00123"))
    #expect(statement.contains("# 1. Jugement n° 2026J00123"))
    for head in ["Principal", "Article 700 du code de procédure civile", "Dépens"] {
      #expect(statement.contains(head + " |"))
    }
    #expect(statement.contains("taux de l’intérêt légal majoré, soit 7,75 % (article L. 313-3"))
  }

  @Test("asks for conciliation only up to what article 750-1 CPC sets, and without a title")
  func conciliation() throws {
    var claim = try ExampleLetters.caseFile("examples/02-artisan-contre-particulier-relances.json")
    func offers() throws -> Bool {
      try ExampleLetters.plainText("mise-en-demeure", of: claim).contains("conciliateur de justice")
    }
    #expect(try offers())
    claim.invoices[0].amount = Money(cents: 4_703_00)
    #expect(try offers())
    claim.invoices[0].amount = Money(cents: 4_703_01)
    #expect(try !offers())
  }
}
