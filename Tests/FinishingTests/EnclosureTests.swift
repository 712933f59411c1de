import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Finishing

@Suite("enclosures")
struct EnclosureTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A file of pages that say `words`, without any compression, as a hand writes it.
  private func pdf(
    _ words: [String], box: String = "0 0 595.28 841.89", page: String = "", catalogue: String = "",
    shared: String = "", metadata: String? = nil
  ) -> [UInt8] {
    var objects = ["", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    objects.append("<</Length \(shared.utf8.count)>>stream\n\(shared)\nendstream")
    var kids: [String] = []
    for word in words {
      let content = "BT /F1 12 Tf 72 500 Td (\(word)) Tj ET"
      objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[\(box)]/Resources<</Font<</F1 3 0 R>>/ExtGState<</X 4 0 R>>>>"
          + "/Contents \(objects.count) 0 R\(page)>>")
      kids.append("\(objects.count) 0 R")
    }
    var entries = catalogue
    if let metadata {
      objects.append(
        "<</Type/Metadata/Subtype/XML/Length \(metadata.utf8.count)>>stream\n\(metadata)\nendstream")
      entries += "/Metadata \(objects.count) 0 R"
    }
    objects[0] = "<</Type/Catalog/Pages 2 0 R\(entries)>>"
    objects[1] = "<</Type/Pages/Kids[\(kids.joined(separator: " "))]/Count \(kids.count)>>"
    return file(objects)
  }

  private func file(_ objects: [String]) -> [UInt8] {
    var text = "%PDF-1.7\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  private func enclosure(_ bytes: [UInt8], limits: EnclosureLimits = EnclosureLimits()) throws -> Enclosure {
    try Enclosure(reading: bytes, named: "cgv.pdf", at: .thing("cgv.pdf"), limits: limits)
  }

  private func codes(_ bytes: [UInt8], limits: EnclosureLimits = EnclosureLimits()) -> [String] {
    do {
      _ = try enclosure(bytes, limits: limits)
      return []
    } catch {
      return (error as? Refusal)?.diagnostics.map(\.id) ?? ["?"]
    }
  }

  /// What each page says, read by poppler; qpdf finds nothing wrong.
  private func pages(_ bytes: [UInt8]) throws -> [String] {
    let path = try scratch.write(Data(bytes), to: "read.pdf").path
    let check = try Program.execute("/usr/bin/qpdf", ["--check", path])
    #expect(check.status == 0, "\(check.outputText)\(check.errors)")
    let text = try Program.execute("/usr/bin/pdftotext", [path, "-"]).outputText
    return text.split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast()
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  private let letters = ["A1", "A2", "B1", "B2"]

  @Test("a sound file tells its pages")
  func pageCount() throws {
    #expect(try enclosure(pdf(["x", "y", "z"])).pageCount == 3)
  }

  @Test("enclosures stand where they are asked, in the order given, and the rest keeps its order")
  func order() throws {
    let terms = try enclosure(pdf(["cgv1", "cgv2"]))
    let form = try enclosure(pdf(["form"]))
    let result = try insertEnclosures(
      [
        EnclosurePlace(form, after: 4), EnclosurePlace(terms, after: 2), EnclosurePlace(form, after: 2),
        EnclosurePlace(form, after: 0),
      ],
      into: pdf(letters), isDuplex: false)
    let words = ["form", "A1", "A2", "cgv1", "cgv2", "form", "B1", "B2", "form"]
    #expect(try pages(result.pdf) == words)
    #expect(result.pageCount == words.count)
    #expect(result.positions.map { words[$0] } == letters)
  }

  @Test("on both sides, an enclosure begins on a recto and no page of the file changes sides")
  func duplex() throws {
    let terms = try enclosure(pdf(["cgv"]))
    let result = try insertEnclosures(
      [EnclosurePlace(terms, after: 1), EnclosurePlace(terms, after: 4), EnclosurePlace(terms, after: 4)],
      into: pdf(letters), isDuplex: true)
    // A2 is a verso and stays one; nothing need follow the last enclosure.
    #expect(try pages(result.pdf) == ["A1", "", "cgv", "A2", "B1", "B2", "cgv", "", "cgv", ""])
    for (before, after) in result.positions.enumerated() { #expect(before % 2 == after % 2) }
  }

  @Test("what an enclosure shares is copied once, however often it comes")
  func sharing() throws {
    let mark = String(repeating: "shared by all ", count: 5_000)
    let terms = try enclosure(pdf(["cgv1", "cgv2"], shared: mark))
    let letters = (0..<1_000).map { "L\($0)" }
    let result = try insertEnclosures(
      (1...1_000).map { EnclosurePlace(terms, after: $0) }, into: pdf(letters), isDuplex: true)
    // Letter, blank, two pages, and so on: each letter keeps its side, every other one a verso.
    #expect(result.positions.enumerated().allSatisfy { $0.offset % 2 == $0.element % 2 })
    let text = String(decoding: result.pdf, as: UTF8.self)
    #expect(text.ranges(of: mark).count == 1)
    let bare = try insertEnclosures([], into: pdf(letters), isDuplex: true)
    let once = try insertEnclosures([EnclosurePlace(terms, after: 1)], into: pdf(letters), isDuplex: true)
    let each = (result.pdf.count - once.pdf.count) / 999
    #expect(each < 400, "\(each) bytes a time")
    #expect(once.pdf.count - bare.pdf.count > mark.utf8.count)
  }

  @Test("same file and enclosures, same bytes")
  func determinism() throws {
    func bound() throws -> [UInt8] {
      let terms = try enclosure(pdf(["cgv1", "cgv2"]))
      let form = try enclosure(pdf(["form"]))
      return try insertEnclosures(
        [EnclosurePlace(terms, after: 2), EnclosurePlace(form, after: 2)], into: pdf(letters), isDuplex: true
      ).pdf
    }
    #expect(try bound() == bound())
  }

  @Test("an outline still leads to the pages it led to; the claim to be PDF/A is gone")
  func outlineAndClaim() throws {
    let xmp = """
      <rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <dc:title>é</dc:title>
      <pdfaid:part>2</pdfaid:part>
      <pdfaid:conformance>B</pdfaid:conformance>
      </rdf:Description>
      """
    // Pages are objects 6, 8, 10 and 12: the outline names the third.
    let outline =
      "/Outlines<</Type/Outlines/First 1 0 R/Count 0>>/Dests<</third[10 0 R/Fit]>>/PageMode/UseOutlines"
    let original = pdf(letters, catalogue: outline, metadata: xmp)
    let terms = try enclosure(pdf(["cgv"]))
    let bytes = try insertEnclosures([EnclosurePlace(terms, after: 2)], into: original, isDuplex: false).pdf
    let path = try scratch.write(Data(bytes), to: "out.pdf").path
    let json = try Program.execute("/usr/bin/qpdf", ["--json=2", "--json-key=pages", path]).output
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let list = try #require(object["pages"] as? [[String: Any]])
    let dests = try Program.execute("/usr/bin/pdfinfo", ["-dests", path]).outputText
    #expect(dests.split(separator: "\n").contains { $0.contains("third") && $0.contains("   4 ") })
    #expect(list.count == 5)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("pdfaid:part") && !text.contains("pdfaid:conformance"))
    #expect(text.contains("<dc:title>é</dc:title>"))
  }

  @Test("a page that lies across is turned upright, one that is turned stays as it is seen")
  func turned() throws {
    let across = try enclosure(pdf(["x"], box: "0 0 841.89 595.28"))
    let turned = try enclosure(pdf(["y"], box: "0 0 841.89 595.28", page: "/Rotate 270"))
    let cropped = try enclosure(pdf(["z"], box: "0 0 700 900", page: "/CropBox[50 30 645.28 871.89]"))
    let bytes = try insertEnclosures(
      [across, turned, cropped].map { EnclosurePlace($0, after: 1) }, into: pdf(["A"]), isDuplex: false
    ).pdf
    let path = try scratch.write(Data(bytes), to: "out.pdf").path
    let info = try Program.execute("/usr/bin/pdfinfo", ["-f", "1", "-l", "4", path]).outputText
    let sizes = info.split(separator: "\n").filter { $0.contains("size:") && $0.contains("Page ") }
    let turns = info.split(separator: "\n").filter { $0.contains("rot:") }.compactMap {
      $0.split(separator: " ").last
    }
    #expect(turns == ["0", "90", "270", "0"])
    #expect(sizes.last?.contains("595.28 x 841.89") == true)
    #expect(try pages(bytes) == ["A", "x", "y", "z"])
  }

  @Test("a tagged file takes no enclosure")
  func tagged() throws {
    let terms = try enclosure(pdf(["cgv"]))
    #expect(throws: Refusal.self) {
      try insertEnclosures(
        [EnclosurePlace(terms, after: 1)],
        into: pdf(["A"], catalogue: "/StructTreeRoot<</Type/StructTreeRoot>>"),
        isDuplex: false)
    }
  }

  @Test("what would not print with certainty is refused, all at once")
  func refusals() throws {
    #expect(codes(Array("no PDF".utf8)) == ["A005"])
    #expect(codes(Array(pdf(["x"]).dropLast(40))) == ["A005"])
    #expect(codes(pdf([])) == ["A006"])
    var limits = EnclosureLimits()
    limits.bytes = 100
    #expect(codes(pdf(["x"]), limits: limits) == ["A007"])
    limits = EnclosureLimits()
    limits.pages = 2
    #expect(codes(pdf(["x", "y"]), limits: limits) == [])
    #expect(codes(pdf(["x", "y", "z"]), limits: limits) == ["A008"])
    #expect(codes(pdf(["x"], box: "0 0 612 792")) == ["A009"])
    #expect(codes(pdf(["x"], box: "0 0 590 840")) == [])
    #expect(codes(pdf(["x"], box: "0 0 297.64 420.94", page: "/UserUnit 2")) == [])
    for entry in [
      "/AcroForm<</Fields[3 0 R]>>", "/AcroForm<</Fields[]/XFA(x)>>", "/Names<</JavaScript<<>>>>",
      "/OpenAction<</S/JavaScript/JS(x)>>", "/OCProperties<</OCGs[]>>",
    ] { #expect(codes(pdf(["x"], catalogue: entry)) == ["A010"], "\(entry)") }
    #expect(codes(pdf(["x"], page: "/Annots[<</Subtype/Stamp/Rect[0 0 9 9]>>]")) == ["A010"])
    #expect(codes(pdf(["x"], page: "/Annots[<</Subtype/Link/Rect[0 0 9 9]>>]")) == [])
    #expect(codes(pdf(["x"], box: "0 0 612 792", page: "/Annots[<</Subtype/Ink>>]")) == ["A010", "A009"])
  }

  @Test(
    "a page of A4 by a unit or by sides that no program need know is refused",
    arguments: [
      ("0 0 595.28 841.89", "1000000000000000000000000000000.0"),
      ("0 0 595.28 841.89", "1" + String(repeating: "0", count: 400) + ".0"),
      ("0 0 0.00059528 0.00084189", "1000000"), ("0 0 2.97640 4.20945", "200"),
      ("0 0 59528.0 84189.0", "0.01"), ("0 0 595.28 841.89", "0"), ("0 0 595.28 841.89", "-1"),
    ])
  func unboundedUnit(box: String, unit: String) {
    #expect(codes(pdf(["x"], box: box, page: "/UserUnit \(unit)")) == ["A009"])
  }

  @Test("an encrypted file is refused, with a password or without", arguments: ["", "secret"])
  func encrypted(password: String) throws {
    let plain = try scratch.write(Data(pdf(["x"])), to: "plain.pdf").path
    let path = scratch.path("locked.pdf")
    let run = try Program.execute(
      "/usr/bin/qpdf", ["--encrypt", password, "owner", "256", "--", plain, path])
    #expect(run.status == 0)
    #expect(codes(Array(try scratch.read("locked.pdf"))) == ["A004"])
  }
}
