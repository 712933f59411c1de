import Diagnostics
import JSON
import Values

extension ObjectReader {
  func event(in context: CaseContext) -> CaseFile.Event? {
    let kind: CaseFile.Event.Kind? = requiredChoice(.kind)
    let date = requiredDate(.date)
    let level = integer(.level, in: 1...3)
    let invoices = has(.invoices) ? invoiceNumbers(in: context, mayBeEmpty: false) : nil
    let registeredNumber = registeredNumber()
    let (presented, received) = (self.date(.presented), self.date(.received))
    let (deadline, until) = (self.date(.deadline), self.date(.until))
    let (procedure, reference) = (text(.procedure), text(.reference))
    let title = titleNumber(in: context)
    if let kind { checkKeys(of: kind) }
    refuseBefore(
      date, .date, [.presented: presented, .received: received, .deadline: deadline, .until: until])
    refuseBefore(presented, .presented, [.received: received])
    warnAfterStatement([.date: date], context)
    guard let kind, let date else { return nil }
    return CaseFile.Event(
      kind: kind, date: date, level: level, invoices: invoices, registeredNumber: registeredNumber,
      title: title, presented: presented, received: received, deadline: deadline, procedure: procedure,
      until: until,
      reference: reference)
  }

  /// Invoices of the case, that the key `invoices` lists.
  func invoiceNumbers(in context: CaseContext, mayBeEmpty: Bool) -> [String] {
    let elements = values(.invoices)
    if !mayBeEmpty, node(.invoices)?.elements?.isEmpty == true {
      findings.error(.emptyList, at: path(to: .invoices), [.name: CaseKey.invoices.rawValue])
    }
    return elements.compactMap { element in
      let number = element.plainText(named: CaseKey.invoices.rawValue, limit: TextLimit.line)
      if let number { context.checkInvoice(number, at: element.path, findings) }
      return number
    }
  }

  private func checkKeys(of kind: CaseFile.Event.Kind) {
    switch kind {
    case .reminder: _ = need(.level, wanted: "1, 2, 3")
    case .insolvency: _ = need(.procedure, wanted: "\"redressement judiciaire\"")
    case .suspension: _ = need(.until, wanted: "YYYY-MM-DD")
    case .formalNotice, .dispute, .overIndebtedness, .acknowledgement, .courtClaim, .enforcementAct: break
    }
    let known = kind.keys + [.kind, .date, .reference]
    refuse(part.keys.filter { !known.contains($0) }, because: "kind: \(kind.rawValue)")
  }
}

extension CaseFile.Event.Kind {
  /// Keys that say something of this kind of event, besides those of all.
  fileprivate var keys: [CaseKey] {
    switch self {
    case .reminder: [.level, .invoices, .registeredNumber, .presented, .received, .deadline]
    case .formalNotice: [.invoices, .registeredNumber, .presented, .received, .deadline]
    case .dispute: [.invoices]
    case .acknowledgement, .courtClaim, .enforcementAct: [.invoices, .title]
    case .insolvency, .overIndebtedness: [.procedure]
    case .suspension: [.invoices, .title, .until]
    }
  }
}
