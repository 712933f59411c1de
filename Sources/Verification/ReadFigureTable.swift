import Claims
import Diagnostics
import Values

/// Reads a table of figures: ours, or any that has some of its columns.
///
/// Without a column that says what a row is about, rows are lines of interest.
///
/// - Throws: every column, row and cell that cannot be read without guessing.
func readFigures(_ table: TableText) throws(Refusal) -> FigureFile {
  guard let heading = table.rows.first else {
    throw Refusal(Diagnostic(FigureCode.noFigure, at: .thing(table.name)))
  }
  let columns = try readHeading(heading)
  var file = FigureFile()
  var problems: [Diagnostic] = []
  for row in table.rows.dropFirst() {
    do throws(Refusal) {
      let read = try RowReader(row: row, columns: columns).read()
      file.lists.insert(RowKey(list: read.list, identity: []))
      file.rows.append(read)
    } catch {
      problems += error.diagnostics
    }
  }
  guard problems.isEmpty else { throw Refusal(problems) }
  return file
}

private func readHeading(_ cells: [TableText.Cell]) throws(Refusal) -> [TableColumn] {
  var columns: [TableColumn] = []
  var problems: [Diagnostic] = []
  for cell in cells {
    guard let column = TableColumn(heading: cell.text) else {
      problems.append(unknownName(cell, among: TableColumn.allCases.flatMap(\.headings)))
      continue
    }
    if columns.contains(column) {
      problems.append(Diagnostic(FigureCode.columnTwice, at: cell.place, [.found: cell.text]))
    }
    columns.append(column)
  }
  let needed = columns.contains(.section) ? [.amount] : TableSection.interest.identity + [.amount]
  for column in needed where problems.isEmpty && !columns.contains(column) {
    problems.append(missing(column, at: cells[0].place))
  }
  guard problems.isEmpty else { throw Refusal(problems) }
  return columns
}

private func unknownName(_ cell: TableText.Cell, among known: [String]) -> Diagnostic {
  var arguments: [Diagnostic.Argument: String] = [
    .found: String(cell.text.prefix(60)), .wanted: known.joined(separator: ", "),
  ]
  let suggestion = closestName(to: cell.text, among: known)
  if let suggestion { arguments[.suggestion] = suggestion }
  let code: FigureCode = suggestion == nil ? .strangeName : .unknownName
  return Diagnostic(code, at: cell.place, arguments)
}

private func missing(_ column: TableColumn, at place: Place) -> Diagnostic {
  Diagnostic(
    FigureCode.missingColumn, at: place,
    [.wanted: column.headings.joined(separator: " / ")])
}

private struct RowReader {
  let row: [TableText.Cell]
  let columns: [TableColumn]

  func read() throws(Refusal) -> FigureRow {
    let place = row[0].place
    guard row.count == columns.count else {
      throw Refusal(
        Diagnostic(
          FigureCode.cellCount, at: place,
          [.count: String(row.count), .limit: String(columns.count)]))
    }
    let section = try section()
    for column in section.identity where !columns.contains(column) {
      throw Refusal(missing(column, at: place))
    }
    let figures = try figures()
    let identity = try identity(of: section, among: figures)
    return FigureRow(
      list: section.rawValue, identity: identity, parent: nil, figures: figures, place: place)
  }

  private func cell(_ column: TableColumn) -> TableText.Cell? {
    columns.firstIndex(of: column).map { row[$0] }
  }

  private func section() throws(Refusal) -> TableSection {
    guard let cell = cell(.section) else { return .interest }
    guard let section = TableSection(name: cell.text) else {
      throw Refusal(unknownName(cell, among: TableSection.allCases.flatMap(\.names)))
    }
    return section
  }

  private func figures() throws(Refusal) -> [Figure] {
    var figures: [Figure] = []
    var problems: [Diagnostic] = []
    for (column, cell) in zip(columns, row) {
      guard let shape = column.shape else { continue }
      do throws(Diagnostic) {
        let value = try value(cell, as: shape)
        figures.append(Figure(name: column.rawValue, value: value, text: cell.text, place: cell.place))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw Refusal(problems) }
    return figures
  }

  private func value(_ cell: TableText.Cell, as shape: StatementShape) throws(Diagnostic) -> FigureValue {
    guard !cell.text.isEmpty else { return .none }
    do throws(FigureFault) {
      return switch shape {
      case .decimal(let places): try .decimal(cell.text, places: places, form: .table)
      default: try .day(cell.text, form: .table)
      }
    } catch {
      let code: FigureCode = error == .ambiguous ? .ambiguousFigure : .malformedFigure
      throw Diagnostic(code, at: cell.place, [.found: cell.text, .wanted: shape.tableSample])
    }
  }

  private func identity(of section: TableSection, among figures: [Figure]) throws(Refusal) -> [String] {
    var names: [String] = []
    for column in section.identity + section.furtherIdentity {
      let name = name(in: column, of: section, among: figures)
      if name.isEmpty, section.identity.contains(column) {
        throw Refusal(
          Diagnostic(
            FigureCode.unnamedRow, at: row[0].place,
            [.wanted: column.headings.joined(separator: " / ")]))
      }
      names.append(name)
    }
    return names
  }

  /// What a cell says of which row this is.
  private func name(
    in column: TableColumn, of section: TableSection, among figures: [Figure]
  ) -> String {
    if column.shape != nil { return figures.first { $0.name == column.rawValue }?.value.name ?? "" }
    guard let text = cell(column)?.text else { return "" }
    let plain = CSVCell.plain(text)
    switch (section, column) {
    // The label of an invoice is the creditor's own; the two rows that may follow bear ours.
    case (.principal, .label), (.award, .label):
      return PrincipalDeduction(rawValue: plain) == nil ? "" : plain
    // "Indemnités forfaitaires de recouvrement, 3 × 40,00".
    case (.summary, .label): return plain.split(separator: ",").first.map(String.init) ?? plain
    default: return plain
    }
  }
}

extension StatementShape {
  /// A value of that kind in either convention, for messages.
  fileprivate var tableSample: String {
    switch self {
    case .decimal(let places): places == 0 ? "75" : "1250.50 | 1 250,50"
    default: "2026-04-02 | 02/04/2026"
    }
  }
}
