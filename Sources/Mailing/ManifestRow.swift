import JSON

/// One row of the manifest: a letter of a case, or a case that has none.
package struct ManifestRow: Sendable {
  let record: CaseRecord
  let letter: LetterRecord?
  let place: LetterPlace?

  /// The columns, in order; the names are those of the JSON keys.
  package enum Column: String, CaseIterable, Sendable {
    case line, reference, document, file, part, firstPage, pages, sheets
    case address1, address2, address3, address4, address5, address6, country
    case envelope, service, registeredNumber, sha256, partSha256, status, diagnostics, extensions
  }

  package enum Status: String, CaseIterable, Sendable { case written, refused }

  /// - Parameter places: where the letters stand in the print run, when there is one.
  package static func rows(of record: CaseRecord, at places: [LetterPlace]? = nil) -> [ManifestRow] {
    guard !record.isRefused else { return [ManifestRow(record: record, letter: nil, place: nil)] }
    return record.letters.enumerated().map { rank, letter in
      ManifestRow(record: record, letter: letter, place: places?[rank])
    }
  }

  package func value(of column: Column) -> JSONValue {
    switch column {
    case .line: .integer(record.number)
    case .reference: .text(record.reference)
    case .document: .text(letter?.document)
    case .file: .text(letter.flatMap { $0.sha256 == nil ? nil : $0.file })
    case .part: .text(place?.part)
    case .firstPage: place.map { .integer($0.firstPage) } ?? .null
    case .pages: letter.map { .integer($0.pages) } ?? .null
    case .sheets: letter.map { .integer($0.sheets) } ?? .null
    case .address1, .address2, .address3, .address4, .address5: .text(line(of: column))
    case .address6: .text(letter.flatMap { _ in record.recipient?.town })
    case .country: .text(letter.flatMap { _ in record.recipient?.country })
    case .envelope: .text(letter.flatMap { _ in record.envelope })
    case .service: .text(letter?.service)
    case .registeredNumber: .text(letter?.registeredNumber)
    case .sha256: .text(letter?.sha256)
    case .partSha256: .text(place?.partSha256)
    case .status: .string((letter == nil ? Status.refused : .written).rawValue)
    case .diagnostics: .array(record.findings.map(\.json))
    case .extensions: extensions
    }
  }

  private var extensions: JSONValue {
    guard let text = record.extensions,
      let node = try? readJSON(Array(text.utf8), limits: .ownTexts)
    else { return .null }
    return node.value
  }

  /// A refused case shows no address: nothing is sent to it.
  private func line(of column: Column) -> String? {
    let columns: [Column] = [.address1, .address2, .address3, .address4, .address5]
    guard letter != nil, let lines = record.recipient?.lines, let index = columns.firstIndex(of: column)
    else { return nil }
    return lines.indices.contains(index) ? lines[index] : nil
  }
}

/// Where a letter stands in a print run.
package struct LetterPlace: Sendable, Hashable {
  /// Name of the file.
  package let part: String
  /// From 1.
  package let firstPage: Int
  /// SHA-256 of the file.
  package let partSha256: String

  package init(part: String, firstPage: Int, partSha256: String) {
    self.part = part
    self.firstPage = firstPage
    self.partSha256 = partSha256
  }
}
