import CaseFiles
import Claims
import Diagnostics
import Values

extension LetterSubject {
  var letterDateFindings: [Diagnostic] {
    guard letterDate < statement.closingDate else { return [] }
    return [
      finding(
        .letterBeforeClosing, at: path(of: .date),
        [.found: letterDate.iso, .date: statement.closingDate.iso])
    ]
  }

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

  /// R123-237 and R123-238 C. com. for a French company; a foreign one gives its own register.
  var letterheadFindings: [Diagnostic] {
    let party = writer
    guard party.kind == .company else { return [] }
    var lacking: [(mention: String, key: String)] = []
    if party.legalForm == nil { lacking.append(("la forme", "legalForm")) }
    if party.isForeign {
      if party.registration == nil { lacking.append(("l’immatriculation", "registration")) }
    } else {
      if party.needsShareCapital, party.shareCapital == nil {
        lacking.append(("le capital social", "shareCapital"))
      }
      if party.siren == nil { lacking.append(("le numéro SIREN", "siren")) }
      if party.rcs == nil, party.registration == nil { lacking.append(("la ville du RCS", "rcs")) }
    }
    let path = path(of: .writer)
    return lacking.map {
      finding(
        .letterheadIncomplete, at: path + "." + $0.key, [.name: party.displayName, .wanted: $0.mention])
    }
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
        [.name: debtor.displayName, .wanted: $0.mention])
    }
  }

  var contractReferenceFindings: [Diagnostic] {
    guard caseFile.contract.reference == nil else { return [] }
    return [
      .warning(
        LetterCode.contractReferenceMissing, at: .field("contract.reference"), [.document: document])
    ]
  }

  var postalAddressFindings: [Diagnostic] {
    let lines = caseFile.debtor.postalLines(path: "debtor")
    let limit = Party.postalLineLimit
    var findings = lines.filter { $0.text.count > limit }.map {
      finding(
        .addressLineTooLong, at: $0.path,
        [.found: $0.text, .count: String($0.text.count), .limit: String(limit)])
    }
    let mostLines = caseFile.debtor.isForeign ? Party.mostPostalLines + 1 : Party.mostPostalLines
    if lines.count > mostLines {
      findings.append(
        finding(
          .addressTooLong, at: "debtor.address",
          [.count: String(lines.count), .limit: String(mostLines)]))
    }
    return findings
  }

  var amountDueFindings: [Diagnostic] {
    guard !demandedTotal.isPositive || dueInvoices.isEmpty && caseFile.titles.isEmpty else { return [] }
    return [finding(.nothingDue, at: "invoices", [.date: statement.closingDate.iso])]
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

extension Party {
  /// Lines that the window holds in France; the country makes one more (NF Z10-011).
  static let mostPostalLines = 6

  var isForeign: Bool { address.country != nil }

  /// Companies whose letters state their capital (R123-238 C. com.).
  var needsShareCapital: Bool {
    guard let form = legalForm?.uppercased().filter({ $0.isLetter || $0 == " " }) else { return false }
    return ["SARL", "EURL", "SA", "SAS", "SASU", "SCA", "SE", "SELARL", "SELAS"].contains(
      String(form.prefix { $0 != " " }))
  }
}
