import Diagnostics
import Foundation
import Layout
import Mailing
import TestSupport
import Testing

@testable import Exigible

@Suite("pages that wait for a print run")
struct SpillTests {
  let scratch: Scratch
  let engine: Engine
  let pictures: SpilledPictures

  init() throws {
    scratch = try Scratch()
    engine = try Engine()
    pictures = try SpilledPictures(scratch.path("pictures"))
  }

  private func documents(_ example: String) throws -> [PagedDocument] {
    try engine.pages(of: Repository.bytes(example), assets: Repository.file("examples").path).map(\.pages)
  }

  private func read(_ bytes: [UInt8]) throws -> SpilledCase? {
    try SpilledCase(reading: bytes) { digest, alternate throws(Refusal) in
      try pictures.read(digest, alternate: alternate)
    }
  }

  private func spilled(_ reference: String, _ documents: [PagedDocument]) throws -> SpilledCase {
    try engine.presses.lend { press throws(Refusal) in
      try SpilledCase(reference: reference, documents: documents, on: press)
    }
  }

  @Test("every document of every example comes back as it was, its words written, its structure aside")
  func roundTrip() throws {
    for name in Repository.names(in: "examples") where name.hasSuffix(".json") {
      let documents = try documents("examples/" + name)
      let spilled = try spilled(name, documents)
      let found = try #require(try read(spilled.packed(on: engine, pictures)))
      #expect(found.reference == name)
      let wanted = documents.map { document in
        var document = document
        document.structure = StructureNode(.document)
        for page in document.pages.indices {
          document.pages[page].items.removeAll { if case .glyphs = $0.shape { true } else { false } }
        }
        return document
      }
      #expect(found.letters.map(\.pages) == wanted)
      #expect(found.letters.map(\.text) == spilled.letters.map(\.text))
      #expect(found.letters.map(\.text.pages.count) == documents.map(\.pages.count))
    }
    #expect(try scratch.names(in: "pictures").count == 2)
  }

  @Test("cut or altered, bytes are read as something or as nothing; reading ends")
  func hostile() throws {
    let packed = try spilled("A-1", [documents("examples/00-carpentier.json")[0]])
      .packed(on: engine, pictures)
    for length in stride(from: 0, to: packed.count, by: packed.count / 300) {
      #expect(try read(Array(packed[..<length])) == nil)
    }
    var numbers = SeededGenerator(seed: 5)
    for _ in 0..<600 {
      var altered = packed
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        altered[Int.random(in: 0..<packed.count, using: &numbers)] = UInt8.random(
          in: 0...255, using: &numbers)
      }
      _ = try? read(altered)
    }
  }

  @Test("what a spill gives back is what it was given, or a refusal that names it")
  func spill() throws {
    let path = scratch.path("spill")
    var spill = try Spill(path)
    let pieces: [[UInt8]] = [[1, 2, 3], [], Array(repeating: 7, count: 1000), [9]]
    let places = try pieces.map { try spill.append($0) }
    for (place, piece) in zip(places, pieces) { #expect(try spill.read(place) == piece) }
    let whole = try scratch.read("spill")

    for index in [3, 400, 1002] {
      var altered = whole
      altered[index] ^= 0x10
      try altered.write(to: URL(filePath: path))
      let reopened = try Spill(path)
      let refusal = #expect(throws: Refusal.self) { try reopened.read(places[2]) }
      #expect(refusal?.diagnostics.map(\.id) == ["B012"])
      #expect(try reopened.read(places[3]) == [9])
    }
    try whole.prefix(500).write(to: URL(filePath: path))
    let short = try Spill(path)
    #expect(throws: Refusal.self) { try short.read(places[2]) }
    #expect(throws: Refusal.self) { try short.read(places[3]) }
    #expect(throws: Refusal.self) { try short.read(SpillPlace(offset: 0, length: .max, checksum: 0)) }
  }

  @Test("what was written and not recorded is dropped; what was recorded must be there")
  func cut() throws {
    let path = scratch.path("spill")
    try Data([1, 2, 3, 4, 5]).write(to: URL(filePath: path))
    var spill = try Spill(path)
    spill.note(SpillPlace(offset: 0, length: 2, checksum: 0))
    spill.note(SpillPlace(offset: 2, length: 1, checksum: 0))
    try spill.cut()
    #expect(try scratch.read("spill") == Data([1, 2, 3]))
    _ = try spill.append([9])
    #expect(try scratch.read("spill") == Data([1, 2, 3, 9]))
    spill.note(SpillPlace(offset: 4, length: 1, checksum: 0))
    #expect(throws: Refusal.self) { try spill.cut() }
  }

  @Test("a picture that is not what was kept is told")
  func alteredPicture() throws {
    let shown = try documents("examples/01-sarl-contre-sas.json")
    let packed = try spilled("A-1", shown).packed(on: engine, pictures)
    let file = try #require(try scratch.names(in: "pictures").first)
    try scratch.write(Data("none".utf8), to: "pictures/" + file)
    let refusal = #expect(throws: Refusal.self) { try read(packed) }
    #expect(refusal?.diagnostics.map(\.id) == ["B012"])
  }

  @Test(
    "the name of a print run is that of a PDF file in the folder of the batch",
    arguments: ["RUN", "a/RUN.pdf", "../RUN.pdf", ".RUN.pdf", ".pdf", "R\u{0}.pdf", "R\n.pdf"])
  func names(name: String) { #expect(PrintRun(name) == nil) }

  @Test("parts are numbered, and known by their names")
  func partNames() throws {
    var run = try #require(PrintRun("Été.pdf"))
    #expect([0, 9, 999].map(run.fileName) == ["Été-001.pdf", "Été-010.pdf", "Été-1000.pdf"])
    for name in ["Été-001.pdf", "Été-1000.pdf"] { #expect(run.mayName(name)) }
    for name in ["Été.pdf", "Été-01.pdf", "Été-000.pdf", "Été-relance-1.pdf", "A-001.pdf", ".pdf"] {
      #expect(!run.mayName(name))
    }
    run.partSheets = nil
    #expect(run.fileName(ofPart: 0) == "Été.pdf")
    #expect(run.mayName("Été.pdf") && !run.mayName("Été-001.pdf"))
  }
}

extension SpilledCase {
  fileprivate func packed(on engine: Engine, _ pictures: SpilledPictures) throws -> [UInt8] {
    try engine.presses.lend { press throws(Refusal) in
      try packed { picture throws(Refusal) in try pictures.keep(picture, on: press) }
    }
  }
}
