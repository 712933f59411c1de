import CaseFiles
import Values

/// Something dated that changes what is owed, in an order that does not depend on the order of the case.
struct LedgerEvent {
  let date: CalendarDate
  let kind: Kind

  enum Kind {
    case creditNote(CaseFile.CreditNote)
    case payment(CaseFile.Payment)
    /// The delay given by a mise en demeure runs out: the penalty clause is incurred for these invoices.
    case noticeExpiry([String])
  }

  /// Credit notes, then designated payments, then the others, largest first, then what runs out that evening.
  static func precedes(_ a: LedgerEvent, _ b: LedgerEvent) -> Bool {
    if a.date != b.date { return a.date < b.date }
    if a.step != b.step { return a.step < b.step }
    if a.amount != b.amount { return a.amount > b.amount }
    return a.label < b.label
  }

  private var step: Int {
    switch kind {
    case .creditNote: 0
    case .payment(let payment): payment.invoice == nil && payment.title == nil ? 2 : 1
    case .noticeExpiry: 3
    }
  }

  private var amount: Money {
    switch kind {
    case .creditNote(let note): note.amount
    case .payment(let payment): payment.amount
    case .noticeExpiry: .zero
    }
  }

  private var label: String {
    switch kind {
    case .creditNote(let note): note.number
    case .payment(let payment): (payment.invoice ?? payment.title ?? "") + "\u{0}" + (payment.means ?? "")
    case .noticeExpiry(let invoices): invoices.joined(separator: "\u{0}")
    }
  }
}
