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
    guard self.letters.count == letters.count, self.findings.count == findings.count else { return nil }
  }
}

extension LetterRecord {
  fileprivate var json: JSONValue {
    [
      "document": .string(document), "file": .string(file), "pages": .integer(pages),
      "sheets": .integer(sheets), "service": .string(service), "registeredNumber": .text(registeredNumber),
      "sha256": .string(sha256),
    ]
  }

  fileprivate init?(_ node: JSONNode) {
    guard let document = node["document"]?.string, let file = node["file"]?.string,
      let pages = node["pages"]?.integer, let sheets = node["sheets"]?.integer,
      let service = node["service"]?.string, let sha256 = node["sha256"]?.string
    else { return nil }
    self.init(
      document: document, file: file, pages: pages, sheets: sheets, service: service,
      registeredNumber: node["registeredNumber"]?.string, sha256: sha256)
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
