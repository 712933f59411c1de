import Exigible
import Foundation
import TestSupport
import Testing

/// Files altered so that a page shows another thing while its words and places stay, or so that reading them takes
/// more than they are worth.
@Suite("forged files")
struct ForgedFileTests {
  let engine: Engine
  let statement: AlteredFile

  init() throws {
    engine = try Engine()
    statement = try AlteredFile(engine)
  }

  @Test(
    "what changes the look of letters, strokes or the whole page is told",
    arguments: [
      "3 Tr", "50 Tz", "5 Ts", "5 Tc", "5 Tw", "9 TL", "T*", "1 1 TD", "1 1 1 rg", "1 g", "/a9 gs",
      "0 0 0 0 k", "0.001 0 0 1 0 0 cm",
    ])
  func looks(operation: String) throws {
    #expect(try statement.told("BT\n", "BT\n\(operation)\n").contains("V004"))
  }

  @Test("a curve, another pen and a clip are told", arguments: ["0 0 5 5 9 9 c", "40 w", "0 0 1 1 re W n"])
  func strokes(operation: String) throws {
    #expect(try statement.told(" l\nS\n", " l\n\(operation)\nS\n").contains("V004"))
  }

  @Test("words that other operators show are told", arguments: ["(9) '", "0 0 (9) \"", "[(9)] TJ", "/x9 Do"])
  func shownOtherwise(operation: String) throws {
    #expect(try statement.told("]TJ\n", "]TJ\n\(operation)\n").contains("V004"))
  }

