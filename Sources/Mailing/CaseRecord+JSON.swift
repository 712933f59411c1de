import Diagnostics
import JSON

/// The record as one line of a journal, and back.
extension CaseRecord {
  package var json: JSONValue {
    [
      "number": .integer(number), "digest": .string(digest), "reference": .text(reference),
      "recipient": recipient?.json ?? .null, "envelope": .text(envelope),
      "letters": .array(letters.map(\.json)),
      "findings": .array(findings.map(\.json)), "extensions": .text(extensions),
      "spill": spill?.json ?? .null,
    ]
  }

  /// Nil for anything that ``json`` does not write.
  package init?(_ node: JSONNode) {
    guard let number = node["number"]?.integer, let digest = node["digest"]?.string,
      let letters = node["letters"]?.elements, let findings = node["findings"]?.elements
    else { return nil }
    self.init(number: number, digest: digest)
    reference = node["reference"]?.string
    recipient = node["recipient"].flatMap(Recipient.init)
    envelope = node["envelope"]?.string
    self.letters = letters.compactMap(LetterRecord.init)
    self.findings = findings.compactMap(Finding.init)
    extensions = node["extensions"]?.string
    spill = node["spill"].flatMap(SpillPlace.init)
    guard self.letters.count == letters.count, self.findings.count == findings.count else { return nil }
  }
}

extension LetterRecord {
  /// Numbers of pages and of sheets that a record may tell: their sums never overflow.
  package static let counts = 0...Int(Int32.max)

  fileprivate var json: JSONValue {
    [
      "document": .string(document), "file": .string(file), "pages": .integer(pages),
      "sheets": .integer(sheets), "service": .string(service), "registeredNumber": .text(registeredNumber),
      "sha256": .text(sha256),
    ]
  }

  fileprivate init?(_ node: JSONNode) {
    guard let document = node["document"]?.string, let file = node["file"]?.string,
      let pages = node["pages"]?.integer, let sheets = node["sheets"]?.integer,
      let service = node["service"]?.string, let sha256 = node["sha256"],
      sha256.content == .null || sha256.string != nil, LetterRecord.counts.contains(pages),
      LetterRecord.counts.contains(sheets)
    else { return nil }
    self.init(
      document: document, file: file, pages: pages, sheets: sheets, service: service,
      registeredNumber: node["registeredNumber"]?.string, sha256: sha256.string)
  }
}

extension SpillPlace {
  fileprivate var json: JSONValue {
    [
      "offset": .integer(offset), "length": .integer(length),
      "checksum": .string(String(checksum, radix: 16)),
    ]
  }

  fileprivate init?(_ node: JSONNode) {
    guard let offset = node["offset"]?.integer, let length = node["length"]?.integer,
      let checksum = node["checksum"]?.string.flatMap({ UInt64($0, radix: 16) }), offset >= 0, length >= 0,
      offset <= .max - length
    else { return nil }
    self.init(offset: offset, length: length, checksum: checksum)
  }
}

extension Recipient {
  fileprivate var json: JSONValue {
    [
      "lines": .array(lines.map(JSONValue.string)), "town": .string(town), "country": .string(country),
    ]
  }

  fileprivate init?(_ node: JSONNode) {
    guard let lines = node["lines"]?.elements?.compactMap(\.string), let town = node["town"]?.string,
      let country = node["country"]?.string
    else { return nil }
    self.init(lines: lines, town: town, country: country)
  }
}

extension Finding {
  /// As the manifest shows it.
  package var json: JSONValue {
    [
      "code": .string(code), "severity": .string(severity.rawValue), "path": .text(path),
      "line": line.map { .integer($0) } ?? .null, "column": column.map { .integer($0) } ?? .null,
      "message": .string(message),
    ]
  }

  fileprivate init?(_ node: JSONNode) {
    guard let code = node["code"]?.string, let message = node["message"]?.string,
      let severity = node["severity"]?.string.flatMap(Diagnostic.Severity.init(rawValue:))
    else { return nil }
    self.code = code
    self.severity = severity
    self.message = message
    path = node["path"]?.string
    line = node["line"]?.integer
    column = node["column"]?.integer
  }
}

extension JSONNode {
  /// The number, when it is a whole one.
  package var integer: Int? {
    if case .number(let text) = content { Int(text) } else { nil }
  }
}
