/// Words that a tag computes from values: agreement, elision, small capitals, carried sums.
enum TagHelper: String, CaseIterable {
  case plural
  case de
  case De
  case que
  case Que
  case sc
  case carry

  var elision: Elision? {
    switch self {
    case .de: .de
    case .De: .De
    case .que: .que
    case .Que: .Que
    case .plural, .sc, .carry: nil
    }
  }

  var usage: String {
    switch self {
    case .plural: "{{plural liste \"singulier\" \"pluriel\"}}"
    case .de, .De, .que, .Que: "{{\(rawValue) champ}}"
    case .carry: "{{carry champ …}}"
    case .sc: "{{sc \"texte\"}}"
    }
  }
}

/// What a tag is made of: names and texts between double quotes.
enum TagWord: Hashable {
  case name(String)
  case text(String)

  /// Nil when a quote is not closed or words touch each other.
  static func split(_ body: Substring) -> [TagWord]? {
    if isOneWord(body) { return [.name(String(body))] }
    var words: [TagWord] = []
    var rest = body.trimmed
    while let first = rest.first {
      if first == "\"" {
        rest.removeFirst()
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        words.append(.text(String(rest[..<end])))
        rest = rest[rest.index(after: end)...]
        guard rest.first == nil || rest.first == " " else { return nil }
      } else {
        let name = rest.prefix { $0 != " " && $0 != "\"" }
        words.append(.name(String(name)))
        rest = rest[name.endIndex...]
        guard rest.first != "\"" else { return nil }
      }
      rest = rest.trimmed
    }
    return words
  }

  /// Whether it is plainly one name, as most tags are; to look for others character by character takes far longer.
  private static func isOneWord(_ body: Substring) -> Bool {
    !body.isEmpty && body.utf8.allSatisfy { (0x21..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// Without the spaces and tabs at both ends.
  var trimmed: Substring {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    guard let start = firstIndex(where: { !isSpace($0) }), let end = lastIndex(where: { !isSpace($0) })
    else { return self[endIndex...] }
    return self[start...end]
  }
}
