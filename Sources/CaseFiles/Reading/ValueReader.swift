import Diagnostics
import JSON
import Values

/// Where a value of the case stands; its path is written only when something is to be told of it.
struct ValuePlace {
  /// Path of the object around it.
  let object: String
  let key: CaseKey
  /// Of an element of a list.
  let index: Int?

  var path: String {
    let whole = object.isEmpty ? key.rawValue : object + "." + key.rawValue
    return index.map { "\(whole)[\($0)]" } ?? whole
  }
}

/// One value of the case and its place, read as the type it should have.
struct ValueReader {
  let node: JSONNode
  let place: ValuePlace
  let findings: Findings

  var path: String { place.path }

  /// Text that prints on one line, spaces around it removed.
  func plainText(named name: String, limit: Int) -> String? {
    guard let raw = string() else { return nil }
    let text = raw.trimmed
    guard !text.isEmpty else { return fault(.emptyText, [.name: name]) }
    guard text.utf8.count <= limit || text.unicodeScalars.count <= limit else {
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
    return fault(
      text.isShapedLikeDate ? .nonexistentDate : .malformedDate,
      [.found: place.key == .birthDate ? "…" : shown(text)])
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
    return fault(.unknownChoice, unknownChoice(text, named: name, among: Choice.allCases.map(\.rawValue)))
  }

  private func unknownChoice(
    _ text: String, named name: String, among choices: [String]
  ) -> [Diagnostic.Argument: String] {
    var arguments: [Diagnostic.Argument: String] = [
      .found: shown(text), .name: name, .wanted: choices.joined(separator: ", "),
    ]
    arguments[.suggestion] = closestName(to: text, among: choices)
    return arguments
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
  func fault<Value>(
    _ code: CaseCode, _ arguments: @autoclosure () -> [Diagnostic.Argument: String]
  ) -> Value? {
    findings.error(code, at: path, arguments())
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
  private let isNegative: Bool
  private let digits: Substring.UTF8View
  let decimals: Substring.UTF8View

  init?(_ text: String) {
    isNegative = text.utf8.first == UInt8(ascii: "-")
    let parts = text.utf8.dropFirst(isNegative ? 1 : 0).split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }) else { return nil }
    digits = parts[0]
    decimals = parts.count > 1 ? parts[1] : Substring().utf8
  }

  /// The number times ten to the power of `places`, at least as many as it has decimals; nil when it is too large.
  func scaled(by places: Int) -> Int64? {
    var number: Int64 = 0
    func append(_ digit: Int64) -> Bool {
      let (shifted, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflows) = shifted.addingReportingOverflow(isNegative ? -digit : digit)
      number = sum
      return !isTooLarge && !overflows
    }
    for byte in digits {
      guard append(Int64(byte) - 48) else { return nil }
    }
    for byte in decimals {
      guard append(Int64(byte) - 48) else { return nil }
    }
    for _ in decimals.count..<places {
      guard append(0) else { return nil }
    }
    return number
  }
}
