import Diagnostics
import JSON
import Values

/// Reads the profile of a provider (`schema/provider.schema.json`), strictly: everything wrong with it is told
/// at once.
///
/// - Parameter name: the file's, for messages.
package func readProvider(_ bytes: [UInt8], named name: String) throws(Refusal) -> ProviderProfile {
  let source = SourceText(name: name, bytes: bytes)
  let root: JSONNode
  do throws(Refusal) {
    root = try readJSON(bytes)
  } catch {
    throw Refusal(error.diagnostics.map { $0.moved(to: source.place(of: $0)) })
  }
  var reader = ProviderReader(source: source)
  let profile = reader.profile(root)
  if !reader.faults.isEmpty { throw Refusal(reader.faults) }
  return profile
}

/// The keys of a profile; `Key.ofLimit` says which stand in each limit.
package enum ProviderKey: String, CaseIterable, Sendable {
  case provider, name, envelopes
  case sheets, documents, bytesPerDocument, bytesPerSending, addressLine, addressee, town, reference, services
  case firstPage
  case format, leastSheets, mostSheets, mostPages, addressSheet
  case least, most, lines, form, alphabet, offered, side
  case source, checkedOn, note

  /// Limits, with the keys of each; of every one, `source` and `checkedOn` are wanted too.
  package static let limits: [(key: ProviderKey, own: [ProviderKey], wanted: [ProviderKey])] = [
    (.sheets, [.least, .most], []), (.documents, [.most], [.most]), (.bytesPerDocument, [.most], [.most]),
    (.bytesPerSending, [.most], [.most]), (.addressLine, [.most], [.most]), (.addressee, [.lines], [.lines]),
    (.town, [.form], [.form]), (.reference, [.most, .alphabet], []), (.services, [.offered], [.offered]),
    (.firstPage, [.side], [.side]),
  ]
  package static let ofProfile: [ProviderKey] = [.provider, .name, .envelopes] + limits.map(\.key)
  package static let ofEnvelope: [ProviderKey] =
    [.format, .leastSheets, .mostSheets, .mostPages, .addressSheet] + origin
  package static let origin: [ProviderKey] = [.source, .checkedOn, .note]
}

private struct ProviderReader {
  let source: SourceText
  private(set) var faults: [Diagnostic] = []

  init(source: SourceText) { self.source = source }

  mutating func profile(_ root: JSONNode) -> ProviderProfile {
    check(root, keys: ProviderKey.ofProfile, wanted: [.provider, .name], as: "provider")
    var limits: [ProviderKey: JSONNode] = [:]
    for limit in ProviderKey.limits {
      guard let node = root[limit.key.rawValue] else { continue }
      check(
        node, keys: limit.own + ProviderKey.origin, wanted: limit.wanted + [.source, .checkedOn],
        as: limit.key.rawValue)
      limits[limit.key] = node
    }
    let envelopes = envelopes(root)
    checkOrder(.least, .most, of: limits[.sheets])
    // One letter a file always meets it, and so does a print run on both sides: it is told, and not held against.
    _ = choice(.side, of: limits[.firstPage], among: ["recto"])
    return ProviderProfile(
      id: text(.provider, of: root) ?? "", envelopes: envelopes,
      leastSheets: number(.least, of: limits[.sheets]), mostSheets: number(.most, of: limits[.sheets]),
      mostDocuments: number(.most, of: limits[.documents]),
      bytesPerDocument: number(.most, of: limits[.bytesPerDocument]),
      bytesPerSending: number(.most, of: limits[.bytesPerSending]),
      mostAddressCharacters: number(.most, of: limits[.addressLine]),
      addresseeLines: lines(of: limits[.addressee]),
      townForm: choice(.form, of: limits[.town], among: ProviderProfile.TownForm.allCases.map(\.rawValue))
        .flatMap(ProviderProfile.TownForm.init(rawValue:)),
      mostReferenceCharacters: number(.most, of: limits[.reference]),
      referenceAlphabet: alphabet(of: limits[.reference]), services: services(of: limits[.services]))
  }

  private mutating func envelopes(_ root: JSONNode) -> [EnvelopeFormat] {
    guard let node = root[ProviderKey.envelopes.rawValue] else { return [] }
    guard let elements = node.elements, !elements.isEmpty else {
      reportValue(.envelopes, node, "[{\"format\": \"DL\", …}]")
      return []
    }
    return elements.map { node in
      check(
        node, keys: ProviderKey.ofEnvelope, wanted: [.format, .source, .checkedOn],
        as: ProviderKey.envelopes.rawValue)
      checkOrder(.leastSheets, .mostSheets, of: node)
      return EnvelopeFormat(
        name: text(.format, of: node) ?? "", leastSheets: number(.leastSheets, of: node),
        mostSheets: number(.mostSheets, of: node), mostPages: number(.mostPages, of: node),
        addsAddressSheet: flag(.addressSheet, of: node))
    }
  }
}

