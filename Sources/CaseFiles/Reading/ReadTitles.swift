import Diagnostics
import JSON
import Values

extension ObjectReader {
  func title(in context: CaseContext) -> CaseFile.Title? {
    let kind: TitleKind? = requiredChoice(.kind)
    let (court, number, date) = (requiredText(.court), requiredText(.number), requiredDate(.date))
    let (served, enforceable) = (self.date(.served), self.date(.enforceable))
    let isProvisional = flag(.provisionallyEnforceable) ?? false
    let demandDate = self.date(.demandDate)
    let capitalisation = flag(.capitalisation) ?? false
    let invoices = has(.invoices) ? invoiceNumbers(in: context, mayBeEmpty: true) : nil
    let tariffOn = self.date(.tariffOn)
    let awards = awards()
    refuseBefore(date, .date, [.served: served, .enforceable: enforceable])
    refuseBefore(date, .date, [.tariffOn: tariffOn])
    refuseBefore(demandDate, .demandDate, [.date: date])
    refuseAfterStatement([.date: date], context)
    if !isProvisional { checkEnforceable(enforceable, served: served) }
    if capitalisation, !has(.demandDate) {
      findings.error(.capitalisationWithoutDemand, at: path(to: .demandDate))
    }
    guard let kind, let court, let number, let date, let awards else { return nil }
    return CaseFile.Title(
      kind: kind.rawValue, court: court, number: number, date: date, served: served,
      enforceable: enforceable, isProvisionallyEnforceable: isProvisional, demandDate: demandDate,
      capitalisation: capitalisation, invoices: invoices, tariffOn: tariffOn, awards: awards)
  }

  /// A decision that is not enforceable by right or provisionally is so only once served.
  private func checkEnforceable(_ enforceable: CalendarDate?, served: CalendarDate?) {
    guard let enforceable, !has(.served) || served.map({ enforceable < $0 }) == true else { return }
    findings.error(.enforceableBeforeService, at: path(to: .enforceable), [.date: enforceable.iso])
  }

  private func awards() -> [CaseFile.Title.Award]? {
    guard need(.awards, wanted: "[{\"head\": \"principal\", \"amount\": \"8000.00\"}]") else { return nil }
    if node(.awards)?.elements?.isEmpty == true {
      findings.error(.emptyList, at: path(to: .awards), [.name: CaseKey.awards.rawValue])
    }
    return objects(.awards, as: .award).compactMap { $0.award() }
  }

  private func award() -> CaseFile.Title.Award? {
    let head: CaseFile.Title.Head? = requiredChoice(.head)
    let (amount, interest) = (requiredMoney(.amount), interestTerms(.interest))
    guard let head, let amount else { return nil }
    return CaseFile.Title.Award(head: head, amount: amount, interest: interest)
  }
}

/// Titles that allow enforcement (article L111-3 CPCE).
private enum TitleKind: String, CaseIterable {
  case judgment, interimOrder, paymentOrder, approvedSettlement, notarialDeed, unpaidCheque, bailiffTitle
}
