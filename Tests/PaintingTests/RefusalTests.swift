import Diagnostics
import DocumentModel
import Fonts
import Layout
import Testing

@testable import Painting

/// A painter refuses what it cannot paint, and goes on to paint the next document.
@Suite struct RefusalTests {
  private func codes(_ paint: (Painter) throws -> [UInt8]) throws -> [String]? {
    let painter = try Painter(fonts: FontBook())
    let refusal = #expect(throws: Refusal.self) { _ = try paint(painter) }
    #expect(try painter.paintPDF(onePage(lines(["Suite"]))).starts(with: "%PDF".utf8))
    return refusal?.diagnostics.map(\.id)
  }

  private func previewCodes(of shape: PageItem.Shape) throws -> [String]? {
    try codes { try $0.paintPNG(onePage([shape]).pages[0], dotsPerInch: 72) }
  }

  @Test func glyphOutsideItsFace() throws {
    var run = handSet("a")
    run.glyphs[0].id = 0xFFFF
    #expect(try previewCodes(of: .glyphs(run, origin: Point(x: .mm(20), y: .mm(20)))) == ["G011"])
  }

  @Test func placesThatAreNoNumbers() throws {
    let run = handSet("abc")
    for place in [Double.nan, .infinity] {
      #expect(try previewCodes(of: .glyphs(run, origin: Point(x: .pt(place), y: .mm(20)))) == ["G011"])
      var sized = run
      sized.size = .pt(place)
      #expect(try previewCodes(of: .glyphs(sized, origin: Point(x: .mm(20), y: .mm(20)))) == ["G011"])
      let ground = PageItem.Shape.fill(
        origin: Point(x: .pt(place), y: .mm(20)), width: .mm(20), height: .mm(20), ink: .ground)
      #expect(try codes { try $0.paintPDF(onePage([ground])) } == ["G011"])
    }
  }

  @Test func dateThatIsNoDay() throws {
    var document = onePage(lines(["a"]))
    document.date = "hier"
    #expect(try codes { try $0.paintPDF(document) } == ["G011"])
  }

  @Test func previewOfTooFewOrTooManyDots() throws {
    let page = onePage([]).pages[0]
    for dots in [0, 35.9, 600.1, 5_000, .nan, .infinity] {
      #expect(try codes { try $0.paintPNG(page, dotsPerInch: dots) } == ["G010"])
    }
  }
}
