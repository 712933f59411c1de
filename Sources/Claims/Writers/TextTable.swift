/// Columns of plain text, aligned on their widest cell.
struct TextTable {
  private(set) var rows: [[String]]
  /// One per column; the last column is never padded.
  let alignments: [Alignment]

  enum Alignment { case left, right }

  /// The lines, the first underlined; columns without any content but their heading are left out.
  func lines() -> [String] {
    let columns = alignments.indices.filter { column in
      rows.dropFirst().contains { !$0[column].isEmpty }
    }
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      zip(columns, widths).map { pad(row[$0], to: $1, alignments[$0]) }.joined(separator: "  ").trimmedAtEnd
    }
    guard let heading = lines.first else { return [] }
    let width = widths.reduce(0, +) + 2 * max(0, widths.count - 1)
    return [heading, String(repeating: "-", count: width)] + lines.dropFirst()
  }

  private func pad(_ cell: String, to width: Int, _ alignment: Alignment) -> String {
    let spaces = String(repeating: " ", count: width - cell.count)
    return alignment == .left ? cell + spaces : spaces + cell
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
