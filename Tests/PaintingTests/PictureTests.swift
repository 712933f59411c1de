import CCairo
import Diagnostics
import DocumentModel
import Fonts
import Foundation
import Layout
import TestSupport
import Testing

@testable import Painting

func pictureBytes(_ name: String) throws -> [UInt8] { try Repository.bytes("Tests/Pictures/\(name)") }

@Suite struct PictureTests {
  private let place = Place.field("creditor.logo")

  private func picture(_ name: String) throws -> Picture {
    try Picture.read(pictureBytes(name), alternate: name, at: place)
  }

  private func shape(_ picture: Picture) -> PageItem.Shape {
    .picture(picture, origin: Point(x: .mm(20), y: .mm(20)), width: .mm(32), height: .mm(16))
  }

  private func refusal(_ bytes: [UInt8]) -> String? {
    #expect(throws: Refusal.self) { try Picture.read(bytes, alternate: "", at: place) }?.diagnostics.first?.id
  }

  @Test(arguments: [
    ("logo-alpha.png", "png"), ("logo-grey.png", "png"), ("logo.jpg", "jpeg"), ("logo-grey.jpg", "jpeg"),
    ("logo-progressive.jpg", "jpeg"),
  ])
  func headersAreRead(name: String, format: String) throws {
    let picture = try picture(name)
    #expect(picture.format.rawValue == format)
    #expect(picture.width == 96)
    #expect(picture.height == 48)
  }

  @Test(arguments: [
    ("logo-alpha.png", ["image rgb 8 image", "smask gray 8 image"]),
    ("logo-grey.png", ["image gray 8 image"]),
    ("logo.jpg", ["image rgb 8 jpeg"]), ("logo-grey.jpg", ["image gray 8 jpeg"]),
    ("logo-progressive.jpg", ["image rgb 8 jpeg"]),
  ])
  func picturesReachThePDF(name: String, wanted: [String]) throws {
    let pdf = try Painter(fonts: FontBook()).paintPDF(onePage([shape(picture(name))]))
    let rows = try Tool.run("pdfimages", "-list", "{}", on: pdf).lines.dropFirst(2).filter { !$0.isEmpty }
    let found = rows.map { row in
      let columns = row.split(separator: " ")
      #expect(columns[3...4] == ["96", "48"])
      return [columns[2], columns[5], columns[7], columns[8]].joined(separator: " ")
    }
    #expect(found == wanted)
  }

  @Test func jpegIsNotCompressedAgain() throws {
    let bytes = try pictureBytes("logo.jpg")
    let pdf = try Painter(fonts: FontBook()).paintPDF(onePage([shape(picture("logo.jpg"))]))
    #expect(pdf.firstRange(of: bytes) != nil)
  }

  @Test(arguments: ["logo-alpha.png", "logo.jpg", "logo-grey.jpg", "logo-progressive.jpg"])
  func picturesReachThePreview(name: String) throws {
    let painter = try Painter(fonts: FontBook())
    let blank = try painter.paintPNG(onePage([]).pages[0], dotsPerInch: 72)
    let preview = try painter.paintPNG(onePage([shape(picture(name))]).pages[0], dotsPerInch: 72)
    #expect(preview.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(preview != blank)
  }

  @Test(arguments: ["logo-alpha.png", "logo.jpg"])
  func aPictureThatComesBackIsHeldOnce(name: String) throws {
    var document = try onePage([shape(picture(name))])
    document.pages.append(document.pages[0])
    let painter = try Painter(fonts: FontBook())
    let pdf = try painter.paintPDF(document)
    #expect(try painter.paintPDF(document) == pdf)
    let rows = try Tool.run("pdfimages", "-list", "{}", on: pdf).lines.dropFirst(2).filter { !$0.isEmpty }
    let columns = rows.map { $0.split(separator: " ") }
    #expect(Set(columns.map { $0[0] }) == ["1", "2"])
    #expect(Set(columns.map { $0[10] }).count == 1)
  }