  @Test("a shift that is no number is told", arguments: ["nan", "inf", "1e5", "0x1p9"])
  func noNumber(shift: String) throws {
    let found = try statement.verified { text in
      text.replace(#/\)(-?[0-9]+)([(<].*\]TJ)/#, maxReplacements: 1) { ")\(shift)\($0.2)" }
    }
    #expect(found.differences.contains { $0.id == "V004" })
  }

  @Test("letters at no place that millimetres can tell are told")
  func farAway() throws {
    let far = "1" + String(repeating: "0", count: 40)
    let told = try statement.told("]TJ\nEMC\nET\n", "]TJ\n1 0 0 1 \(far) \(far) Tm [(9)]TJ\nEMC\nET\n")
    #expect(told.isSuperset(of: ["V004", "V023"]))
    let wide = "1" + String(repeating: "0", count: 200)
    let cm = "\(wide) 0 0 \(wide) 0 0 cm\n"
    #expect(try statement.told("BT\n", "BT\n\(cm)\(cm)\(cm)0 0 0 0 0 0 cm\n").contains("V004"))
  }

  @Test("more than one stream of content is read")
  func contents() throws {
    let found = try statement.verified { text in
      text.replace(#/\/Contents ([0-9]+ 0 R)/#, maxReplacements: 1) { "/Contents [ \($0.1) \($0.1) ]" }
    }
    #expect(found.differences.contains { $0.id == "V004" })
  }

  @Test(
    "what stands over a page, turns it or cuts it is told, on the page and above it",
    arguments: [
      "/Annots [<</Type/Annot/Subtype/FreeText/Rect[0 0 500 500]/Contents(x)>>]", "/Rotate 180",
      "/CropBox [0 400 595 841]", "/UserUnit 2", "/MediaBox [0 0 100 100]",
      "/Resources <</Font<<>>>>", "/Contents 1 0 R", "/#43ontents 1 0 R",
    ])
  func overPages(entry: String) throws {
    #expect(try statement.told("/Type /Page\n", "/Type /Page\n\(entry)\n").contains("V004"))
    guard !["/Med", "/Res", "/Con"].contains(entry.prefix(4)) else { return }
    #expect(try statement.told("/Type /Pages\n", "/Type /Pages\n\(entry)\n").contains("V004"))
  }

  @Test("the sheet of another size, and none, are told")
  func sheet() throws {
    for size in ["900", "300"] {
      #expect(try statement.told("    841.889764\n", "    \(size)\n").contains("V004"))
    }
  }

  @Test("a payment code with another content, and one shown in negative, are told")
  func picture() throws {
    let letter = try AlteredFile(engine, documents: [.miseEnDemeure])
    #expect(try letter.told("/ImageMask true", "/ImageMask true /Decode [1 0]").contains("V004"))
    let found = try letter.verified { text in
      guard let image = text.range(of: "/ImageMask true"),
        let start = text.range(of: "stream\n", range: image.upperBound..<text.endIndex)
      else { return }
      let place = text.index(start.upperBound, offsetBy: 2_000)
      text.replaceSubrange(place...place, with: text[place] == "\u{FF}" ? "\u{00}" : "\u{FF}")
    }
    #expect(found.differences.contains { $0.id == "V004" })
  }

  @Test("another outline, another width and another meaning of codes are told")
  func font() throws {
    let found = try statement.verified { text in
      guard let program = text.range(of: "/Length1 "),
        let start = text.range(of: "stream\n", range: program.upperBound..<text.endIndex)
      else { return }
      let place = text.index(start.upperBound, offsetBy: 1_000)
      text.replaceSubrange(place...place, with: text[place] == "\u{FF}" ? "\u{00}" : "\u{FF}")
    }
    #expect(found.differences.contains { $0.id == "V004" })
    #expect(
      try statement.told("/Encoding /WinAnsiEncoding", "/Encoding /MacRomanEncoding").contains("V004"))
  }

  @Test(
    "what other readers read otherwise is told",
    arguments: [
      ("/Type /Page\n", "/Type /Page\n/Kids [ 1 0 R ]\n"), ("/Type /Page\n", "/Type /P#61ge\n"),
      ("BT\n", "/#4FC /x BDC BT ET EMC BT\n"), ("/MediaBox [\n", "/MediaBox [\n300%\n300%\n"),
      (" l\n", " m\n"), ("/ExtGState <<\n", "/ExtGState <<\n/a#30 << /ca 0 >>\n"),
      ("/ExtGState <<\n", "/ExtGState <<\n/a0 << /ca 0 >>\n"),
    ])
  func readOtherwise(old: String, new: String) throws {
    #expect(try statement.told(old, new).contains("V004"))
  }

  @Test(
    "a stream that is packed in another way, or ends elsewhere for some readers, is told",
    arguments: [
      "/Length 3", "/Filter [ /ASCIIHexDecode ]", "/Filter [ /FlateDecode /RunLengthDecode ]",
      "/DecodeParms [ << /Predictor 12 >> ]",
    ])
  func packedOtherwise(entry: String) throws {
    let told = try statement.told { text in
      guard let page = text.range(of: "Contents for page 1"),
        let length = text.range(of: "/Length ", range: page.upperBound..<text.endIndex)
      else { return }
      text.replaceSubrange(length, with: "\(entry) /Length ")
    }
    #expect(told.contains("V004"))
  }

  @Test("a page with another parent, and words that are no longer read aloud, are told")
  func parentsAndMarks() throws {
    let parent = try statement.told { text in
      text.replace(#/\/Parent [0-9]+ 0 R\n  \/Res/#, maxReplacements: 1) { _ in "/Parent 1 0 R\n  /Res" }
    }
    #expect(parent.contains("V004"))
    let silent = try statement.told { text in
      text.replace(#/\/TD ?<<\/MCID ?[0-9]+>> ?BDC/#, maxReplacements: 1) { _ in "/Artifact BMC" }
    }
    #expect(silent.contains("V004"))
  }

  @Test("another name or another file for some readers is told")
  func otherNames() throws {
    #expect(try statement.told("/UF (", "/UF (x").contains("V003"))
    let other = try statement.told { text in
      text.replace(#/\/EF <<\n +\/F ([0-9]+) 0 R/#, maxReplacements: 1) { "/EF << /UF 1 0 R /F \($0.1) 0 R" }
    }
    #expect(other.contains("V003"))
  }

  @Test("a file whose end is too far from its last byte for other readers is not read")
  func ends() throws {
    let bytes = statement.original + Array(String(repeating: "%\n", count: 1_000).utf8)
    #expect(throws: Refusal.self) { try engine.verify(bytes) }
  }

  @Test("a dictionary cut at the last byte, and one that the file never closes")
  func cutDictionary() throws {
    let text = String(decoding: statement.original.filter { $0 < 0x80 }, as: UTF8.self)
    func trailer(_ key: String) throws -> Int {
      let range = try #require(text.range(of: key, options: .backwards))
      return try #require(Int(text[range.upperBound...].drop { !$0.isNumber }.prefix { $0.isNumber }))
    }
    for value in ["<<>", "<</A<<>", "(\\"] {
      let (size, start) = (try trailer("Size"), statement.original.count)
      let digits = { (number: Int) in
        String(repeating: "0", count: 10 - String(number).count) + String(number)
      }
      func tail(_ place: Int) throws -> String {
        "xref\n\(size) 1\n\(digits(place)) 00000 n \ntrailer\n<</Size \(size + 1)/Root \(try trailer("Root")) 0 R"
          + "/Info \(try trailer("Info")) 0 R/Prev \(try trailer("startxref"))>>\nstartxref\n\(start)\n%%EOF\n"
      }
      let update = try tail(start + tail(start).utf8.count) + "\(size) 0 obj\n\(value)"
      let found = try engine.verify(statement.original + Array(update.utf8))
      #expect(found.differences.contains { $0.id == "V026" })
    }
  }

  @Test("a file carried under another name, under one name with another, or in another version is told")
  func carried() throws {
    let renamed = try statement.verified { $0 = $0.replacing("(decompte.json)", with: "(decompte.txt)") }
    #expect(renamed.differences.map(\.id) == ["V003", "V027"])
    let json = Array(SampleCase.json())
    let twice = try statement.edited { $0 = $0.replacing("(decompte.json)", with: "(dossier.json)") }
    let names = try engine.verify(twice, case: json).differences.filter { $0.id == "V003" }
    #expect(names.contains { $0.arguments[.found] == "dossier.json, dossier.json" })
    let other = try statement.edited { text in
      text = text.replacing("\"amount\": \"1500.00\", \"means", with: "\"amount\": \"1400.00\", \"means")
    }
    let found = try engine.verify(other, case: json).differences.map(\.id)
    #expect(Set(found) == ["V003", "V027"])
  }

  @Test("a file of many more pages tells a few of them, a page of many more lines its first")
  func more() throws {
    let pages = try statement.verified { text in
      text.replace(#/(\/Kids \[\n +)([0-9]+ 0 R)/#, maxReplacements: 1) { match in
        match.1 + Array(repeating: String(match.2), count: 5_000).joined(separator: "\n")
      }
    }
    #expect(pages.differences.count < 100)
    let lines = try statement.told(
      "]TJ\n", "]TJ\n" + String(repeating: "0 -1 Td [(9)]TJ 0 1 Td [(8)]TJ\n", count: 20_000))
    #expect(lines.contains("V004"))
  }
}
