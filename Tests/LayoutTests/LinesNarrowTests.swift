import Diagnostics
import DocumentModel
import Fonts
import Layout
import Testing

/// Cells, long words and what cannot be set.
struct LinesNarrowTests {
  let samples: LinesSamples

  init() throws { samples = try LinesSamples() }

  @Test(arguments: [
    ("recouvrement", ["re", "cou", "vre", "ment"]), ("indemnité", ["in", "dem", "nité"]),
    ("exécution", ["exé", "cu", "tion"]), ("créancier", ["créan", "cier"]),
    ("SIGNIFICATION", ["SI", "GNI", "FI", "CA", "TION"]), ("œuvre", ["œuvre"]),
    ("échéance", ["échéance"]), ("mise", ["mise"]),
  ])
  func frenchWordsAreParted(word: String, parts: [String]) {
    let found = samples.hyphenator.parts(of: word)
    #expect(found.joined() == word)
    #expect(found.dropLast().allSatisfy { $0.count >= 2 } && (found.last?.count ?? 0) >= 3)
    #expect(found == parts)
  }

  @Test func naturalWidthsAreThoseOfTheLines() throws {
    for text in ["Pose de menuiseries, lot 3", "6\u{202F}200,00", "à l’échéance y compris", "a"] {
      let content: [Inline] = [.text(text, origin: nil)]
      let widths = try naturalWidths(of: content, style: LinesSamples.cell, fonts: samples.fonts)
      let wide = try breakParagraph(
        content, style: LinesSamples.cell, measure: widths.full, fonts: samples.fonts,
        hyphenator: samples.hyphenator)
      #expect(wide.count == 1)
      #expect(abs(wide[0].width.points - widths.full.points) < 0.001)
      let narrow = try breakParagraph(
        content, style: LinesSamples.cell, measure: widths.widestPart, fonts: samples.fonts,
        hyphenator: samples.hyphenator)
      #expect(narrow.allSatisfy { $0.width.points <= widths.widestPart.points + 0.01 })
      #expect(!narrow.contains { $0.endsWithHyphen })
    }
  }

  @Test func raggedTextIsHyphenatedOnlyInNeed() throws {
    let text = "Indemnités de recouvrement"
    let fitting = try samples.lines(text, LinesSamples.cell, millimetres: 25)
    #expect(fitting.map(\.text) == ["Indemnités de ", "recouvrement"])
    let narrow = try samples.lines("recouvrement", LinesSamples.cell, millimetres: 14)
    #expect(narrow.map(\.text) == ["recouvre-", "ment"])
  }

  @Test func valuesStayWhole() throws {
    for text in ["10\u{202F}583,11\u{A0}€", "F-2026-031", "Carpentier"] {
      for width in stride(from: 25.0, through: 80, by: 1) {
        let lines = try samples.lines(
          [
            .text("pour la somme réclamée de ", origin: nil),
            .unbroken([.text(text, origin: nil)]), .text(" et ses suites", origin: nil),
          ], millimetres: width)
        let drawn = text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
        #expect(lines.contains { $0.text.contains(drawn) }, "\(width)")
      }
    }
  }

  @Test(arguments: FaceID.allCases)
  func groupsFiguresByAFifthOfAnEm(face: FaceID) throws {
    let look = TextStyle(
      family: face.isSans ? .sans : .serif, size: .pt(10), leading: .pt(12), isBold: face.isBold,
      isItalic: face.isItalic)
    func width(_ text: String) throws -> Double {
      let shaped = try ShapedParagraph([.text(text, origin: nil)], style: look, fonts: samples.fonts)
      return shaped.naturalWidths.full.points
    }
    #expect(try abs(width("1\u{202F}348") - width("1") - width("348") - 2) < 0.02)
  }

  @Test func datesHoldTogether() throws {
    var yearsParted: [Bool: Int] = [:]
    for width in stride(from: 60.0, through: 160, by: 1) {
      let text =
        "au plus tard le 7\u{A0}septembre 2026, sinon dès le 28\u{A0}décembre 2026, puis le 30\u{A0}avril 2027"
      let lines = try samples.lines(text, millimetres: width).map(\.text)
      for line in lines {
        let last = line.split(separator: " ").last ?? ""
        let isMonthPart = last.hasSuffix("-") && ["sep", "dé", "av"].contains(where: last.hasPrefix)
        #expect(!isMonthPart && !["7", "28", "30"].contains(last), "\(width): \(line)")
        if line.hasPrefix("202") { yearsParted[width >= 100, default: 0] += 1 }
      }
    }
    #expect(yearsParted[true] == nil && yearsParted[false, default: 0] < 12, "only in narrow measures")
  }

