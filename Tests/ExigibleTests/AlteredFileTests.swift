import Exigible
import Foundation
import TestSupport
import Testing

/// Real files, altered as people alter them: what `verify` says of each, and of what it could still compare.
@Suite("altered files")
struct AlteredFileTests {
  let engine: Engine
  let statement: [UInt8]

  init() throws {
    engine = try Engine()
    statement = try engine.render(Array(SampleCase.json()), documents: [.decompte]).documents[0].pdf
  }

  private func edited(_ change: (inout String) -> Void) throws -> FileVerification {
    try AlteredFile(engine).verified(change)
  }

  private func ids(_ verification: FileVerification) -> Set<String> {
    Set(verification.differences.map(\.id))
  }

  @Test(
    "saved again by qpdf: figures, texts and places still conform, and it says that bytes were not compared")
  func savedAgain() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Data(statement), to: "a.pdf").path
    for options in [[], ["--object-streams=disable"], ["--linearize"], ["--compress-streams=n"]] {
      let saved = try Program.execute("/usr/bin/qpdf", options + [path, "-"]).output
      let found = try engine.verify(Array(saved))
      #expect(ids(found) == ["V027"], "\(options)")
      #expect(found.comparedFigures > 100 && found.comparedLetters > 1_000 && !found.hasComparedBytes)
    }
  }

  @Test("a figure in the statement's data is named, with what the computation gives")
  func figure() throws {
    let found = try edited { text in
      text.replace(#/("totalDue": ?"[0-9]+\.[0-9])([0-8])"/#, maxReplacements: 1) { match in
        "\(match.1)\((Int(match.2) ?? 0) + 1)\""
      }
    }
    let difference = found.differences.filter { $0.id == "V007" }
    #expect(difference.map { $0.arguments[.name] }.contains("totals.totalDue"))
    #expect(difference.allSatisfy { $0.arguments[.amount] == "+0.01" })
    #expect(!ids(found).contains("V023"))
  }

  @Test("a digit in what a page paints is told with its line")
  func digit() throws {
    let found = try edited { text in
      // The subset's codes are letters of WinAnsi: digits stand as themselves in the page's strings.
      text.replace(#/\[\([0-9]/#, maxReplacements: 1) { "\($0.0.dropLast())\($0.0.hasSuffix("7") ? 1 : 7)" }
    }
    #expect(ids(found).isSuperset(of: ["V004", "V023", "V027"]))
    #expect(found.differences.contains { $0.id == "V023" && $0.arguments[.count] == "1" })
    #expect(!ids(found).contains("V007"))
  }

  @Test("letters moved by a point are told with its place")
  func place() throws {
    let found = try edited { text in
      text.replace(#/( Tf\n)([0-9]+)([0-9. ]+Td)/#, maxReplacements: 1) { match in
        "\(match.1)\((Int(match.2) ?? 0) + 1)\(match.3)"
      }
    }
    #expect(ids(found).isSuperset(of: ["V004", "V024"]))
  }

  @Test("a byte of the metadata is told as such, with its object and its bytes")
  func metadata() throws {
    let object = try #require(statement.firstRange(of: Array("/Type/Metadata".utf8)))
    let content = try #require(statement[object.upperBound...].firstRange(of: Array("stream\n".utf8)))
    let place = content.upperBound + 200
    var altered = statement
    altered[place] ^= 0x55
    let found = try engine.verify(altered)
    #expect(ids(found) == ["V005", "V025"])
    let told = try #require(found.differences.first { $0.id == "V025" })
    #expect(told.arguments[.name] == "XMP metadata")
    let last = found.differences.first { $0.id == "V005" }?.arguments[.found]
    #expect(last == "\(place)–\(place + 1)")
  }

  @Test("bytes after the end, and an update, leave what precedes them provable")
  func added() throws {
    let appended = try engine.verify(statement + Array("x".utf8))
    #expect(ids(appended) == ["V005", "V026"])
    let root = try #require(trailerEntry("Root"))
    let start = try #require(trailerEntry("startxref"))
    let size = try #require(trailerEntry("Size"))
    let offset = statement.count
    let object = "\(root) 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\n"
    let table = "xref\n\(root) 1\n\(String(offset).padded(to: 10)) 00000 n \n"
    let trailer =
      "trailer\n<</Size \(size)/Root \(root) 0 R/Info \(try #require(trailerEntry("Info"))) 0 R/Prev \(start)>>\n"
    let update = object + table + trailer + "startxref\n\(offset + object.utf8.count)\n%%EOF\n"
    let found = try engine.verify(statement + Array(update.utf8), case: Array(SampleCase.json()))
    #expect(ids(found).isSuperset(of: ["V005", "V025", "V026"]))
    #expect(found.differences.contains { $0.id == "V025" && $0.arguments[.count] == String(root) })
  }

  /// The number that stands after a key of the trailer.
  private func trailerEntry(_ key: String) -> Int? {
    let text = String(decoding: statement.filter { $0 < 0x80 }, as: UTF8.self)
    guard let range = text.range(of: key, options: .backwards) else { return nil }
    return Int(text[range.upperBound...].drop { !$0.isNumber }.prefix { $0.isNumber })
  }

  @Test("templates, parameters and pictures that are not those of the file are named")
  func inputs() throws {
    let part = ["parts/mine.md": Array("Bonjour.\n".utf8)]
    let own = try Engine(templates: part)
    let file = try own.render(Array(SampleCase.json()), documents: [.decompte]).documents[0].pdf
    #expect(try own.verify(file).differences.isEmpty)
    let found = try engine.verify(file).differences.filter { $0.id == "V022" }
    #expect(found.map { $0.arguments[.name] } == ["templates/parts/mine.md"])
    #expect(found.first?.arguments[.wanted] == "–")
    let other = try Engine(templates: ["parts/mine.md": Array("Bonsoir.\n".utf8)])
    #expect(try other.verify(file).differences.contains { $0.id == "V022" })
  }

  @Test("a parameter file that is not that of the file is named")
  func parameters() throws {
    func engine(_ rate: String) throws -> Engine {
      let file = """
        {"table": "legalRate", "knownUntil": "2027-06-30", "rows": [
          {"from": "2027-01-01", "to": "2027-06-30", "individual": "7.40", "other": "\(rate)",
            "source": "Légifrance", "checkedOn": "2026-12-28", "status": "verified"}]}
        """
      return try Engine(parameters: ["folder/added.json": Array(file.utf8)])
    }
    let own = try engine("3.30")
    let file = try own.render(Array(SampleCase.json()), documents: [.decompte]).documents[0].pdf
    #expect(try own.verify(file).differences.isEmpty)
    for other in [try engine("3.31"), self.engine] {
      let found = try other.verify(file).differences.filter { $0.id == "V022" }
      #expect(found.map { $0.arguments[.name] } == ["parameters/added.json"])
    }
  }

  @Test("a logo that is not that of the file is named, and its page told")
  func logo() throws {
    func json(_ pixel: String) -> [UInt8] {
      let name = "\"kind\": \"company\", \"name\": \"Menuiserie"
      return Array(SampleCase.json((name, "\"logo\": \"data:image/png;base64,\(pixel)\", " + name)))
    }
    let grey = json(AssetTests.pixel)
    let file = try engine.render(grey, documents: [.relance1]).documents[0].pdf
    #expect(try engine.verify(file, case: grey).differences.isEmpty)
    let found = try engine.verify(file, case: json(AssetTests.blackPixel)).differences
    #expect(Set(found.map(\.id)).isSuperset(of: ["V003", "V004", "V022", "V025"]))
    let named = found.filter { $0.id == "V022" }.map { $0.arguments[.name] }
    #expect(named == ["pictures/Logo de Menuiserie Carpentier"])
  }

  @Test("a case put in the place of the one carried is told, with the figures that follow from it")
  func otherCaseInside() throws {
    let found = try edited { text in
      text = text.replacing("\"amount\": \"1500.00\", \"means\"", with: "\"amount\": \"1400.00\", \"means\"")
    }
    #expect(ids(found).isSuperset(of: ["V003", "V004", "V007", "V023", "V027"]))
  }

  @Test("files carried under each other's names are refused: the figures are no case")
  func swapped() throws {
    let altered = try AlteredFile(engine).edited { text in
      for (old, new) in [
        ("(decompte.json)", "(x)"), ("(dossier.json)", "(decompte.json)"), ("(x)", "(dossier.json)"),
      ] {
        text = text.replacing(old, with: new)
      }
    }
    let refusal = #expect(throws: Refusal.self) { try engine.verify(altered) }
    #expect(refusal?.diagnostics.contains { $0.severity == .error } == true)
  }

  @Test("another library stamp is told as a reservation, everything else compared")
  func otherStamp() throws {
    let found = try edited { text in
      text = text.replacing("/Producer (Exigible", with: "/Producer (Exigibl.")
    }
    #expect(found.differences.isEmpty)
    #expect(found.warnings.map(\.id) == ["V006"])
    #expect(found.comparedFigures > 100 && found.comparedLetters > 1_000 && !found.hasComparedBytes)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    String(repeating: "0", count: Swift.max(0, width - count)) + self
  }
}
