import Diagnostics
import JSON
import Values

/// A cursor over one object of the case: reads keys as typed values and notes what is wrong with them.
///
/// A value that is absent, null or at fault reads as nil; a fault has then been noted.
struct ObjectReader {
  let part: CasePart
  let path: String
  let findings: Findings
  /// The keys that the case gives. They are few: to look at them all is quicker than to hash one.
  private let given: [CaseKey]
  /// Their values, in the same order.
  private let nodes: [JSONNode]

  /// Notes every key that the part does not know; nil when the value is no object.
  init?(_ node: JSONNode, as part: CasePart, at path: String, _ findings: Findings) {
    guard let members = node.members else {
      findings.error(.wrongType, at: path, [.found: node.typeName, .wanted: "object"])
      return nil
    }
    self.part = part
    self.path = path
    self.findings = findings
    let known = part.keys
    var (given, nodes): ([CaseKey], [JSONNode]) = ([], [])
    given.reserveCapacity(min(members.count, known.count))
    nodes.reserveCapacity(min(members.count, known.count))
    var unknown: [String] = []
    for member in members {
      guard let key = CaseKey.named(member.key), known.contains(key) else {
        unknown.append(member.key)
        continue
      }
      if member.value.isNull { continue }
      given.append(key)
      nodes.append(member.value)
    }
    (self.given, self.nodes) = (given, nodes)
    for key in unknown { findings.keyError { unknownKey(key) } }
  }

  private func unknownKey(_ key: String) -> Diagnostic {
    let known = part.keys.map(\.rawValue)
    let place = Place.key(path(to: key))
    let shown = key.shownInMessage
    if part.reservedKeys.contains(where: { $0.rawValue == key }) {
      return Diagnostic(CaseCode.reservedKey, at: place, [.found: shown])
    }
    if let suggestion = closestName(to: key, among: known) {
      return Diagnostic(CaseCode.unknownKey, at: place, [.found: shown, .suggestion: suggestion])
    }
    return Diagnostic(
      CaseCode.strangeKey, at: place, [.found: shown, .wanted: known.joined(separator: ", ")])
  }

  func path(to key: String) -> String { path.isEmpty ? key : path + "." + key }
  func path(to key: CaseKey) -> String { path(to: key.rawValue) }

  /// The value of a key that the case gives, whatever its type.
  func node(_ key: CaseKey) -> JSONNode? {
    assert(part.keys.contains(key), "\(key) is no key of \(part)")
    return given.firstIndex(of: key).map { nodes[$0] }
  }

  func has(_ key: CaseKey) -> Bool {
    assert(part.keys.contains(key), "\(key) is no key of \(part)")
    return given.contains(key)
  }

  // MARK: One key as a typed value

  func text(_ key: CaseKey, limit: Int = TextLimit.line) -> String? {
    read(key) { $0.plainText(named: key.rawValue, limit: limit) }
  }

  func requiredText(_ key: CaseKey, limit: Int = TextLimit.line, wanted: String = "string") -> String? {
    need(key, wanted: wanted) ? text(key, limit: limit) : nil
  }

  func date(_ key: CaseKey) -> CalendarDate? { read(key) { $0.date() } }

  func requiredDate(_ key: CaseKey) -> CalendarDate? {
    need(key, wanted: "YYYY-MM-DD") ? date(key) : nil
  }

  func money(_ key: CaseKey, _ sign: MoneySign = .positive) -> Money? {
    read(key) { $0.money(named: key.rawValue, sign) }
  }

  func requiredMoney(_ key: CaseKey, _ sign: MoneySign = .positive) -> Money? {
    need(key, wanted: "\"1250.50\"") ? money(key, sign) : nil
  }

  /// A percentage above 0 and at most 100.
  func rate(_ key: CaseKey) -> Rate? { read(key) { $0.rate(named: key.rawValue) } }

  /// A count of times with at most two decimals, in hundredths.
  func hundredths(_ key: CaseKey) -> Int? { read(key) { $0.hundredths(named: key.rawValue) } }

  func integer(_ key: CaseKey, in range: ClosedRange<Int>) -> Int? {
    read(key) { $0.integer(named: key.rawValue, in: range) }
  }

  func flag(_ key: CaseKey) -> Bool? { read(key) { $0.flag() } }

  func choice<Choice>(_ key: CaseKey) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    read(key) { $0.choice(named: key.rawValue) }
  }

  func requiredChoice<Choice>(_ key: CaseKey) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    need(key, wanted: Choice.allCases.map(\.rawValue).joined(separator: ", ")) ? choice(key) : nil
  }

  func object(_ key: CaseKey, as part: CasePart) -> ObjectReader? {
    guard let node = node(key) else { return nil }
    return ObjectReader(node, as: part, at: path(to: key), findings)
  }

  func requiredObject(_ key: CaseKey, as part: CasePart) -> ObjectReader? {
    need(key, wanted: "object") ? object(key, as: part) : nil
  }

  // MARK: Lists

  func texts(_ key: CaseKey, limit: Int = TextLimit.line) -> [String] {
    values(key).compactMap { $0.plainText(named: key.rawValue, limit: limit) }
  }

  func objects(_ key: CaseKey, as part: CasePart) -> [ObjectReader] {
    values(key).compactMap { ObjectReader($0.node, as: part, at: $0.path, findings) }
  }

  /// The elements of a list, none when the key is absent.
  func values(_ key: CaseKey) -> [ValueReader] {
    guard let list = node(key) else { return [] }
    guard let elements = list.elements else {
      findings.error(.wrongType, at: path(to: key), [.found: list.typeName, .wanted: "array"])
      return []
    }
    guard elements.count <= ListLimit.elements else {
      findings.error(
        .limitReached, at: path(to: key),
        [.name: key.rawValue, .count: "\(elements.count)", .limit: "\(ListLimit.elements)"])
      return []
    }
    return elements.enumerated().map {
      ValueReader(
        node: $0.element, place: ValuePlace(object: path, key: key, index: $0.offset), findings: findings)
    }
  }

  // MARK: Presence

  /// Whether the key is given; notes its absence.
  func need(_ key: CaseKey, wanted: @autoclosure () -> String) -> Bool {
    if has(key) { return true }
    findings.error(.missingKey, at: path(to: key), [.name: key.rawValue, .wanted: wanted()])
    return false
  }

  /// Notes the absence of a mention that `article` requires.
  func needMention(_ key: CaseKey, article: String, wanted: String) {
    guard !has(key) else { return }
    findings.error(
      .missingMention, at: path(to: key), [.name: key.rawValue, .wanted: wanted, .article: article])
  }

  /// Notes each of `keys` that is given although it has no sense with `reason`.
  func refuse(_ keys: [CaseKey], because reason: String) {
    for key in keys where has(key) {
      findings.keyError(.misplacedKey, at: path(to: key), [.found: key.rawValue, .wanted: reason])
    }
  }

  private func read<Value>(_ key: CaseKey, _ convert: (ValueReader) -> Value?) -> Value? {
    guard let node = node(key) else { return nil }
    return convert(
      ValueReader(node: node, place: ValuePlace(object: path, key: key, index: nil), findings: findings))
  }
}

/// Longest texts, in characters.
enum TextLimit {
  static let short = 40
  static let line = 200
  static let paragraph = 600
  /// A picture written into the case.
  static let dataURI = 12_000_000
}

enum ListLimit {
  static let elements = 20_000
}
