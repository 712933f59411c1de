import CaseFiles
import Values

/// What happened about each invoice: the events that name it, and those that name none.
struct EventsByInvoice {
  /// An event with its position in the case.
  typealias Entry = (index: Int, event: CaseFile.Event)

  private let naming: [String: [Entry]]
  /// Those that name none, by date.
  let general: [Entry]

  init(_ events: [CaseFile.Event], where isWanted: (CaseFile.Event) -> Bool) {
    let wanted: [Entry] = events.enumerated().filter { isWanted($0.element) }
      .map { ($0.offset, $0.element) }
    var naming: [String: [Entry]] = [:]
    for entry in wanted {
      for number in Set(entry.event.invoices ?? []) { naming[number, default: []].append(entry) }
    }
    self.naming = naming
    general = wanted.filter { $0.event.invoices == nil }
      .sorted { ($0.event.date, $0.index) < ($1.event.date, $1.index) }
  }

  func naming(_ invoice: CaseFile.Invoice) -> [Entry] { naming[invoice.number] ?? [] }

  /// Those that name none and came once the invoice was due: a part of one list that all invoices share.
  func general(for invoice: CaseFile.Invoice) -> ArraySlice<Entry> {
    general[...].from(invoice.dueDate) { $0.event.date }
  }
}

extension ArraySlice {
  /// Of elements in order of day, those of `day` and later.
  func from(_ day: CalendarDate, by date: (Element) -> CalendarDate) -> ArraySlice {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if date(self[middle]) < day { low = middle + 1 } else { high = middle }
    }
    return self[low...]
  }
}
