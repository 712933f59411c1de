/// A condition that a template may ask: `{{#isConsumer}}…{{/isConsumer}}`, `{{^isConsumer}}…{{/isConsumer}}`,
/// or, for any optional field, `{{#has.debtor.registration}}…{{/has.debtor.registration}}`.
package enum Predicate: Sendable, Hashable {
  case fact(Fact)
  /// The case has a value for this optional field.
  case has(Field)
}

extension Predicate: RawRepresentable, CaseIterable {
  private static let presence = "has."

  package var rawValue: String {
    switch self {
    case .fact(let fact): fact.rawValue
    case .has(let field): Predicate.presence + field.rawValue
    }
  }

  package init?(rawValue: String) {
    if let fact = Fact(rawValue: rawValue) {
      self = .fact(fact)
    } else if rawValue.hasPrefix(Predicate.presence),
      let field = Field(rawValue: String(rawValue.dropFirst(Predicate.presence.count))),
      field.isOptional
    {
      self = .has(field)
    } else {
      return nil
    }
  }

  package static let allCases: [Predicate] =
    Fact.allCases.map(Predicate.fact) + Field.allCases.filter(\.isOptional).map(Predicate.has)

  /// What it asks, in French, for those who write templates.
  package var summary: String {
    switch self {
    case .fact(let fact): fact.summary
    case .has(let field): "présent : " + field.summary
    }
  }

  /// The kind of list item it is about; nil when it may stand anywhere.
  package var item: ItemKind? {
    switch self {
    case .fact(let fact): fact.item
    case .has(let field): field.item
    }
  }
}