extension ProviderReader {
  /// Tells keys that are none of `keys`, those of `wanted` that are missing, and an origin that says nothing.
  private mutating func check(_ node: JSONNode, keys: [ProviderKey], wanted: [ProviderKey], as name: String) {
    guard let members = node.members else {
      report(.malformedValue, at: node.offset, [.name: name, .wanted: "{…}"])
      return
    }
    let known = keys.map(\.rawValue)
    for member in members where !known.contains(member.key) {
      var arguments: [Diagnostic.Argument: String] = [
        .found: String(member.key.prefix(40)), .wanted: known.joined(separator: ", "),
      ]
      arguments[.suggestion] = closestName(to: member.key, among: known)
      report(.unknownKey, at: member.keyRange.lowerBound, arguments)
    }
    for key in wanted where node[key.rawValue] == nil {
      report(.missingKey, at: node.offset, [.name: key.rawValue])
    }
    _ = text(.source, of: node)
    _ = text(.note, of: node)
    if let day = text(.checkedOn, of: node), CalendarDate(iso: day) == nil {
      reportValue(.checkedOn, node[ProviderKey.checkedOn.rawValue] ?? node, "2026-11-23")
    }
  }

  private mutating func checkOrder(_ least: ProviderKey, _ most: ProviderKey, of node: JSONNode?) {
    guard let low = node?[least.rawValue]?.integer, let value = node?[most.rawValue],
      let high = value.integer,
      low > high
    else { return }
    reportValue(most, value, "\(low), \(low + 1)…")
  }

  private mutating func text(_ key: ProviderKey, of node: JSONNode?) -> String? {
    guard let value = node?[key.rawValue] else { return nil }
    if let text = value.string, !text.isEmpty { return text }
    reportValue(key, value, "\"…\"")
    return nil
  }

  /// A whole number from 1.
  private mutating func number(_ key: ProviderKey, of node: JSONNode?) -> Int? {
    guard let value = node?[key.rawValue] else { return nil }
    if let number = value.integer, number >= 1 { return number }
    reportValue(key, value, "1, 2, 3…")
    return nil
  }

  private mutating func flag(_ key: ProviderKey, of node: JSONNode) -> Bool {
    guard let value = node[key.rawValue] else { return false }
    if case .bool(let flag) = value.content { return flag }
    reportValue(key, value, "true, false")
    return false
  }

  private mutating func choice(_ key: ProviderKey, of node: JSONNode?, among words: [String]) -> String? {
    guard let value = node?[key.rawValue] else { return nil }
    if let word = value.string, words.contains(word) { return word }
    reportValue(key, value, words.map { "\"\($0)\"" }.joined(separator: ", "))
    return nil
  }

  /// Lines 1 to 5: the sixth is the town's.
  private mutating func lines(of node: JSONNode?) -> [Int] {
    guard let value = node?[ProviderKey.lines.rawValue] else { return [] }
    let numbers = value.elements?.compactMap(\.integer) ?? []
    if !numbers.isEmpty, numbers.count == value.elements?.count, numbers.allSatisfy((1...5).contains) {
      return numbers
    }
    reportValue(.lines, value, "[1, 2]")
    return []
  }

  private mutating func services(of node: JSONNode?) -> [String]? {
    guard let value = node?[ProviderKey.offered.rawValue] else { return nil }
    let known = ["simple", "tracked", "registered"]
    let names = value.elements?.compactMap(\.string) ?? []
    if !names.isEmpty, names.count == value.elements?.count, names.allSatisfy(known.contains) { return names }
    reportValue(.offered, value, "[\"simple\", \"tracked\", \"registered\"]")
    return nil
  }

  /// Characters, and ranges such as `a-z`.
  private mutating func alphabet(of node: JSONNode?) -> [ClosedRange<Unicode.Scalar>]? {
    guard let value = node?[ProviderKey.alphabet.rawValue] else { return nil }
    let ranges = value.elements?.compactMap { $0.string.flatMap(range) } ?? []
    if !ranges.isEmpty, ranges.count == value.elements?.count { return ranges }
    reportValue(.alphabet, value, "[\"0-9\", \"A-Z\", \" \", \"-\"]")
    return nil
  }

  private func range(_ text: String) -> ClosedRange<Unicode.Scalar>? {
    let scalars = Array(text.unicodeScalars)
    if scalars.count == 1 { return scalars[0]...scalars[0] }
    guard scalars.count == 3, scalars[1] == "-", scalars[0] <= scalars[2] else { return nil }
    return scalars[0]...scalars[2]
  }

  private mutating func reportValue(_ key: ProviderKey, _ node: JSONNode, _ wanted: String) {
    report(.malformedValue, at: node.offset, [.name: key.rawValue, .wanted: wanted])
  }

  private mutating func report(
    _ code: ProviderCode, at offset: Int, _ arguments: [Diagnostic.Argument: String]
  ) {
    faults.append(Diagnostic(code, at: source.place(at: offset), arguments))
  }
}

extension SourceText {
  fileprivate func place(at offset: Int) -> Place {
    let position = position(at: offset)
    return .file(name: name, line: position.line, column: position.column)
  }

  fileprivate func place(of diagnostic: Diagnostic) -> Place {
    if case .offset(let offset) = diagnostic.place { place(at: offset) } else { .thing(name) }
  }
}
