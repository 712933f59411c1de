import CaseFiles
import Claims
import Diagnostics
import Testing
import Values

@testable import Templates

/// What each document asks of a case, and that it is refused without it.
@Suite("Requirements of the documents")
struct RequirementTests {
  @Test(arguments: [
    ("relance-1", "signatory place replyBy bank amountDue notInsolvent notOverIndebted notTimeBarred"),
    (
      "relance-2",
      "signatory place replyBy bank amountDue notInsolvent notOverIndebted notTimeBarred firstLetter"
    ),
    (
      "relance-3",
      "signatory place replyBy bank amountDue notInsolvent notOverIndebted notTimeBarred firstLetter mediator"
    ),
    (
      "lettre-recommandee",
      "signatory place replyBy bank amountDue notInsolvent notOverIndebted notTimeBarred earlierReminder "
        + "registeredDelivery firstLetter mediator"
    ),
    (
      "mise-en-demeure",
      "signatory place replyBy bank amountDue notInsolvent notOverIndebted notTimeBarred debtorIdentity "
        + "contractReference mediator"
    ),
    ("decompte", "signatory place debtorIdentity"),
  ])
  func list(id: String, requirements: String) throws {
    let template = try TemplateLibrary().template(id)
    #expect(
      template.metadata.requirements.map(\.rawValue) == requirements.split(separator: " ").map(String.init))
  }

  @Test("each one refuses the document, with its code", arguments: Breach.all)
  func refuses(breach: Breach) throws {
    let ids = ["relance-1", "relance-2", "relance-3", "lettre-recommandee", "mise-en-demeure", "decompte"]
    let asking = try ids.filter {
      try TemplateLibrary().template($0).metadata.requirements.contains(breach.requirement)
    }
    #expect(!asking.isEmpty)
    for id in asking {
      var claim = try ExampleLetters.caseFile("examples/\(breach.example).json")
      var settings = claim.letter(for: id)
      breach.make(&claim, &settings)
      claim.letters[id] = settings
      #expect(found(id, claim).contains(breach.code), "\(id) \(breach)")
    }
  }

  private func found(_ id: String, _ claim: CaseFile) -> [String] {
    do {
      return try ExampleLetters.checked(id, of: claim).warnings.map(\.id)
    } catch let refusal as Refusal {
      return refusal.diagnostics.map(\.id)
    } catch {
      return ["\(error)"]
    }
  }
}

/// One thing taken from a case, and the code that must tell it.
struct Breach: Sendable, CustomStringConvertible {
  var requirement: Requirement
  var code: String
  var example = "00-carpentier"
  var make: @Sendable (inout CaseFile, inout CaseFile.LetterSettings) -> Void

  var description: String { "\(requirement) \(code)" }

  private static let consumer = "02-artisan-contre-particulier-relances"

  static let all: [Breach] = [
    Breach(requirement: .signatory, code: "R001") { $1.signatory = nil },
    Breach(requirement: .place, code: "R002") { $1.place = nil },
    Breach(requirement: .replyBy, code: "R003") { $1.replyBy = nil },
    Breach(requirement: .replyBy, code: "R004") { $1.replyBy = $0.statementDate },
    Breach(requirement: .bank, code: "R005") { claim, _ in claim.creditor.bank = nil },
    Breach(requirement: .debtorIdentity, code: "R006") { claim, _ in claim.debtor.legalForm = nil },
    Breach(requirement: .debtorIdentity, code: "R006", example: consumer) { claim, _ in
      claim.debtor.firstName = nil
    },
    Breach(requirement: .amountDue, code: "R007") { claim, _ in
      for index in claim.invoices.indices { claim.invoices[index].dueDate = claim.statementDate.next }
      claim.payments = []
      claim.creditNotes = []
    },
    Breach(requirement: .notInsolvent, code: "R008") { claim, settings in
      var opening = claim.events[0]
      opening.kind = .insolvency
      opening.date = claim.statementDate
      opening.procedure = "redressement judiciaire"
      claim.events.append(opening)
    },
    Breach(requirement: .notOverIndebted, code: "R009", example: consumer) { claim, _ in
      var admission = claim.events[0]
      admission.kind = .overIndebtedness
      claim.events.append(admission)
    },
    Breach(requirement: .notTimeBarred, code: "R010") { claim, _ in
      claim.invoices[2].date = CalendarDate(dayNumber: claim.invoices[2].date.dayNumber - 2_500)
      claim.invoices[2].dueDate = CalendarDate(dayNumber: claim.invoices[2].dueDate.dayNumber - 2_500)
    },
    Breach(requirement: .mediator, code: "R011", example: consumer) { claim, _ in
      claim.creditor.mediator = nil
    },
    Breach(requirement: .earlierReminder, code: "R012") { claim, _ in claim.events = [] },
    Breach(requirement: .registeredDelivery, code: "R013") { $1.delivery = .tracked },
    Breach(requirement: .firstLetter, code: "R014", example: "06-recouvrement-lettre-suivante") { claim, _ in
      claim.sender?.firstLetter = nil
    },
    Breach(requirement: .contractReference, code: "R015") { claim, _ in claim.contract.reference = nil },
  ]
}
