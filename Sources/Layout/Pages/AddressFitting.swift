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
    _ address: LetterFrame.AddressBlock, window: WindowPreset
  ) -> Placed {
    let leaf = newLeaf()
    let nodes = [StructureNode(.paragraph, children: [.content(leaf)])]
    let room = AddressRoom(window)
    for scale in AddressScale.all {
      guard areNarrow(address.lines, at: scale) else { continue }
      let lines = address.lines.flatMap {
        self.lines(of: $0.inlines, style: scale.style, measure: Sheet.addressMeasure + .pt(1))
      }
      guard let first = lines.first, let last = lines.last else { break }
      let lastBaseline = room.bottom - last.ink(in: fonts).below
      let firstBaseline = lastBaseline - scale.pitch * Double(lines.count - 1)
      guard firstBaseline - first.ink(in: fonts).above >= room.top else { continue }
      let items = lines.enumerated().flatMap { number, line in
        line.items(
          x: Sheet.addressLeft, baseline: firstBaseline + scale.pitch * Double(number), mark: .content(leaf))
      }
      return Placed(items: items, nodes: nodes, bottom: room.bottom)
    }
    refuse(address.lines, room: room, window: window)
    return Placed(items: [], nodes: nodes, bottom: room.bottom)
  }

  private mutating func areNarrow(_ lines: [LetterFrame.AddressBlock.Line], at scale: AddressScale) -> Bool {
    lines.allSatisfy { width(of: $0.inlines, style: scale.style) <= Sheet.addressMeasure }
  }

  private mutating func refuse(
    _ lines: [LetterFrame.AddressBlock.Line], room: AddressRoom, window: WindowPreset
  ) {
    guard let smallest = AddressScale.all.last else { return }
    let tooWide = lines.filter {
      width(of: $0.inlines, style: smallest.style) > Sheet.addressMeasure
    }
    for line in tooWide {
      complain(
        .addressLineTooWide, at: line.origin,
        [.limit: Sheet.addressMeasure.wholeMillimetres])
    }
    guard tooWide.isEmpty, let first = lines.first else { return }
    complain(
      .addressTooTall, at: first.origin,
      [.count: "\(lines.count)", .limit: (room.bottom - room.top).wholeMillimetres, .name: window.id])
  }
}

/// Heights between which the whole address shows wherever the sheet lies.
private struct AddressRoom {
  let top: Length
  let bottom: Length

  init(_ window: WindowPreset) {
    let shown = window.alwaysShown
    top = shown?.top ?? Sheet.addressTop
    bottom = min(Sheet.addressBottom, (shown?.bottom ?? Sheet.addressBottom) - .mm(0.5))
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
