import JSON

/// One row of the manifest: a letter of a case, or a case that has none.
package struct ManifestRow: Sendable {
  let record: CaseRecord
  let letter: LetterRecord?
  let placement: Placement?

  /// Where a letter stands in a print run.
  package struct Placement: Sendable, Hashable {
    package var file: String
    package var sha256: String
    /// From 1.
    package var firstPage: Int

    package init(file: String, sha256: String, firstPage: Int) {
      self.file = file
      self.sha256 = sha256
      self.firstPage = firstPage
    }
  }

  /// The columns, in order; the names are those of the JSON keys.
  package enum Column: String, CaseIterable, Sendable {
    case line, reference, document, enclosure, file, firstPage, pages, sheets
    case address1, address2, address3, address4, address5, address6, country
    case service, registeredNumber, envelope, sha256, status, diagnostics, extensions
  }

  package enum Status: String, CaseIterable, Sendable { case written, refused }

  /// The rows of one record.
  ///
  /// - Parameter placements: where its letters stand in a print run, in their order; nil without a run.
  package static func rows(of record: CaseRecord, placements: [Placement]? = nil) -> [ManifestRow] {
    guard !record.isRefused else { return [ManifestRow(record: record, letter: nil, placement: nil)] }
    return record.letters.enumerated().map { index, letter in
      ManifestRow(
        record: record, letter: letter,
        placement: placements.flatMap { $0.indices.contains(index) ? $0[index] : nil })
    }
  }

  func value(of column: Column) -> JSONValue {
    switch column {
    case .line: .integer(record.number)
    case .reference: .text(record.reference)
    case .document: .text(letter?.document)
    case .enclosure: .text(letter?.enclosure)
    case .file: .text(placement?.file ?? letter?.file)
    case .firstPage: letter.map { _ in .integer(placement?.firstPage ?? 1) } ?? .null
    case .pages: letter.map { .integer($0.pages) } ?? .null
    case .sheets: letter.map { .integer($0.sheets) } ?? .null
    case .address1, .address2, .address3, .address4, .address5: .text(line(of: column))
    case .address6: .text(letter.flatMap { _ in record.recipient?.town })
    case .country: .text(letter.flatMap { _ in record.recipient?.country })
    case .service: .text(letter?.service)
    case .registeredNumber: .text(letter?.registeredNumber)
    case .envelope: .text(letter?.envelope)
    case .sha256: .text(placement?.sha256 ?? letter?.sha256)
    case .status: .string((letter == nil ? Status.refused : .written).rawValue)
    case .diagnostics: .array(record.findings.map(\.json))
    case .extensions: .text(record.extensions)
    }
  }

  /// A refused case shows no address: nothing is sent to it.
  private func line(of column: Column) -> String? {
    let columns: [Column] = [.address1, .address2, .address3, .address4, .address5]
    guard letter != nil, let lines = record.recipient?.lines, let index = columns.firstIndex(of: column)
    else { return nil }
    return lines.indices.contains(index) ? lines[index] : nil
  }
}
