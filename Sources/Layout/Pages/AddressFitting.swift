import Diagnostics
import DocumentModel

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

  /// What the lines cover when the lowest ink of the last stands at `bottom`.
  func extent(of texts: [String], bottom: Length) -> (top: Length, lastBaseline: Length) {
    let last = bottom - size * (texts.last?.inkBelow ?? 0)
    let first = last - pitch * Double(texts.count - 1)
    return (first - size * (texts.first?.inkAbove ?? 0), last)
  }
}

extension Compositor {
  /// The address at its place in the window, largest legible type first.
  mutating func address(
    _ address: LetterFrame.AddressBlock, window: WindowPreset
  ) -> (items: [PageItem], node: StructureNode) {
    let leaf = newLeaf()
    let node = StructureNode(.paragraph, children: [.content(leaf)])
    guard let (scale, lastBaseline) = fittingScale(for: address.lines, window: window) else { return ([], node) }
    var items: [PageItem] = []
    for (index, line) in address.lines.enumerated() {
      let baseline = lastBaseline - scale.pitch * Double(address.lines.count - 1 - index)
      // A narrow measure never breaks a line here: its width was found to fit.
      for set in lines(of: line.inlines, style: scale.style, measure: Sheet.addressMeasure + .pt(1)) {
        items += set.items(x: Sheet.addressLeft, baseline: baseline, mark: .content(leaf))
      }
    }
    return (items, node)
  }

  private mutating func fittingScale(
    for lines: [LetterFrame.AddressBlock.Line], window: WindowPreset
  ) -> (AddressScale, lastBaseline: Length)? {
    let shown = window.alwaysShown
    let bottom = min(Sheet.addressBottom, (shown?.bottom ?? Sheet.addressBottom) - .mm(0.5))
    let top = shown?.top ?? Sheet.addressTop
    var tooWide: [Int] = []
    for scale in AddressScale.all {
      tooWide = lines.indices.filter { index in
        widths(of: lines[index].inlines, style: scale.style).full > Sheet.addressMeasure
      }
      let extent = scale.extent(of: lines.map(\.text), bottom: bottom)
      if tooWide.isEmpty, extent.top >= top { return (scale, extent.lastBaseline) }
    }
    for index in tooWide {
      complain(
        .addressLineTooWide, at: lines[index].origin,
        [.found: lines[index].text, .limit: Sheet.addressMeasure.wholeMillimetres])
    }
    if tooWide.isEmpty, let first = lines.first {
      complain(
        .addressTooTall, at: first.origin,
        [.count: "\(lines.count)", .limit: (bottom - top).wholeMillimetres, .name: window.id])
    }
    return nil
  }
}

extension LetterFrame.AddressBlock.Line {
  fileprivate var inlines: [Inline] { [.unbroken([.text(text, origin: origin)])] }
}

extension String {
  /// Ink above the baseline, in ems of Source Sans 3: accented capitals stand higher than any other letter.
  fileprivate var inkAbove: Double {
    let isAccented = unicodeScalars.contains { $0.value >= 0xC0 && $0.properties.isUppercase }
    return isAccented ? 0.93 : 0.74
  }

  /// Ink below the baseline, in ems of Source Sans 3.
  fileprivate var inkBelow: Double {
    unicodeScalars.allSatisfy { ("A"..."Z").contains($0) && $0 != "Q" || ("0"..."9").contains($0) || $0 == " " }
      ? 0.02 : 0.25
  }
}
