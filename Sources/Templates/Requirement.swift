import CaseFiles
import Claims
import Diagnostics
import Values

/// What a document asks of the case before a word of it is written: `template.json` lists them.
package enum Requirement: String, Sendable, CaseIterable {
  case signatory, place, replyBy, bank
  case debtorIdentity, contractReference
  case amountDue, notInsolvent, notOverIndebted, notTimeBarred
  case mediator, earlierReminder, registeredDelivery, firstLetter

  /// What it asks, in French, for those who write templates.
  package var summary: String {
    switch self {
    case .signatory: "un signataire"
    case .place: "un lieu"
    case .replyBy: "une date pour payer, postérieure à la lettre"
    case .bank: "un compte à créditer"
    case .debtorIdentity: "l’identité complète du débiteur"
    case .contractReference: "la référence du contrat (avertissement)"
    case .amountDue: "une somme due, dont rien n’est reçu depuis l’arrêté"
    case .notInsolvent: "aucune créance antérieure à une procédure collective (L. 622-7 et L. 622-21 C. com.)"
    case .notOverIndebted: "pas de surendettement en cours (L. 722-5 C. conso.)"
    case .notTimeBarred: "aucune pièce prescrite"
    case .mediator: "le médiateur de la consommation, si le débiteur est consommateur (L. 616-1 C. conso.)"
    case .earlierReminder: "un rappel antérieur des mêmes pièces"
    case .registeredDelivery: "un envoi recommandé"
    case .firstLetter: "la première lettre de l’agent de recouvrement (R. 124-4 CPCE)"
    }
  }
}

extension FillContext {
  /// What the case lacks for these requirements: errors, and warnings where the document may still be written.
  package func unmet(_ requirements: [Requirement]) -> [Diagnostic] {
    requirements.flatMap { subject.unmet($0) }
  }
}

extension LetterSubject {
  func unmet(_ requirement: Requirement) -> [Diagnostic] {
    switch requirement {
    case .signatory: missing(signatory, .signatoryMissing, at: path(of: .signatoryName))
    case .place: missing(settings.place, .placeMissing, at: path(of: .place))
    case .replyBy: replyByFindings
    case .bank: missing(account.bank, .bankMissing, at: account.path)
    case .debtorIdentity: debtorIdentityFindings
    case .contractReference: contractReferenceFindings
    case .amountDue: amountDueFindings
    case .notInsolvent: insolvencyFindings
    case .notOverIndebted: overIndebtednessFindings
    case .notTimeBarred: timeBarFindings
    case .mediator: mediatorFindings
    case .earlierReminder: reminders.isEmpty ? [finding(.noEarlierReminder, at: "events")] : []
    case .registeredDelivery:
      settings.delivery == .tracked
        ? [finding(.notRegistered, at: "letters.\(document).delivery")] : []
    case .firstLetter: firstLetterFindings
    }
  }

  func finding(
    _ code: LetterCode, at path: String, _ arguments: [Diagnostic.Argument: String] = [:]
  ) -> Diagnostic {
    Diagnostic(
      code, at: .field(path), arguments.merging([.document: document]) { given, _ in given })
  }

  private func missing<Value>(_ value: Value?, _ code: LetterCode, at path: String) -> [Diagnostic] {
    value == nil ? [finding(code, at: path)] : []
  }
}
