import CaseFiles
import Claims
import Diagnostics
import Values

extension LetterSubject {
  var replyByFindings: [Diagnostic] {
    guard let replyBy = settings.replyBy else {
      return [finding(.replyByMissing, at: path(of: .replyBy))]
    }
    guard replyBy <= letterDate else { return [] }
    return [
      finding(
        .replyByNotAfterLetter, at: path(of: .replyBy), [.found: replyBy.iso, .date: letterDate.iso])
    ]
  }

  var debtorIdentityFindings: [Diagnostic] {
    let debtor = caseFile.debtor
    var lacking: [(mention: String, key: String)] = []
    switch debtor.kind {
    case .company:
      if debtor.legalForm == nil { lacking.append(("la forme", "legalForm")) }
      if debtor.siren == nil, debtor.registration == nil { lacking.append(("le numéro SIREN", "siren")) }
    case .individual, .soleTrader:
      if debtor.firstName == nil { lacking.append(("le prénom", "firstName")) }
    case .publicBody, .association, .coOwnership: break
    }
    return lacking.map {
      finding(
        .debtorIdentityIncomplete, at: "debtor." + $0.key,
        [.wanted: $0.mention])
    }
  }

  var contractReferenceFindings: [Diagnostic] {
    guard caseFile.contract.reference == nil else { return [] }
    return [
      .warning(
        LetterCode.contractReferenceMissing, at: .field("contract.reference"), [.document: document])
    ]
  }

  var amountDueFindings: [Diagnostic] {
    guard !demandedTotal.isPositive || dueInvoices.isEmpty && caseFile.titles.isEmpty else {
      return receivedBeforeLetterFindings
    }
    return [finding(.nothingDue, at: "invoices", [.date: statement.closingDate.iso])]
  }

  /// A letter that says what is unpaid on its day tells what it knows to be untrue of what came after the statement.
  private var receivedBeforeLetterFindings: [Diagnostic] {
    typealias Received = (path: String, date: CalendarDate, amount: Money)
    let payments = caseFile.payments.enumerated().map { Received("payments[\($0)]", $1.date, $1.amount) }
    let notes = caseFile.creditNotes.enumerated().map { Received("creditNotes[\($0)]", $1.date, $1.amount) }
    return (payments + notes).filter { $0.date > statement.closingDate && $0.date <= letterDate }.map {
      finding(
        .receivedBeforeLetter, at: $0.path + ".date",
        [.amount: $0.amount.plainText, .date: $0.date.iso, .otherDate: letterDate.iso])
    }
  }

  /// Payment of a debt born before the opening is forbidden, and so is asking for it.
  var insolvencyFindings: [Diagnostic] {
    guard let opening = event(.insolvency)?.date else { return [] }
    return caseFile.invoices.enumerated().compactMap { index, invoice in
      let birth = [invoice.performedOn, invoice.deliveredOn, invoice.date].compactMap(\.self).min()
      guard let birth, birth < opening, dueInvoices.contains(where: { $0.number == invoice.number })
      else { return nil }
      return finding(
        .insolvent, at: "invoices[\(index)]", [.invoice: invoice.number, .date: opening.iso])
    }
  }

  var overIndebtednessFindings: [Diagnostic] {
    guard caseFile.debtor.isNaturalPerson, let event = event(.overIndebtedness) else { return [] }
    return [finding(.overIndebted, at: "events", [.date: event.date.iso])]
  }

  /// The event of this kind in force on the day of the letter.
  private func event(_ kind: CaseFile.Event.Kind) -> CaseFile.Event? {
    caseFile.events.first { event in
      event.kind == kind && event.date <= letterDate && event.until.map { $0 >= letterDate } ?? true
    }
  }

  var timeBarFindings: [Diagnostic] {
    statement.unclaimedInvoices.filter(\.isTimeBarred).map {
      finding(.timeBarred, at: invoicePath($0.number), [.invoice: $0.number])
    }
  }

  var mediatorFindings: [Diagnostic] {
    guard statement.regime == .consumer, caseFile.creditor.mediator == nil else { return [] }
    return [finding(.mediatorMissing, at: "creditor.mediator")]
  }

  var firstLetterFindings: [Diagnostic] {
    guard let sender = caseFile.sender, sender.role == .thirdPartyCollector, sender.firstLetter == nil
    else { return [] }
    return [finding(.firstLetterMissing, at: "sender.firstLetter")]
  }
}
