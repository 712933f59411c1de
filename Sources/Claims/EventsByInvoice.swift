import CaseFiles

/// What happened about each invoice: the events that name it, and those that name none.
struct EventsByInvoice {
  /// With their position in the case.
  private let naming: [String: [(index: Int, event: CaseFile.Event)]]
  private let general: [(index: Int, event: CaseFile.Event)]

  init(_ events: [CaseFile.Event]) {
    var naming: [String: [(index: Int, event: CaseFile.Event)]] = [:]
    for (index, event) in events.enumerated() {
      for number in Set(event.invoices ?? []) { naming[number, default: []].append((index, event)) }
    }
    self.naming = naming
    general = events.enumerated().filter { $0.element.invoices == nil }.map { ($0.offset, $0.element) }
  }

  /// Those that name the invoice, or that name none and came once it was due.
  func concerning(_ invoice: CaseFile.Invoice) -> [(index: Int, event: CaseFile.Event)] {
    (naming[invoice.number] ?? []) + general.filter { invoice.dueDate <= $0.event.date }
  }
}
