import CaseFiles
import Diagnostics
import Law
import Testing
import Values

@testable import Claims

/// Why a story says that a sum ran, stopped or was paid: nothing untrue, no article of another law.
struct StoryReasonTests {
  private func story(
    _ sample: ClaimSample, of number: String = "F-1", in language: MessageLanguage = .french
  ) throws -> String {
    let caseFile = try sample.caseFile()
    let statement = try computeStatement(caseFile, law: ClaimSample.law).value
    return try tellInvoice(number, of: statement, caseFile, in: language).steps
      .flatMap { [$0.heading] + $0.details }.joined(separator: "\n")
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  private func title(_ awards: String, on day: String = "2026-03-16", more: String = "") -> String {
    #"{"kind": "judgment", "court": "tribunal", "number": "2026J1", "date": "\#(day)","#
      + #" "served": "\#(day)", "enforceable": "\#(day)"\#(more), "awards": [\#(awards)]}"#
  }

  /// Loi n° 68-1250: article 1 gives the four years, article 2 what interrupts them.
  @Test func aPublicDebtorIsToldWithItsOwnLaw() throws {
    var sample = ClaimSample(debtor: .publicBody, isProcurement: true)
    sample.events = [
      #"{"kind": "reminder", "date": "2025-03-01", "level": 1}"#,
      #"{"kind": "acknowledgement", "date": "2025-04-01"}"#,
      #"{"kind": "courtClaim", "date": "2025-05-02"}"#,
      #"{"kind": "suspension", "date": "2026-03-01", "until": "2026-03-31"}"#,
    ]
    sample.payments = [payment("2026-02-10", "250.00")]
    let text = try story(sample)
    let law = "de la loi n° 68-1250 du 31 décembre 1968"
    #expect(text.contains("Délai de 4 ans (article 1 \(law))"))
    #expect(text.contains("réclamation écrite du 1er mars 2025 (article 2 \(law))"))
    #expect(text.contains("reconnaissance du 1er avril 2025 (article 2 \(law))"))
    #expect(text.contains("demande en justice du 2 mai 2025 (article 2 \(law))"))
    #expect(text.contains("paiement du 10 février 2026 (article 2 \(law))"))
    #expect(text.contains("Suspendu : 1er mars 2026"))
    #expect(!text.contains("2230") && !text.contains("2240") && !text.contains("2241"))
  }

  @Test func aPaymentUnderATitleMayBeASeizure() throws {
    var sample = ClaimSample()
    sample.invoices = []
    sample.titles = [title(#"{"head": "principal", "amount": "8000.00"}"#)]
    sample.payments = [#"{"date": "2026-06-01", "amount": "500.00", "title": "2026J1"}"#]
    let text = try story(sample, of: "2026J1, principal")
    #expect(text.contains("paiement ou saisie du 1er juin 2026 (articles 2240 et 2244 du code civil)"))
    #expect(!text.contains("reconnaissance"))
    let english = try story(sample, of: "2026J1, principal", in: .english)
    #expect(english.contains("payment or seizure of 1 June 2026 (2240 C. civ., 2244 C. civ.)"))
  }

  @Test func aDebtDueOnTheClosingDayIsNotSaidToBePaid() throws {
    var sample = ClaimSample()
    sample.invoices = [.init(dueDate: "2026-11-23")]
    let text = try story(sample)
    #expect(text.contains("Aucun jour n’est encore compté : le premier vient après l’arrêté."))
    #expect(!text.contains("rien ne restait dû"))
  }

  @Test func aDebtPaidBeforeItsFirstDayIsSaidToBePaid() throws {
    var sample = ClaimSample()
    sample.payments = [payment("2024-12-31", "10000.00")]
    #expect(try story(sample).contains("rien ne restait dû au premier jour où il aurait couru."))
  }

  /// The case sets a day that comes after the closing one: no formal notice is missing.
  @Test func aDayToComeIsToldAsTheStartOfInterest() throws {
    var sample = ClaimSample(debtor: .individual)
    sample.interest = #"{"basis": "legal", "from": "2027-01-01"}"#
    let statement = try sample.statement()
    #expect(statement.invoices[0].interestStart?.event.iso == "2027-01-01")
    #expect(statement.lines.isEmpty && statement.daily == nil)
    let text = try story(sample)
    #expect(text.contains("à compter du 1er janvier 2027"))
    #expect(text.contains("le premier vient après l’arrêté"))
    #expect(!text.contains("mise en demeure ne l’a"))
  }

  @Test func anOpeningBeforeTheFirstDayIsToldAsSuch() throws {
    var sample = ClaimSample()
    sample.invoices = [.init(dueDate: "2026-11-22")]
    sample.events = [#"{"kind": "insolvency", "date": "2026-11-23", "procedure": "redressement"}"#]
    let text = try story(sample)
    #expect(text.contains("arrête le cours des intérêts avant leur premier jour"))
    #expect(!text.contains("rien ne restait dû") && !text.contains("dernier jour compté"))
  }

  @Test func thePartOfATitleOfWhichNothingIsLeftDoesNotHideItsLimitation() throws {
    var sample = ClaimSample()
    sample.titles = [
      title(
        #"{"head": "principal", "amount": "100.00"}, {"head": "damages", "amount": "300.00"}"#,
        more: #", "invoices": ["F-1"]"#)
    ]
    sample.payments = [#"{"date": "2026-04-01", "amount": "120.00", "title": "2026J1"}"#]
    let text = try story(sample)
    #expect(text.contains("Jusqu’à quand exécuter le titre"))
  }

  @Test func theFeesOfATitleAreToldWithTheirRows() throws {
    var sample = ClaimSample()
    sample.titles = [
      title(
        #"{"head": "principal", "amount": "8000.00"}"#, on: "2026-01-15",
        more: #", "invoices": ["F-1"], "tariffOn": "2026-02-01""#)
    ]
    sample.payments = [#"{"date": "2026-06-01", "amount": "500.00", "title": "2026J1"}"#]
    #expect(try story(sample).contains("Émoluments des commissaires de justice, ligne du"))
  }

  /// The majoration has its own day, whatever the first day of the interest.
  @Test func theMajorationIsToldWithTheDayOfTheLaw() throws {
    var sample = ClaimSample()
    sample.invoices = []
    sample.titles = [
      title(
        #"{"head": "principal", "amount": "8000.00", "interest": {"basis": "legal", "from": "2026-08-01"}}"#)
    ]
    let text = try story(sample, of: "2026J1, principal")
    #expect(text.contains("majoré à compter du 17 mai 2026, 2 mois après que la décision"))
  }

  @Test func twoCompaniesAreNotToldThatTheyAreNotProfessionals() throws {
    var sample = ClaimSample()
    sample.nature = "loan"
    let text = try story(sample)
    #expect(text.contains("elle n’est due que sur le prix de biens ou de services entre professionnels"))
  }

  @Test func capitalisedInterestIsToldWithItsNoun() throws {
    var sample = ClaimSample()
    sample.options = #"{"capitalisation": {"clause": "article 7"}}"#
    #expect(try story(sample).contains(" € d’intérêts\n"))
  }

  @Test func theIndemnityOfATimeBarredDebtIsPaidAsSuch() throws {
    var sample = ClaimSample()
    sample.invoices = [.init(date: "2018-12-01", dueDate: "2018-12-31", amount: "1000.00")]
    sample.payments = [payment("2019-12-31", "1100.00"), payment("2026-02-10", "500.00")]
    let parts = try sample.statement().imputations.flatMap(\.parts)
    #expect(parts.contains { $0.flatIndemnity.isPositive })
    #expect(parts.filter { $0.flatIndemnity.isPositive }.allSatisfy { $0.ground == .timeBarred })
  }

  /// A colon or a semicolon never begins a line.
  @Test(arguments: ExampleStatementTests.names)
  func noLineOfAFrenchStoryBeginsWithASign(_ name: String) throws {
    let caseFile = try ExampleStatementTests.caseFile(name)
    let statement = try computeStatement(caseFile, law: ClaimSample.law).value
    for number in caseFile.invoices.map(\.number) {
      let lines = try tellInvoice(number, of: statement, caseFile, in: .french).text.split(separator: "\n")
      let lone = lines.filter { line in ":;".contains(line.first { $0 != " " } ?? "-") }
      #expect(lone == [])
    }
  }
}
