import Diagnostics
import DocumentModel

/// The parts of a letter that have their own place.
extension TemplateFiller {
  mutating func letterFrame(from source: Source) -> LetterFrame {
    let head = lines(.letterhead, source)
    if head.isEmpty { reportEmpty(.letterhead) }
    let date = line(.date, source)
    if date.isEmpty { reportEmpty(.date) }
    return LetterFrame(
      letterhead: LetterFrame.Letterhead(
        logo: source.logo, name: head.first ?? [], lines: Array(head.dropFirst())),
      delivery: delivery(source), references: references(source),
      address: LetterFrame.AddressBlock(lines: source.addressLines), placeAndDate: date,
      window: source.window, coupon: template.placed[.coupon].map { blocks($0.blocks, source) } ?? [])
  }

  private mutating func reportEmpty(_ frame: PlacedFrame) {
    report(
      .emptyFrame, at: template.placed[frame]?.place ?? template.place,
      [.name: "{{@\(frame.rawValue)}}", .document: template.id])
  }

  private mutating func delivery(_ source: Source) -> [LetterFrame.Delivery] {
    guard let content = template.placed[.delivery] else { return [] }
    return blocks(content.blocks, source).flatMap { block -> [LetterFrame.Delivery] in
      if case .figure(let code) = block { return [.code(code)] }
      return lines(of: block).map { .line($0) }
    }
  }

  /// The lines of a frame: its paragraphs, parted at their breaks.
  private mutating func lines(_ frame: PlacedFrame, _ source: Source) -> [[Inline]] {
    guard let content = template.placed[frame] else { return [] }
    return blocks(content.blocks, source).flatMap(lines)
  }

  private func lines(of block: Block) -> [[Inline]] {
    guard case .paragraph(let inlines) = block else { return [] }
    return inlines.split(separator: .lineBreak).map(Array.init)
  }

  /// The one paragraph of a frame; several are parted by breaks.
  mutating func line(_ frame: PlacedFrame, _ source: Source) -> [Inline] {
    guard let content = template.placed[frame] else { return [] }
    return Array(
      blocks(content.blocks, source).compactMap { block -> [Inline]? in
        guard case .paragraph(let inlines) = block else { return nil }
        return inlines
      }.joined(separator: [.lineBreak]))
  }

  private mutating func references(_ source: Source) -> [LetterFrame.Reference] {
    guard let content = template.placed[.references] else { return [] }
    return blocks(content.blocks, source).flatMap { block -> [LetterFrame.Reference] in
      guard case .table(let table) = block else { return [] }
      return table.body.compactMap { row in
        guard row.cells.count == 2, !row.cells[1].content.isEmpty else { return nil }
        return LetterFrame.Reference(label: row.cells[0].content, value: row.cells[1].content)
      }
    }
  }
}
