import DocumentModel
import Exigible
import Fonts
import Foundation
import Layout
import TestSupport
import Testing

/// The look of a few pages: every place exactly, and a small picture for the eye.
@Suite("the look of pages")
struct PageGoldenTests {
  static let examples = [
    "00-carpentier", "06-recouvrement-pour-compte", "02-artisan-contre-particulier-relances",
  ]
  private let engine: Engine

  init() throws { engine = try SharedEngine.engine.get() }

  private var assets: String { Repository.file("examples").path }

  private func json(_ example: String) throws -> [UInt8] { try Repository.bytes("examples/\(example).json") }

  @Test(
    "every run, rule and picture stands where it stood, to a hundredth of a millimetre", arguments: examples)
  func places(example: String) throws {
    for (id, document) in try engine.pages(of: json(example), assets: assets) {
      let difference = try Golden.difference(document.placesText, "pages/\(example)-\(id.rawValue).txt")
      #expect(difference == nil)
    }
  }

  @Test("each page looks as it did", arguments: examples)
  func pictures(example: String) throws {
    let json = try json(example)
    for (id, document) in try engine.pages(of: json, assets: assets) {
      for page in 1...document.pages.count {
        let png = try engine.preview(
          json, document: id, page: page, dotsPerInch: GreyPicture.dotsPerInch, assets: assets
        ).value
        let picture = try #require(GreyPicture(png: png))
        let difference = try picture.difference(from: "\(example)-\(id.rawValue)-\(page).png")
        #expect(difference == nil)
      }
    }
  }

  @Test("a word changed, or a rule left out, is more than the tolerance")
  func sensitivity() throws {
    let json = try json("00-carpentier")
    let changed = Array(
      String(decoding: json, as: UTF8.self).replacing("Menuiserie", with: "Maçonnerie").utf8)
    let pictures = try [json, changed].map { json in
      let png = try engine.preview(
        json, document: .decompte, dotsPerInch: GreyPicture.dotsPerInch, assets: assets
      ).value
      return try #require(GreyPicture(png: png))
    }
    #expect(pictures[0].distance(to: pictures[1])?.isWithinTolerance == false)
    #expect(pictures[0].distance(to: pictures[0])?.isWithinTolerance == true)
    #expect(
      pictures[0].distance(to: pictures[0].spotted(x: 70, y: 130, side: 4))?.isWithinTolerance == false)
  }

  @Test("a page that looks otherwise than its golden picture, or has none, is told with its name")
  func failure() throws {
    guard !Golden.isUpdating else { return }
    let scratch = try Scratch()
    let json = try json("00-carpentier")
    let png = try engine.preview(
      json, document: .decompte, dotsPerInch: GreyPicture.dotsPerInch, assets: assets
    ).value
    let spotted = try #require(GreyPicture(png: png)).spotted(x: 60, y: 130, side: 4)
    let golden = "00-carpentier-decompte-1.png"
    #expect(
      try spotted.difference(from: golden, writtenTo: scratch.folder)?.contains("\(golden) mean") == true)
    #expect(
      try spotted.difference(from: "none.png", writtenTo: scratch.folder)?.contains("none.png is missing")
        == true)
  }
}

extension PagedDocument {
  /// One line for each thing on each page, places in millimetres from the top left corner.
  fileprivate var placesText: String {
    var text = ""
    for (number, page) in pages.enumerated() {
      text += "=== page \(number + 1), \(page.width.text) × \(page.height.text)\n"
      for item in page.items { text += item.shape.placeText + "\n" }
    }
    return text
  }
}

extension PageItem.Shape {
  fileprivate var placeText: String {
    switch self {
    case .glyphs(let run, let origin):
      "\(origin.text) \(run.face.rawValue) \(run.size.points.rounded(to: 100)) pt, \(run.width.text): \(run.text)"
    case .rule(let from, let to, let thickness, _):
      "\(from.text) rule to \(to.text), \(thickness.points.rounded(to: 100)) pt"
    case .fill(let origin, let width, let height, let ink):
      "\(origin.text) fill \(width.text) × \(height.text), grey \(ink.grey)"
    case .picture(_, let origin, let width, let height):
      "\(origin.text) picture \(width.text) × \(height.text)"
    case .modules(let modules, let origin, let width, let height):
      "\(origin.text) modules \(modules.width) × \(modules.height) of \(width.text) × \(height.text)"
    }
  }
}

extension Point {
  fileprivate var text: String { "\(x.text) \(y.text)" }
}

extension Length {
  fileprivate var text: String { millimetres.rounded(to: 100) }
}

extension Double {
  /// As decimal text, minus zero being zero.
  fileprivate func rounded(to parts: Double) -> String {
    let value = (self * parts).rounded() / parts
    return "\(value == 0 ? 0 : value)"
  }
}