  @Test func namesAndAcronymsAreNotHyphenated() throws {
    for width in stride(from: 40.0, through: 90, by: 0.5) {
      let lines = try samples.lines(
        "devant le tribunal de Villefranche par la SOCIETEGENERALE de Rochechouart",
        millimetres: width)
      for line in lines where line.endsWithHyphen {
        let word = line.text.split(separator: " ").last ?? ""
        #expect(word.first?.isLowercase == true, "\(line.text)")
      }
    }
  }

  @Test func softHyphenShowsOnlyAtALineEnd() throws {
    let text = "Anti\u{AD}constitution"
    #expect(try samples.lines(text, LinesSamples.cell)[0].text == "Anticonstitution")
    let parted = try samples.lines(text, LinesSamples.cell, millimetres: 20)
    #expect(parted.map(\.text) == ["Anti-", "constitution"])
  }

  @Test func addressesBreakAtTheirJoints() throws {
    let lines = try samples.lines(
      "recouvrement@carpentier.example", LinesSamples.cell, millimetres: 30)
    #expect(lines.map(\.text) == ["recouvrement@", "carpentier.example"])
    #expect(!lines[0].endsWithHyphen)
  }

  @Test func everyUndrawnCharacterIsNamed() throws {
    let content: [Inline] = [
      .text("漢字 et 漢", origin: .field("debtor.name")),
      .strong([.text("\u{7}", origin: .field("creditor.name"))]),
      .text(" שלום", origin: .field("debtor.city")),
    ]
    let refusal = #expect(throws: Refusal.self) { try samples.lines(content) }
    let found = refusal?.diagnostics.map { "\($0.id) \($0.arguments[.character] ?? "") \($0.place)" }
    #expect(
      found == [
        "P001 U+6F22 « 漢 » field(\"debtor.name\")", "P001 U+5B57 « 字 » field(\"debtor.name\")",
        "P001 U+0007 field(\"creditor.name\")", "P002 U+05E9 « ש » field(\"debtor.city\")",
        "P002 U+05DC « ל » field(\"debtor.city\")", "P002 U+05D5 « ו » field(\"debtor.city\")",
        "P002 U+05DD « ם » field(\"debtor.city\")",
      ])
  }

  @Test func overfullPartIsNamedWithItsOrigin() throws {
    let content: [Inline] = [
      .text("Objet : ", origin: .field("a")),
      .unbroken([.text("1234567890123456789012345", origin: .field("invoices[0].number"))]),
    ]
    let refusal = #expect(throws: Refusal.self) {
      try samples.lines(content, LinesSamples.cell, millimetres: 20)
    }
    let error = try #require(refusal?.diagnostics.first)
    #expect(error.id == "P003")
    #expect(error.place == .field("invoices[0].number"))
    #expect(error.arguments[.found] == "123456789012345678901234…")
    #expect(error.arguments[.limit] == "20")
  }

  @Test func foreignNamesAreSetWithTheirNeighbours() throws {
    let lines = try samples.lines(
      "Société Παπαδόπουλος et Достоевский, Ǻngström, e\u{301}te\u{301}")
    #expect(lines.text == "Société Παπαδόπουλος et Достоевский, Ǻngström, e\u{301}te\u{301}")
    #expect(!lines.flatMap(\.runs).flatMap(\.run.glyphs).contains { $0.id == 0 })
  }

  @Test func smallCapitalsKeepTheirText() throws {
    let plain = try samples.lines([.text("xix", origin: nil)])[0].runs[0].run
    let small = try samples.lines([.smallCaps([.text("xix", origin: nil)])])[0].runs[0].run
    #expect(small.text == "xix")
    #expect(Set(small.glyphs.map(\.id)).isDisjoint(with: plain.glyphs.map(\.id)))
  }
}
