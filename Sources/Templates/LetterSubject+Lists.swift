import CaseFiles
import Claims
import Values

extension LetterSubject {
  func items(of list: ListField, within outer: LoopItem?) -> [LoopItem] {
    switch list {
    case .invoices: statement.invoices.map(LoopItem.invoice)
    case .dueInvoices: dueInvoices.map(LoopItem.invoice)
    case .untitledInvoices: statement.invoicesWithoutTitle.map(LoopItem.invoice)
    case .untitledInterestInvoices:
      statement.invoicesWithoutTitle.filter { linesByInvoice[$0.number] != nil }.map(LoopItem.invoice)
    case .lines: lines(of: outer)
    case .imputations: statement.counted.map(LoopItem.imputation)
    case .payments: payments.map(LoopItem.imputation)
    case .laterImputations:
      statement.imputations.filter { !$0.kind.isCounted }.map(LoopItem.imputation)
    case .parts: parts(of: outer)
    case .heads: statement.heads.map(LoopItem.head)
    case .accessories: statement.accessoryHeads.map(LoopItem.head)
    case .costs: statement.costs.map(LoopItem.cost)
    case .awards, .titleCosts, .titlePayments: items(of: list, ofTitle: outer)
    case .reserves:
      statement.leftAside.filter { $0.kind != .penaltyClauseAnnounced }.map(LoopItem.reserve)
    case .deadlines: statement.deadlines.filter { $0.kind == .declareClaim }.map(LoopItem.deadline)
    case .titles: caseFile.titles.indices.map(LoopItem.title)
    case .enclosures: settings.enclosures.indices.map(LoopItem.enclosure)
    case .reminders: reminders.map(LoopItem.reminder)
    }
  }

  var payments: [Statement.Imputation] { statement.imputations.filter { $0.kind == .payment } }

  private func items(of list: ListField, ofTitle outer: LoopItem?) -> [LoopItem] {
    guard case .title(let index) = outer else { return [] }
    return switch list {
    case .awards: awards(of: index).map(LoopItem.invoice)
    case .titleCosts: costs(of: index).map(LoopItem.cost)
    default: imputations(onTitleAt: index).map(LoopItem.imputation)
    }
  }

  private func lines(of outer: LoopItem?) -> [LoopItem] {
    guard case .invoice(let invoice) = outer else { return [] }
    return (linesByInvoice[invoice.number] ?? []).enumerated().map {
      LoopItem.line($1, isFirst: $0 == 0)
    }
  }

  private func parts(of outer: LoopItem?) -> [LoopItem] {
    guard case .imputation(let imputation) = outer else { return [] }
    return imputation.parts.map(LoopItem.part)
  }

  /// Earlier reminders and formal notices that named at least one of the demanded invoices.
  var reminders: [Reminder] {
    caseFile.events.filter { event in
      (event.kind == .reminder || event.kind == .formalNotice) && event.date < letterDate
    }
    .sorted { $0.date < $1.date }
    .compactMap { event in
      let named = dueInvoices.filter { invoice in
        event.invoices?.contains(invoice.number) ?? (invoice.dueDate < event.date)
      }
      guard !named.isEmpty else { return nil }
      return Reminder(
        date: event.date, wasRegistered: event.registeredNumber != nil,
        wasFormalNotice: event.kind == .formalNotice, invoices: named.map(\.number))
    }
  }
}
