import Diagnostics
import JSON

/// The bytes of one file of a template, and the way from a byte to the line and column a reader sees.
struct TemplateSource: Sendable {
  /// Path as errors name it: `templates/decompte/letter.md`.
  let name: String
  let bytes: [UInt8]
  private let lineStarts: [Int]

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// Bytes of each line, line ends left out.
  var lines: [Range<Int>] {
    lineStarts.indices.map { index in
      let start = lineStarts[index]
      var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      return start..<end
    }
  }

  func place(at offset: Int) -> Place {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let prefix = bytes[lineStarts[low]..<min(max(offset, lineStarts[low]), bytes.count)]
    return .file(name: name, line: low + 1, column: characterCount(of: prefix) + 1)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// Characters as a reader sees them, in a stretch of one line.
private func characterCount(of text: ArraySlice<UInt8>) -> Int {
  var count = 0
  for byte in text {
    // From U+0300 on, whose first byte this is, a character may join the one before it.
    guard byte < 0xCC else { return String(decoding: text, as: UTF8.self).count }
    if byte & 0xC0 != 0x80 { count += 1 }
  }
  return count
}

/// Findings in a JSON file of a folder of templates.
extension TemplateSource {
  func finding(
    _ code: TemplateCode, at node: JSONNode, _ arguments: [Diagnostic.Argument: String]
  ) -> Diagnostic {
    Diagnostic(code, at: place(at: node.offset), arguments)
  }

  func unknownKey(_ member: JSONNode.Member, among names: [String]) -> Diagnostic {
    var arguments: [Diagnostic.Argument: String] = [
      .found: member.key.shownInMessage, .wanted: names.joined(separator: ", "),
    ]
    arguments[.suggestion] = closestName(to: member.key, among: names)
    return Diagnostic(
      TemplateCode.unknownMetadataKey, at: place(at: member.keyRange.lowerBound), arguments)
  }

  /// What the JSON reader tells, with line and column.
  func located(_ refusal: Refusal) -> [Diagnostic] {
    refusal.diagnostics.map { diagnostic in
      guard case .offset(let offset) = diagnostic.place else { return diagnostic }
      return diagnostic.moved(to: place(at: offset))
    }
  }
}
