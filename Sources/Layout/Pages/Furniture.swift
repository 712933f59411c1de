import Diagnostics
import DocumentModel

/// What every page bears around its text: never read aloud, since it repeats.
struct Furniture {
  private let footer: Slab
  private let header: Slab

  /// - Parameter pageCount: decides the room that "page x/y" takes beside the footer.
  init(_ document: Document, pageCount: Int, with compositor: inout Compositor) {
    let style = compositor.style
    let number = compositor.width(of: Furniture.number(pageCount, of: pageCount), style: style.footer)
    footer = compositor.slab(
      of: document.footer, style: style.footer, left: style.left,
      measure: style.measure - number - .mm(6), mark: .artifact(.footer))
    header = compositor.slab(
      of: document.continuationHeader, style: style.header, left: style.left, measure: style.measure,
      mark: .artifact(.header))
    let room = Sheet.footerBottom - Sheet.footerTop - Furniture.footerGap
    if footer.height > room {
      compositor.complain(
        .footerTooTall, at: .thing("footer"),
        [.found: "\(Int(footer.height.millimetres.rounded(.up)))", .limit: room.wholeMillimetres])
    }
  }

  private static let footerGap = Length.pt(1.6)

  private static func number(_ page: Int, of count: Int) -> [Inline] {
    [.unbroken([.text("page \(page)/\(count)", origin: nil)])]
  }

  /// On every page but the first.
  var headerItems: [PageItem] { header.items.moved(down: Sheet.headerTop) }

  func footerItems(page: Int, of count: Int, with compositor: inout Compositor) -> [PageItem] {
    let style = compositor.style
    let right = style.left + style.measure
    let rule = PageItem(
      mark: .artifact(.footer),
      shape: .rule(
        from: Point(x: style.left, y: Sheet.footerTop), to: Point(x: right, y: Sheet.footerTop),
        thickness: PageStyle.hairline, ink: PageStyle.partingInk))
    let top = Sheet.footerTop + Furniture.footerGap
    var items = [rule] + footer.items.moved(down: top)
    let number = Furniture.number(page, of: count)
    for line in compositor.lines(of: number, style: style.footer, measure: style.measure) {
      items += line.items(
        x: right - line.width, baseline: top + style.footer.baseline, mark: .artifact(.footer))
    }
    return items
  }
}
