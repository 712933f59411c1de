import DocumentModel
import Layout

/// What a page holds, in the order in which it is painted: codes, grounds, pictures, rules, then words.
///
/// Strokes of one pen are drawn in one go: a page of tables costs by the operator, not by the mark.
struct PaintingOrder {
  private(set) var codes: [Code] = []
  private(set) var fills: [Fill] = []
  private(set) var pictures: [PlacedPicture] = []
  private(set) var strokes: [(pen: Pen, lines: [Stroke])] = []
  private(set) var words: [(run: GlyphRun, origin: Point)] = []

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

  /// - Parameter hasWords: false for the drawing without its words.
  init(_ page: Page, hasWords: Bool) {
    var penRanks: [Pen: Int] = [:]
    for item in page.items {
      switch item.shape {
      case .glyphs(let run, let origin): if hasWords { words.append((run, origin)) }
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
      && words.allSatisfy { run, origin in
        run.size.isFinite && origin.isFinite && run.glyphs.allSatisfy { $0.x.isFinite && $0.y.isFinite }
      }
  }
}

extension Length {
  fileprivate var isFinite: Bool { points.isFinite }
}

extension Point {
  fileprivate var isFinite: Bool { x.isFinite && y.isFinite }
}
