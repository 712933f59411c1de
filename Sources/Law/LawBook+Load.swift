import Diagnostics
import Embedded
import Values

/// A file of parameters, as bytes.
public struct ParameterFile: Sendable {
  /// For messages.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension LawBook {
  /// The rows embedded in the program.
  package static func embedded() throws(Refusal) -> LawBook { try load() }

  /// The embedded rows and, after them, those of `additional`: a file that names a known table adds its
  /// rows to it and moves its last known day.
  ///
  /// Everything wrong with the files is told at once: gaps, overlaps, disorder, impossible dates, missing
  /// sources.
  package static func load(additional: [ParameterFile] = []) throws(Refusal) -> LawBook {
    let embedded = EmbeddedFile.all(in: "parameters/")
      .map { ParameterFile(name: $0.name, bytes: Array($0.bytes)) }
    return try assemble(embedded + additional)
  }

  static func assemble(_ files: [ParameterFile]) throws(Refusal) -> LawBook {
    var faults: [Diagnostic] = []
    var tables: [LawTableName: LawTable] = [:]
    for file in files {
      do throws(Refusal) {
        let table = try readLawTable(file)
        tables[table.name] = tables[table.name].map { $0.adding(table) } ?? table
      } catch {
        faults += error.diagnostics
      }
    }
    for name in LawTableName.allCases {
      guard let table = tables[name] else {
        faults.append(Diagnostic(LawCode.missingTable, at: .thing("parameters"), [.name: name.rawValue]))
        continue
      }
      faults += table.faults()
    }
    guard faults.isEmpty else { throw Refusal(faults) }
    return LawBook(tables: tables)
  }
}

extension LawTable {
  fileprivate func adding(_ other: LawTable) -> LawTable {
    LawTable(
      name: name, file: file, columns: columns, rows: rows + other.rows,
      knownUntil: max(knownUntil, other.knownUntil))
  }

  /// Disorder, overlaps and gaps between the rows.
  func faults() -> [Diagnostic] {
    let place = Place.thing(file)
    let pairs = zip(rows, rows.dropFirst())
    func fault(_ code: LawCode, _ date: CalendarDate, _ other: CalendarDate) -> Diagnostic {
      Diagnostic(code, at: place, [.date: date.iso, .otherDate: other.iso])
    }
    let between = pairs.compactMap { earlier, later -> Diagnostic? in
      if later.from == earlier.from { return fault(.overlap, earlier.from, later.from) }
      if later.from < earlier.from { return fault(.disorder, earlier.from, later.from) }
      guard let end = earlier.to else { return nil }
      if end >= later.from { return fault(.overlap, earlier.from, later.from) }
      guard end.next == later.from else { return fault(.gap, end.next, later.from.previous) }
      return nil
    }
    return between + endFaults(at: place)
  }

  /// The last row must reach the last known day, and no row may begin after it.
  private func endFaults(at place: Place) -> [Diagnostic] {
    guard let last = rows.last else { return [] }
    if last.from > knownUntil {
      return [
        Diagnostic(LawCode.disorder, at: place, [.date: knownUntil.iso, .otherDate: last.from.iso])
      ]
    }
    guard let end = last.to, end != knownUntil else { return [] }
    let dates = [min(end, knownUntil).next.iso, max(end, knownUntil).iso]
    return [Diagnostic(LawCode.gap, at: place, [.date: dates[0], .otherDate: dates[1]])]
  }
}
