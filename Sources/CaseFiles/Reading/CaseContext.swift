import Diagnostics
import JSON
import Values

/// What the parts of a case must agree with: known before any of them is read, even when some are at fault.
struct CaseContext {
  /// Nil when the case gives none, or one that is at fault.
  let statementDate: CalendarDate?
  private let invoices: Names
  private let titles: Names

  init(_ claim: ObjectReader) {
    statementDate = claim.requiredDate(.statementDate)
    invoices = Names(in: claim.node(.invoices))
    titles = Names(in: claim.node(.titles))
  }

  /// Notes a reference to an invoice that the case does not hold.
  func checkInvoice(_ number: String, at path: String, _ findings: Findings) {
    check(number, among: invoices, .invoices, at: path, findings)
  }

  /// Notes a reference to a title that the case does not hold.
  func checkTitle(_ number: String, at path: String, _ findings: Findings) {
    check(number, among: titles, .titles, at: path, findings)
  }

  private func check(
    _ number: String, among names: Names, _ key: CaseKey, at path: String, _ findings: Findings
  ) {
    guard !names.known.contains(number) else { return }
    let nearest = closestName(to: number, among: names.inOrder)
    let shown = nearest.map { [$0] } ?? Array(names.inOrder.prefix(8))
    findings.error(
      .unknownReference, at: path,
      [
        .found: number.shownInMessage, .name: key.rawValue,
        .wanted: shown.isEmpty ? "–" : shown.map(\.shownInMessage).joined(separator: ", "),
      ])
  }
}

/// The numbers that the elements of a list bear.
private struct Names {
  /// As the case has them, for messages.
  let inOrder: [String]
  let known: Set<String>

  init(in list: JSONNode?) {
    inOrder = (list?.elements ?? []).compactMap { $0[CaseKey.number.rawValue]?.string?.cleaned.trimmed }
    known = Set(inOrder)
  }
}
