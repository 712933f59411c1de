/// A value that a template may print: `{{creditor.name}}`. The set is closed; `exigible template fields` lists it.
package enum Field: Sendable, Hashable {
  case claim(ClaimField)
  case party(PartyRole, PartyField)
  case letter(LetterField)
  case item(ItemField)
}

extension Field: RawRepresentable, CaseIterable {
  package var rawValue: String {
    switch self {
    case .claim(let field): field.rawValue
    case .party(let role, let field): role.rawValue + "." + field.rawValue
    case .letter(let field): field.rawValue
    case .item(let field): field.rawValue
    }
  }

  package init?(rawValue: String) {
    guard let field = Field.named[rawValue] else { return nil }
    self = field
  }

  package static let allCases: [Field] =
    ClaimField.allCases.map(Field.claim)
    + PartyRole.allCases.flatMap { role in PartyField.allCases.map { .party(role, $0) } }
    + LetterField.allCases.map(Field.letter)
    + ItemField.allCases.map(Field.item)

  private static let named = Dictionary(
    allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
}

extension Field {
  /// What it prints, in French, for those who write templates.
  package var summary: String {
    switch self {
    case .claim(let field): field.summary
    case .party(let role, let field): field.summary + " (" + role.summary + ")"
    case .letter(let field): field.summary
    case .item(let field): field.summary
    }
  }

  /// The kind of list item it belongs to; nil when it may stand anywhere.
  package var item: ItemKind? {
    guard case .item(let field) = self else { return nil }
    return field.item
  }

  /// The first list whose items have this field; nil when it may stand anywhere.
  package var list: ListField? {
    guard let item else { return nil }
    return ListField.allCases.first { $0.item == item }
  }

  /// True when a case may lawfully lack it: `{{#has.debtor.siren}}` then asks whether it is there.
  package var isOptional: Bool {
    switch self {
    case .claim(let field): field.isOptional
    case .party(_, let field): field.isOptional
    case .letter(let field): field.isOptional
    case .item(let field): field.isOptional
    }
  }
}

/// Whose identity a party field tells.
package enum PartyRole: String, Sendable, CaseIterable {
  case creditor, debtor
  /// Who signs the letter: the creditor, or whoever writes on its behalf.
  case writer

  var summary: String {
    switch self {
    case .creditor: "du créancier"
    case .debtor: "du débiteur"
    case .writer: "de qui écrit : le créancier, ou celui qui agit pour lui"
    }
  }
}
