import CaseFiles
import DocumentModel
import Values

extension LetterSubject {
  func words(of field: LetterField) -> Words? {
    let path = path(of: field)
    func free(_ text: String?) -> Words? { text.map { Words.free($0, at: path) } }
    switch field {
    case .place: return free(settings.place)
    case .date: return longDate(letterDate)
    case .replyBy: return settings.replyBy.map(longDate)
    case .registeredNumber: return settings.registeredNumber.map { Words.identifier($0, at: path) }
    case .court: return free(court)
    case .signatoryName: return free(signatory?.name)
    case .signatoryTitle: return free(signatory?.title)
    case .history: return history
    case .firstLetterReference:
      return caseFile.sender?.firstLetter.map { Words.identifier($0.reference, at: path) }
    case .firstLetterDate: return caseFile.sender?.firstLetter.map { longDate($0.date) }
    case .paymentHolder: return free(account.bank?.holder)
    case .paymentIBAN: return account.bank.map { Words.identifier(language.iban($0.iban), at: path) }
    case .paymentBIC: return account.bank?.bic.map { Words.identifier($0, at: path) }
    case .paymentReference: return Words.identifier(paymentReference, at: path)
    case .enclosuresList: return enclosures
    case .voicePray, .voiceAsk, .voiceNotify, .voiceReserve, .voiceTell, .voiceGreetings:
      return voice(field)
    }
  }

  func path(of field: LetterField) -> String {
    switch field {
    case .place: "letters.default.place"
    case .date: settings.date == nil ? "statementDate" : "letters.default.date"
    case .replyBy: "letters.default.replyBy"
    case .registeredNumber: "letters.\(document).registeredNumber"
    case .court: "letters.default.court"
    case .signatoryName: "letters.default.signatory"
    case .signatoryTitle: "letters.default.signatory.title"
    case .history: "events"
    case .firstLetterReference, .firstLetterDate: "sender.firstLetter"
    case .paymentHolder: account.path + ".holder"
    case .paymentIBAN: account.path + ".iban"
    case .paymentBIC: account.path + ".bic"
    case .paymentReference: "reference"
    case .enclosuresList: "letters.\(document).enclosures"
    case .voiceReserve: "creditor.name"
    case .voicePray, .voiceAsk, .voiceNotify, .voiceTell, .voiceGreetings: ""
    }
  }

  func longDate(_ date: CalendarDate) -> Words { .raised(language.longDate(date)) }

  private var court: String {
    guard let court = settings.court else { return "la juridiction compétente" }
    return court.hasPrefix("tribunal") ? "le " + court : court
  }

  /// The ISO 11649 form where the case's reference fits it: a bank checks its digits.
  var paymentReference: String {
    CreditorReference(body: caseFile.reference).map { language.inFours($0.electronic) }
      ?? caseFile.reference
  }

  private var enclosures: Words? {
    guard !settings.enclosures.isEmpty else { return nil }
    return settings.enclosures.enumerated().map { index, text in
      Words.free(text, at: "letters.\(document).enclosures[\(index)]")
    }.joined("\u{202F}; ")
  }

  /// A private person writes "je"; whoever writes for another lets the creditor reserve its own rights.
  private func voice(_ field: LetterField) -> Words {
    let isOne = holds(.writesAsI)
    switch field {
    case .voicePray: return Words(isOne ? "Je vous prie" : "Nous vous prions")
    case .voiceAsk: return Words(isOne ? "je vous demande" : "nous vous demandons")
    case .voiceNotify: return Words(isOne ? "je vous mets en demeure" : "nous vous mettons en demeure")
    case .voiceTell: return Words(isOne ? "faites-moi connaître" : "faites-nous connaître")
    case .voiceGreetings:
      return Words((isOne ? "mes" : "nos") + " salutations distinguées")
    default:
      guard caseFile.sender == nil else {
        return Words.free(caseFile.creditor.printedName, at: "creditor.name") + " se réserve"
      }
      return Words(isOne ? "je me réserve" : "nous nous réservons")
    }
  }

  /// How many invoices or payments a sentence names one by one before it only counts them.
  static let fewEnoughToName = 4
}
