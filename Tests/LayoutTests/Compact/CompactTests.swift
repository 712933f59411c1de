import DocumentModel
import TestSupport
import Testing

@testable import Layout

@Suite("pages packed into bytes")
struct CompactTests {
  @Test(
    "whole numbers come back as they were",
    arguments: [0, 1, 0x7F, 0x80, 0x3FFF, 0x4000, 1 << 31, 1 << 56, (1 << 56) - 1, .max])
  func numbers(number: Int) throws {
    var writer = CompactWriter()
    writer.write(number)
    var reader = CompactReader(writer.bytes)
    #expect(try reader.readNumber() == number)
    #expect(reader.isAtEnd)
  }

  @Test(
    "all bits of a word come back",
    arguments: [0, 0x7F, 1 << 62, 1 << 63, 0xCEB1_CC93_CC81_CD85, .max] as [UInt64])
  func words(word: UInt64) throws {
    var writer = CompactWriter()
    writer.write(word)
    var reader = CompactReader(writer.bytes)
    #expect(try reader.readWord() == word)
    #expect(reader.isAtEnd)
  }

  @Test("a number that is negative is not written")
  func negative() async {
    await #expect(processExitsWith: .failure) {
      var writer = CompactWriter()
      writer.write(-1)
    }
  }

  @Test("bits beyond what a number holds are a fault")
  func beyond() {
    let groups = [UInt8](repeating: 0xFF, count: 9)
    for bytes in [groups + [0x01], groups + [0x02], groups + [0x7F], groups + [0x81, 0x00], groups] {
      #expect(throws: CompactReader.Fault.self) {
        var reader = CompactReader(bytes)
        _ = try reader.readNumber()
      }
    }
  }

  @Test("counts of more than there is are a fault", arguments: [1, 8, 1 << 40, .max])
  func counts(count: Int) {
    var writer = CompactWriter()
    writer.write(count)
    let reader = CompactReader(writer.bytes)
    #expect(throws: CompactReader.Fault.self) {
      var reader = reader
      _ = try reader.readText()
    }
    #expect(throws: CompactReader.Fault.self) {
      var reader = reader
      _ = try reader.readBytes()
    }
    #expect(throws: CompactReader.Fault.self) {
      var reader = CompactReader([])
      _ = try reader.readBits(count)
    }
  }

  @Test("texts and bytes come back as they were", arguments: ["", "été", "\u{0}", "👩‍👩‍👧", "\u{FFFF}"])
  func texts(text: String) throws {
    var writer = CompactWriter()
    writer.write(text)
    writer.write(Array(text.utf8))
    var reader = CompactReader(writer.bytes)
    #expect(try reader.readText().utf8.elementsEqual(text.utf8))
    #expect(try reader.readBytes() == Array(text.utf8))
    #expect(reader.isAtEnd)
  }

  @Test("pages come back as they were, whatever their places", arguments: Self.places)
  func pages(place: Double) throws {
    let document = Self.document(at: Length(points: place))
    #expect(try Self.read(Self.packed(document)) == document)
  }

  @Test("what stands at no place comes back bit by bit")
  func notANumber() throws {
    let packed = Self.packed(Self.document(at: Length(points: .nan)))
    #expect(Self.packed(try Self.read(packed)) == packed)
  }

  @Test("pages that are cut short are a fault")
  func cuts() throws {
    let packed = Self.packed(Self.document(at: .mm(20)))
    for length in packed.indices {
      #expect(throws: CompactReader.Fault.self) { try Self.read(Array(packed[..<length])) }
    }
  }

  @Test("of pages that are altered, something is read or nothing; what is read is written again")
  func mutants() throws {
    let packed = Self.packed(Self.document(at: .mm(20)))
    var numbers = SeededGenerator(seed: 11)
    for _ in 0..<1_000 {
      var mutant = packed
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let place = Int.random(in: 0..<mutant.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: mutant.remove(at: place)
        case 1: mutant.insert(.random(in: 0...255, using: &numbers), at: place)
        case 2: mutant[place] = 0xFF
        default: mutant[place] = .random(in: 0...255, using: &numbers)
        }
      }
      guard let document = try? Self.read(mutant) else { continue }
      let again = Self.packed(document)
      #expect(Self.packed(try Self.read(again)) == again)
    }
  }
}

extension CompactTests {
  private static let places: [Double] = [
    0, -0.0, 56.69291338582677, -1e300, .greatestFiniteMagnitude, .leastNonzeroMagnitude, .infinity,
  ]

  private static let picture = Picture(bytes: [1], format: .png, width: 1, height: 1, alternate: "logo")

  /// One page with each thing that is drawn, as an artifact of each kind and as content.
  private static func document(at place: Length) -> PagedDocument {
    let point = Point(x: place, y: place)
    let rows = [
      [true, false, true, true, false, false, true, false, true], Array(repeating: true, count: 9),
    ]
    let shapes: [PageItem.Shape] = [
      .rule(from: point, to: point, thickness: place, ink: .label),
      .fill(origin: point, width: place, height: place, ink: Ink(grey: place.points)),
      .picture(picture, origin: point, width: place, height: place),
      .modules(Modules(rows: rows), origin: point, width: place, height: place),
      .modules(Modules(rows: []), origin: point, width: place, height: place),
    ]
    let marks =
      PageItem.Artifact.allCases.map(PageItem.Mark.artifact)
      + [0, 0x7F, .max - 1].map { .content(ContentID($0)) }
    let items = marks.flatMap { mark in shapes.map { PageItem(mark: mark, shape: $0) } }
    return PagedDocument(
      title: "Décompte", language: "fr-FR", author: "", subject: "\u{0}", date: "2026-11-23",
      pages: [
        Page(width: place, height: place, items: []), Page(width: place, height: place, items: items),
      ],
      structure: StructureNode(.document))
  }

  private static func packed(_ document: PagedDocument) -> [UInt8] {
    var writer = CompactWriter()
    writer.write(document)
    return writer.bytes
  }

  private static func read(_ bytes: [UInt8]) throws(CompactReader.Fault) -> PagedDocument {
    var reader = CompactReader(bytes, pictures: [picture])
    return try reader.readDocument()
  }
}
