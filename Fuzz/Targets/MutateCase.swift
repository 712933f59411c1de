import JSON

/// The case with one to four of its values dropped, doubled, exchanged or made hostile; nil when it is no JSON.
package func mutateCase(_ bytes: [UInt8], seed: UInt32) -> [UInt8]? {
  guard let root = try? readJSON(bytes).value else { return nil }
  var generator = CaseMutator(bytes: ByteMutator(seed: seed))
  var mutant = root
  for _ in 0...generator.below(4) { mutant = generator.mutate(mutant) }
  return Array(writeJSON(mutant).utf8)
}

private struct CaseMutator {
  var bytes: ByteMutator

  mutating func below(_ bound: Int) -> Int { bytes.below(bound) }

  /// Descends to a value at random depth, and changes it.
  mutating func mutate(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(var members) where !members.isEmpty:
      let index = below(members.count)
      switch below(12) {
      case 0: members.remove(at: index)
      case 1: members.append(JSONValue.Member(members[index].key + "x", members[index].value))
      case 2: members[index] = JSONValue.Member(members[index].key, members[below(members.count)].value)
      default: members[index] = JSONValue.Member(members[index].key, mutate(members[index].value))
      }
      return .object(members)
    case .array(var elements) where !elements.isEmpty:
      let index = below(elements.count)
      switch below(8) {
      case 0: elements.remove(at: index)
      case 1: elements.append(elements[index])
      case 2: elements.swapAt(index, below(elements.count))
      default: elements[index] = mutate(elements[index])
      }
      return .array(elements)
    default: return scalar(instead: value)
    }
  }

  private mutating func scalar(instead value: JSONValue) -> JSONValue {
    switch (below(3), value) {
    case (0, .string(let text)): .string(text + hostile[below(hostile.count)])
    case (1, .string(let text)) where !text.isEmpty: .string(changed(text))
    default: values[below(values.count)]
    }
  }

  /// One digit or letter made another: a date of another year, an amount of another size.
  private mutating func changed(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let index = below(bytes.count)
    bytes[index] = UInt8(ascii: "0") + UInt8(below(10))
    return String(decoding: bytes, as: UTF8.self)
  }

  private let hostile = [
    "\u{202E}", "\u{0}", "\u{200B}", "e\u{301}", "{{#x}}", "</w>", "\\", "%", "()", "\u{E000}", "\u{1F600}",
    "ﷺ", "漢字", "*_[]", String(repeating: "W", count: 190), String(repeating: "mot ", count: 48),
  ]

  private let values: [JSONValue] = [
    nil, true, false, .object([]), [], "", .number("0"), .number("-0"), .number("1e9"),
    .number("10000000000"),
    .string("9999999999.99"), "0.01", "100", "1900-01-01", "2200-12-31", "2024-02-29", "2026-12-31",
    "2020-01-01", "individual", "company", "soleTrader", "publicBody", "coOwnership", "association",
    "personal", "professional", "legal", "lateCommercial", "contract", "none", "publicProcurement", "loan",
    "housingLease", "carriage", "goods", "services", "formalNotice", "insolvency", "courtClaim", "principal",
    "registered", "simple", "decompte", "mise-en-demeure", "relance-1", "actual/360", "actualActual",
  ]
}
