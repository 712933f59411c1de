import Diagnostics
import DocumentModel
import Fonts

/// Size and pitch of the lines of an address.
struct AddressScale: Sendable, Hashable {
  var size: Length
  var pitch: Length

  /// From the most legible to the least, within what XP Z 10-011 admits (9 to 12 points).
  static let all: [AddressScale] = [
    AddressScale(size: .pt(10), pitch: .mm(4)),
    AddressScale(size: .pt(9.5), pitch: .mm(4)),
    AddressScale(size: .pt(9), pitch: .mm(4)),
    AddressScale(size: .pt(9), pitch: .mm(3.6)),
    AddressScale(size: .pt(9), pitch: .mm(3.35)),
    AddressScale(size: .pt(9), pitch: .mm(3.25)),
  ]

  var style: TextStyle { PageStyle.sans(size.points, pitch.points) }
}

extension Compositor {
  /// The address at its place in the window, largest legible type first.
  mutating func address(
    _ address: LetterFrame.AddressBlock, at plan: LetterPlan
  ) -> Placed {
    let room = AddressRoom(plan)
    for scale in AddressScale.all {
      guard areNarrow(address.lines, at: scale, within: room.measure) else { continue }
      let lines = address.lines.flatMap {
        self.lines(of: $0.inlines, style: scale.style, measure: room.measure + .pt(1))
      }
      guard let first = lines.first, let last = lines.last else { break }
      let lastBaseline = room.bottom - last.ink(in: fonts).below
      let firstBaseline = lastBaseline - scale.pitch * Double(lines.count - 1)
      guard firstBaseline - first.ink(in: fonts).above >= room.top else { continue }
      let leaves = lines.map { _ in newLeaf() }
      let items = zip(lines, leaves).enumerated().flatMap { number, pair in
        pair.0.items(
          x: plan.address.left, baseline: firstBaseline + scale.pitch * Double(number),
          mark: .content(pair.1))
      }
      // One block, each line a paragraph of its own: read aloud, no line runs into the next.
      let paragraphs = leaves.map { StructureNode(.paragraph, content: $0) }
      let block = StructureNode(.division, children: paragraphs)
      return Placed(items: items, nodes: [block], bottom: room.bottom)
    }
    refuse(address.lines, room: room)
    return Placed(items: [], nodes: [], bottom: room.bottom)
  }

  private mutating func areNarrow(
    _ lines: [LetterFrame.AddressBlock.Line], at scale: AddressScale, within measure: Length
  ) -> Bool {
    lines.allSatisfy { width(of: $0.inlines, style: scale.style) <= measure }
  }

  private mutating func refuse(_ lines: [LetterFrame.AddressBlock.Line], room: AddressRoom) {
    guard let smallest = AddressScale.all.last else { return }
    let tooWide = lines.filter {
      width(of: $0.inlines, style: smallest.style) > room.measure
    }
    for line in tooWide {
      complain(
        .addressLineTooWide, at: line.origin,
        [.limit: room.measure.wholeMillimetres])
    }
    guard tooWide.isEmpty, let first = lines.first else { return }
    complain(
      .addressTooTall, at: first.origin,
      [
        .count: "\(lines.count)", .limit: (room.bottom - room.top).wholeMillimetres,
        .name: room.window.rawValue,
      ])
  }
}

/// Heights between which the whole address shows wherever the sheet lies.
private struct AddressRoom {
  let top: Length
  let bottom: Length
  let measure: Length
  let window: EnvelopeWindow

  init(_ plan: LetterPlan) {
    let shown = plan.window.alwaysShown
    measure = plan.address.measure
    window = plan.window.name
    top = shown?.top ?? Sheet.addressTop
    bottom = min(Sheet.addressBottom, (shown?.bottom ?? Sheet.addressBottom) - Sheet.addressClearance)
  }
}

extension Line {
  /// How far its glyphs reach above and below the baseline.
  func ink(in fonts: FontBook) -> (above: Length, below: Length) {
    var reach: (above: Length, below: Length) = (.zero, .zero)
    for placed in runs {
      let unit = placed.run.size / Double(fonts.metrics(of: placed.run.face).unitsPerEm)
      for glyph in placed.run.glyphs {
        guard let ink = fonts.ink(of: glyph.id, in: placed.run.face) else { continue }
        reach.above = max(reach.above, unit * Double(ink.upperBound) + placed.rise)
        reach.below = max(reach.below, unit * Double(-ink.lowerBound) - placed.rise)
      }
    }
    return reach
  }
}

extension LetterFrame.AddressBlock.Line {
  fileprivate var inlines: [Inline] { [.unbroken([.text(text, origin: origin)])] }
}
