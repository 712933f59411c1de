/// A value that a template may print: `{{creditor.name}}`. The set is closed; `exigible template fields` lists it.
package enum Field: String, Sendable, CaseIterable {
  case reference
  case creditorName = "creditor.name"
  /// Inside `{{#invoices}}`.
  case invoiceNumber = "invoice.number"
}

/// A condition that a template may ask: `{{#isConsumer}}…{{/isConsumer}}`, `{{^isConsumer}}…{{/isConsumer}}`.
package enum Predicate: String, Sendable, CaseIterable {
  case isConsumer
}

/// A list that a template may loop over: `{{#invoices}}…{{/invoices}}`.
package enum ListField: String, Sendable, CaseIterable {
  case invoices
}
