import DocumentModel
import Fonts
import Layout

/// What a page holds, in the order in which it is painted: codes, grounds, pictures, rules, then text.
///
/// Strokes of one pen are drawn in one go, and so are consecutive runs of one font: a page of tables costs by the
/// operator, not by the mark. Text keeps its reading order.
struct PaintingOrder {
  private(set) var codes: [Code] = []
  private(set) var fills: [Fill] = []
  private(set) var pictures: [PlacedPicture] = []
  private(set) var strokes: [(pen: Pen, lines: [Stroke])] = []
  private(set) var texts: [Text] = []

  struct Code {
    var modules: Modules
    var origin: Point
    var width: Length
    var height: Length
  }

  struct Fill {
    var origin: Point
    var width: Length
    var height: Length
    var ink: Ink
  }

  struct PlacedPicture {
    var picture: Picture
    var origin: Point
    var width: Length
    var height: Length
  }

  struct Pen: Hashable {
    var thickness: Length
    var ink: Ink
  }

  struct Stroke {
    var from: Point
    var to: Point
  }

  struct Font: Hashable {
    var face: FaceID
    var size: Length
    var ink: Ink
  }

  struct Text {
    var font: Font
    var runs: [(run: GlyphRun, origin: Point)]
  }

  init(_ page: Page) {
    var penRanks: [Pen: Int] = [:]
    for item in page.items {
      switch item.shape {
      case .glyphs(let run, let origin): add(run, at: origin)
      case .rule(let from, let to, let thickness, let ink):
        let pen = Pen(thickness: thickness, ink: ink)
        let rank = penRanks[pen, default: strokes.count]
        if rank == strokes.count { strokes.append((pen, [])) }
        penRanks[pen] = rank
        strokes[rank].lines.append(Stroke(from: from, to: to))
      case .fill(let origin, let width, let height, let ink):
        fills.append(Fill(origin: origin, width: width, height: height, ink: ink))
      case .modules(let modules, let origin, let width, let height):
        codes.append(Code(modules: modules, origin: origin, width: width, height: height))
      case .picture(let picture, let origin, let width, let height):
        pictures.append(PlacedPicture(picture: picture, origin: origin, width: width, height: height))
      }
    }
  }

  /// Whether every place and size is a number: cairo would carry anything else into the file.
  var isFinite: Bool {
    codes.allSatisfy { $0.origin.isFinite && $0.width.isFinite && $0.height.isFinite }
      && fills.allSatisfy { $0.origin.isFinite && $0.width.isFinite && $0.height.isFinite }
      && pictures.allSatisfy { $0.origin.isFinite && $0.width.isFinite && $0.height.isFinite }
      && strokes.allSatisfy { stroke in
        stroke.pen.thickness.isFinite && stroke.lines.allSatisfy { $0.from.isFinite && $0.to.isFinite }
      }
      && texts.allSatisfy { text in
        text.font.size.isFinite
          && text.runs.allSatisfy { run, origin in
            origin.isFinite && run.glyphs.allSatisfy { $0.x.isFinite && $0.y.isFinite }
          }
      }
  }

  private mutating func add(_ run: GlyphRun, at origin: Point) {
    guard !run.glyphs.isEmpty else { return }
    let font = Font(face: run.face, size: run.size, ink: run.ink)
    if texts.last?.font == font {
      texts[texts.count - 1].runs.append((run, origin))
    } else {
      texts.append(Text(font: font, runs: [(run, origin)]))
    }
  }
}

extension Length {
  fileprivate var isFinite: Bool { points.isFinite }
}

extension Point {
  fileprivate var isFinite: Bool { x.isFinite && y.isFinite }
}