  @Test func dataURIsAreRead() throws {
    let bytes = try pictureBytes("logo-alpha.png")
    let text = Data(bytes).base64EncodedString()
    let picture = try Picture.read(dataURI: "data:image/png;base64,\(text)", alternate: "", at: place)
    #expect(picture.bytes == bytes)
  }

  @Test(arguments: [
    ("data:image/gif;base64,R0lGODlh", "G007"), ("data:image/png,abc", "G007"), ("http://logo.png", "G007"),
    ("data:image/png;base64,iVBO Rw0K", "G007"), ("data:image/png;base64,iVBORw0", "G007"),
    ("data:image/png;base64,iVBORw0=", "G001"), ("data:image/png;base64,iVBORw1=", "G007"),
    ("data:image/png;base64,i===", "G007"), ("data:image/png;base64,====", "G007"),
    ("data:image/png;base64,", "G001"),
  ])
  func malformedDataURIsAreRefused(uri: String, code: String) {
    let refusal = #expect(throws: Refusal.self) { try Picture.read(dataURI: uri, alternate: "", at: place) }
    #expect(refusal?.diagnostics.map(\.id) == [code])
  }

  @Test func mediaTypeMustBeTheTrueOne() throws {
    let text = Data(try pictureBytes("logo.jpg")).base64EncodedString()
    let refusal = #expect(throws: Refusal.self) {
      try Picture.read(dataURI: "data:image/png;base64,\(text)", alternate: "", at: place)
    }
    #expect(refusal?.diagnostics.map(\.id) == ["G008"])
  }

  @Test func unsuitablePicturesAreRefused() throws {
    #expect(refusal([]) == "G001")
    #expect(refusal(Array("GIF89a".utf8)) == "G001")
    #expect(try refusal(pictureBytes("logo-cmyk.jpg")) == "G005")
    #expect(try refusal(pictureBytes("logo-turned.jpg")) == "G006")
    #expect(refusal([UInt8](repeating: 0, count: 5_000_001)) == "G004")
    var huge = try pictureBytes("logo-alpha.png")
    huge.replaceSubrange(16..<24, with: [0, 0, 0x20, 0, 0, 0, 0x20, 0])
    sealChunks(of: &huge)
    #expect(refusal(huge) == "G003")
  }

  @Test(arguments: ["logo-alpha.png", "logo.jpg", "logo-progressive.jpg"])
  func everyTruncationIsRefused(name: String) throws {
    let bytes = try pictureBytes(name)
    for count in 0..<bytes.count {
      #expect(["G001", "G002"].contains(refusal(Array(bytes[..<count]))))
    }
  }

  @Test func everyChangedByteOfAPNGIsSeen() throws {
    let bytes = try pictureBytes("logo-alpha.png")
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 0x10
      #expect(refusal(changed) != nil)
    }
    var damaged = bytes
    damaged[60] ^= 1
    #expect(refusal(damaged) == "G009")
  }

  @Test func pixelsThatDoNotUnpackAreRefusedWhenPainted() throws {
    var bytes = try pictureBytes("logo-alpha.png")
    for place in 60..<90 { bytes[place] ^= 0x5A }
    sealChunks(of: &bytes)
    let damaged = try Picture.read(bytes, alternate: "logo", at: place)
    let refusal = #expect(throws: Refusal.self) {
      try Painter(fonts: FontBook()).paintPDF(onePage([shape(damaged)]))
    }
    #expect(refusal?.diagnostics.map(\.id) == ["G009"])
  }

  /// Gives each chunk of a PNG the check that its bytes now want.
  private func sealChunks(of bytes: inout [UInt8]) {
    var start = 8
    while start + 12 <= bytes.count {
      let length = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      let content = Array(bytes[start + 4..<start + 8 + length])
      let check = crc32(0, content, uInt(content.count))
      for rank in 0..<4 { bytes[start + 8 + length + rank] = UInt8(check >> UInt(24 - 8 * rank) & 0xFF) }
      start += 12 + length
    }
  }
}
