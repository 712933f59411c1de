import DocumentModel
import Layout

extension PagedDocument {
  /// What a reader sees, line by line: words on one baseline make a line, gaps between them two spaces.
  var readingText: String {
    var text = ""
    for (index, page) in pages.enumerated() {
      text += "\(index == 0 ? "" : "\n")=== page \(index + 1)\n"
      for line in page.lines { text += line + "\n" }
    }
    return text
  }
}

extension Page {
  private struct Piece {
    let run: GlyphRun
    let origin: Point
  }

  fileprivate var lines: [String] {
    let pieces = items.compactMap { item in
      if case .glyphs(let run, let origin) = item.shape { Piece(run: run, origin: origin) } else { nil }
    }
    var lines: [[Piece]] = []
    for piece in pieces.sorted(by: { ($0.origin.y, $0.origin.x) < ($1.origin.y, $1.origin.x) }) {
      // Superscripts rise a few points above their line.
      if let last = lines.last?.first, (piece.origin.y - last.origin.y).points < 4.5 {
        lines[lines.count - 1].append(piece)
      } else {
        lines.append([piece])
      }
    }
    return lines.map { text(of: $0.sorted { $0.origin.x < $1.origin.x }).trimmingSpaces }
  }

  private func text(of line: [Piece]) -> String {
    var text = ""
    var end = Length.zero
    for piece in line {
      let gap = (piece.origin.x - end) / piece.run.size
      if !text.isEmpty, gap > 0.15 { text += gap > 1 ? "  " : " " }
      text += piece.run.text
      end = piece.origin.x + piece.run.width
    }
    return text
  }
}

extension String {
  /// Without the spaces at its end, which a line keeps for whoever copies it.
  fileprivate var trimmingSpaces: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}
