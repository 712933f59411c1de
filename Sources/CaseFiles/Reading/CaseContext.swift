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
  func checkInvoice(_ number: String, at path: @autoclosure () -> String, _ findings: Findings) {
    check(number, among: invoices, .invoices, at: path(), findings)
  }

  /// Notes a reference to a title that the case does not hold.
  func checkTitle(_ number: String, at path: @autoclosure () -> String, _ findings: Findings) {
    check(number, among: titles, .titles, at: path(), findings)
  }

  private func check(
    _ number: String, among names: Names, _ key: CaseKey, at path: @autoclosure () -> String,
    _ findings: Findings
  ) {
    guard !names.known.contains(number) else { return }
    findings.error(
      .unknownReference, at: path(),
      [.found: number.shownInMessage, .name: key.rawValue, .wanted: names.shown(for: number)])
  }
}

/// The numbers that the elements of a list bear.
private struct Names {
  /// As the case has them, for messages.
  let inOrder: [String]
  let known: Set<String>

  /// How many are looked at for one that is near: a message is not worth more time.
  private static let compared = 1_000

  init(in list: JSONNode?) {
    inOrder = (list?.elements ?? []).compactMap { $0[CaseKey.number.rawValue]?.string?.cleaned.trimmed }
    known = Set(inOrder)
  }
  /// The name that `number` was likely meant to be, else the first ones.
  func shown(for number: String) -> String {
    if let nearest = closestName(to: number, among: inOrder.prefix(Names.compared)) {
      return nearest.shownInMessage
    }
    return inOrder.isEmpty ? "–" : inOrder.prefix(8).map(\.shownInMessage).joined(separator: ", ")
  }
}
