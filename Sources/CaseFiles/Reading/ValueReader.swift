import Diagnostics
import JSON
import Values

/// One value of the case and its path, read as the type it should have.
struct ValueReader {
  let node: JSONNode
  let path: String
  let findings: Findings

  /// Text that prints on one line, spaces around it removed.
  func plainText(named name: String, limit: Int) -> String? {
    guard let raw = string() else { return nil }
    let text = raw.trimmed
    guard !text.isEmpty else { return fault(.emptyText, [.name: name]) }
    guard text.unicodeScalars.count <= limit else {
      return fault(
        .textTooLong, [.name: name, .count: "\(text.unicodeScalars.count)", .limit: "\(limit)"])
    }
    if let scalar = text.unicodeScalars.first(where: { !$0.isPrintable }) {
      return fault(.forbiddenCharacter, [.name: name, .character: scalar.codePointAndName])
    }
    return text
  }

  func date() -> CalendarDate? {
    guard let text = string() else { return nil }
    if let date = CalendarDate(iso: text) { return date }
    // A day of birth is nobody's business but the case's.
    let found = path.hasSuffix(CaseKey.birthDate.rawValue) ? "…" : shown(text)
    return fault(text.isShapedLikeDate ? .nonexistentDate : .malformedDate, [.found: found])
  }

  func money(named name: String, _ sign: MoneySign) -> Money? {
    guard let text = numberText() else { return nil }
    guard let decimal = Decimal(text) else { return fault(.malformedAmount, [.found: shown(text)]) }
    guard decimal.decimals.count <= 2 else {
      return fault(.tooManyDecimals, [.found: shown(text), .limit: "2"])
    }
    guard let cents = decimal.scaled(by: 2), cents.magnitude <= Money.largest.cents else {
      return fault(
        .amountTooLarge,
        [.name: name, .found: shown(text), .limit: Money.largest.plainText])
    }
    switch sign {
    case .positive where cents <= 0: return fault(.amountNotPositive, [.name: name, .found: shown(text)])
    case .zeroOrMore where cents < 0: return fault(.negativeAmount, [.name: name, .found: shown(text)])
    default: return Money(cents: cents)
    }
  }

  func rate(named name: String) -> Rate? {
    guard let text = numberText() else { return nil }
    guard let decimal = Decimal(text) else { return fault(.malformedRate, [.found: shown(text)]) }
    guard decimal.decimals.count <= 4 else {
      return fault(.tooManyDecimals, [.found: shown(text), .limit: "4"])
    }
    guard let parts = decimal.scaled(by: 4), (1...1_000_000).contains(parts) else {
      return fault(.rateOutOfRange, [.name: name, .found: shown(text), .wanted: "0.0001 – 100"])
    }
    return Rate(partsPerMillion: parts)
  }

  func hundredths(named name: String) -> Int? {
    guard let text = numberText() else { return nil }
    guard let decimal = Decimal(text) else { return fault(.malformedRate, [.found: shown(text)]) }
    guard decimal.decimals.count <= 2, let parts = decimal.scaled(by: 2), (1...10_000).contains(parts) else {
      return fault(.rateOutOfRange, [.name: name, .found: shown(text), .wanted: "0.01 – 100"])
    }
    return Int(parts)
  }

  func integer(named name: String, in range: ClosedRange<Int>) -> Int? {
    guard case .number(let text) = node.content else { return wrongType(wanted: "number") }
    guard let number = Int(text), range.contains(number) else {
      return fault(
        .malformedInteger,
        [.found: shown(text), .name: name, .wanted: "\(range.lowerBound) – \(range.upperBound)"])
    }
    return number
  }

  func flag() -> Bool? {
    guard case .bool(let flag) = node.content else { return wrongType(wanted: "true, false") }
    return flag
  }

  func choice<Choice>(named name: String) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let text = string() else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    var arguments: [Diagnostic.Argument: String] = [
      .found: shown(text), .name: name, .wanted: names.joined(separator: ", "),
    ]
    arguments[.suggestion] = closestName(to: text, among: names)
    return fault(.unknownChoice, arguments)
  }

  /// Text in its one spelling, without invisible characters, of which it is told that they were there.
  func string() -> String? {
    guard let text = node.string else { return wrongType(wanted: "string") }
    let removed = text.zeroWidthCharacters
    if !removed.isEmpty {
      findings.warning(
        .zeroWidthRemoved, at: path, [.character: removed.map(\.codePointAndName).joined(separator: ", ")])
    }
    return text.cleaned
  }

  /// The decimal text of a number, written as a JSON number or as a string.
  private func numberText() -> String? {
    switch node.content {
    case .number(let text): text
    case .string: string()
    default: wrongType(wanted: "number, string")
    }
  }

  private func wrongType<Value>(wanted: String) -> Value? {
    fault(.wrongType, [.found: node.typeName, .wanted: wanted])
  }

  /// Notes a fault of this value.
  func fault<Value>(_ code: CaseCode, _ arguments: [Diagnostic.Argument: String]) -> Value? {
    findings.error(code, at: path, arguments)
    return nil
  }

  func shown(_ text: String) -> String { text.shownInMessage }
}

/// Which amounts make sense.
enum MoneySign {
  case positive, zeroOrMore
}

/// A number as it is written in decimal: sign, digits, decimals; no exponent.
private struct Decimal {
  let isNegative: Bool
  let digits: String
  let decimals: String

  init?(_ text: String) {
    isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...]).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
      return nil
    }
    digits = String(parts[0])
    decimals = parts.count > 1 ? String(parts[1]) : ""
  }

  /// The number times ten to the power of `places`, at least as many as it has decimals; nil when it is too large.
  func scaled(by places: Int) -> Int64? {
    let padding = String(repeating: "0", count: places - decimals.count)
    return Int64((isNegative ? "-" : "") + digits + decimals + padding)
  }
}
