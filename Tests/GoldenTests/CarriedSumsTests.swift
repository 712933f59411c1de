import Exigible
import Foundation
import Layout
import TestSupport
import Testing

/// The carried sums of a long statement, read by poppler off the file itself and added up again.
@Suite("carried sums on paper")
struct CarriedSumsTests {
  @Test("à reporter and report are the sums of the rows above them, to the cent")
  func sums() throws {
    let pages = try PaperPage.pages(of: "05-soixante-factures.json", document: .decompte)
    #expect(pages.count >= 4)
    var ledger = PaperLedger()
    for page in pages {
      for line in page.lines { ledger.read(line) }
      ledger.endPage()
    }
    #expect(ledger.faults == [])
    #expect(ledger.carried >= 6)
    #expect(ledger.rows > 200)
  }

  @Test("a sum stands below the rows it sums, clear of the footer, its comma under theirs")
  func places() throws {
    for page in try PaperPage.pages(of: "05-soixante-factures.json", document: .decompte) {
      guard let index = page.lines.firstIndex(where: { $0.text.hasPrefix("À reporter") }) else { continue }
      let sum = page.lines[index]
      #expect(page.lines[(index + 1)...].allSatisfy { $0.text.hasPrefix("Dossier ") })
      #expect(sum.bottom < 275 / 25.4 * 72)
      let above = page.lines[index - 1]
      #expect(sum.top >= above.top + 9)
      guard sum.words.count == above.words.count - 3 || sum.words.count == 2 else { continue }
      #expect(abs((sum.words.last?.right ?? 0) - (above.words.last?.right ?? 1)) < 0.6)
    }
  }

  @Test("poppler's text in reading order holds no row that a page's end brought")
  func reading() throws {
    let engine = try SharedEngine.engine.get()
    let json = try Repository.bytes("examples/05-soixante-factures.json")
    let pages = try #require(try engine.pages(of: json).first).pages
    #expect(!pages.structureText.contains("reporter") && !pages.structureText.contains("\"Report"))
    #expect(!pages.structureText.contains("(suite)"))
  }
}

/// One page as `pdftotext -bbox` gives it, lines from top to bottom.
struct PaperPage {
  struct Word {
    var left, top, right, bottom: Double
    var text: String
  }

  struct Line {
    var words: [Word]
    var top: Double { words.map(\.top).min() ?? 0 }
    var bottom: Double { words.map(\.bottom).max() ?? 0 }
    var text: String { words.map(\.text).joined(separator: " ") }
  }

  var lines: [Line]

  static func pages(of example: String, document: DocumentID) throws -> [PaperPage] {
    let engine = try SharedEngine.engine.get()
    let json = try Repository.bytes("examples/" + example)
    let pdf = try #require(try engine.render(json, documents: [document]).documents.first).pdf
    let scratch = try Scratch()
    let file = try scratch.write(Data(pdf), to: "statement.pdf").path
    let html = try Program.execute("/usr/bin/pdftotext", ["-enc", "UTF-8", "-bbox", file, "-"]).outputText
    return html.split(separator: "<page ").dropFirst().map {
      PaperPage(words: $0.matches(of: word).map(read))
    }
  }

  private init(words: [Word]) {
    var lines: [Line] = []
    for word in words.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      if let last = lines.last?.words[0], abs(word.bottom - last.bottom) < 2.5 {
        lines[lines.count - 1].words.append(word)
      } else {
        lines.append(Line(words: [word]))
      }
    }
    self.lines = lines.map { Line(words: PaperPage.joined($0.words.sorted { $0.left < $1.left })) }
  }

  /// Figures whose groups a thin space parts are one word.
  private static func joined(_ words: [Word]) -> [Word] {
    words.reduce(into: []) { joined, word in
      if let last = joined.last, word.left - last.right < 2,
        last.text.allSatisfy({ "−0123456789".contains($0) }),
        word.text.first?.isNumber == true
      {
        joined[joined.count - 1].right = word.right
        joined[joined.count - 1].text += word.text
      } else {
        joined.append(word)
      }
    }
  }

  nonisolated(unsafe) private static let word =
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</

  private static func read(
    _ match: Regex<(Substring, Substring, Substring, Substring, Substring, Substring)>.Match
  ) -> Word {
    Word(
      left: Double(match.1) ?? 0, top: Double(match.2) ?? 0, right: Double(match.3) ?? 0,
      bottom: Double(match.4) ?? 0, text: String(match.5))
  }
}

/// Adds up the rows of the three long tables of a statement, line by line.
struct PaperLedger {
  private(set) var faults: [String] = []
  private(set) var carried = 0
  private(set) var rows = 0
  private var table = ""
  private var sums: [Int] = []
  private var isCarried = false

  mutating func read(_ line: PaperPage.Line) {
    let words = line.words.map(\.text)
    if let header = ["TTC", "Base", "Nature"].first(where: words.contains), words.count > 4 {
      if table != header { sums = [] }
      if table == header, !isCarried { faults.append("page without à reporter before \(line.text)") }
      table = header
    } else if line.text.hasPrefix("À reporter") || words.first == "Report" {
      let amounts = words.compactMap(Self.cents)
      if amounts != sums { faults.append("\(line.text) instead of \(sums)") }
      isCarried = words.first != "Report"
      carried += isCarried ? 1 : 0
    } else if let amounts = amounts(of: words) {
      rows += 1
      sums = sums.isEmpty ? amounts : zip(sums, amounts).map(+)
    }
  }

  mutating func endPage() {
    if !isCarried { table = "" }
  }

  /// The amounts that a plain row adds to the sums of its table.
  private func amounts(of words: [String]) -> [Int]? {
    let dates = words.filter { $0.wholeMatch(of: /\d\d\/\d\d\/\d{4}/) != nil }
    let cents = words.compactMap(Self.cents)
    switch table {
    case "TTC": return dates.count == 2 ? Array(cents.suffix(4)) : nil
    case "Base": return words.contains("BCE") ? Array(cents.suffix(1)) : nil
    case "Nature":
      return words.first == dates.first && !dates.isEmpty ? Array(cents.suffix(4).prefix(3)) : nil
    default: return nil
    }
  }

  private static func cents(_ word: String) -> Int? {
    if word == "–" { return 0 }
    guard word.wholeMatch(of: /−?\d+,\d\d/) != nil else { return nil }
    let figures = Int(word.filter(\.isNumber)) ?? 0
    return word.first == "−" ? -figures : figures
  }
}
