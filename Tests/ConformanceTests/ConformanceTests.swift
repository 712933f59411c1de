import Finishing
import Foundation
import Layout
import Synchronization
import TestSupport
import Testing

/// Every document of every example, as judged by other people's programs.
@Suite("conformance")
struct ConformanceTests {
  let examples: RenderedExamples

  init() throws { examples = try RenderedExamples.all.get() }

  @Test("veraPDF: PDF/A-3a and PDF/UA-1 for archives, PDF/A-2b for print")
  func validity() throws {
    let archive = examples.archive.map(\.path)
    let print = examples.print.map(\.path)
    let own = ProcessInfo.processInfo.environment.filter {
      ["HOME", "PATH", "VERAPDF_CACHE"].contains($0.key)
    }
    let run = try Program.execute(
      Repository.file("Tests/Conformance/verapdf.sh").path, ["3a,ua1"] + archive + ["2b"] + print,
      environment: own)
    let lines = run.outputText.split(separator: "\n")
    let broken = lines.filter { !$0.hasPrefix("PASS ") }
    #expect(broken.isEmpty, "\(broken.joined(separator: "\n"))")
    #expect(lines.count == 2 * archive.count + print.count, "\(run.errors)")
    #expect(run.status == 0)
  }

  @Test("qpdf finds no fault")
  func syntax() throws {
    for sample in examples.archive + examples.print {
      let run = try Program.execute("/usr/bin/qpdf", ["--check", sample.path])
      #expect(run.status == 0, "\(sample.path): \(run.errors)")
    }
  }

  /// The encoding of Windows says by itself which characters its codes are (ISO 19005-3, 6.2.11.7.2).
  @Test("fonts are embedded, subset, mapped to Unicode or in a known encoding, none of Type 3")
  func fonts() throws {
    for sample in examples.archive + examples.print {
      let rows = try Program.execute("/usr/bin/pdffonts", [sample.path]).outputText
        .split(separator: "\n").dropFirst(2)
      #expect(!rows.isEmpty)
      let isMapped: (Substring) -> Bool = {
        $0.contains("yes yes yes") || $0.contains("WinAnsi          yes yes")
      }
      #expect(rows.allSatisfy { isMapped($0) && !$0.contains("Type 3") }, "\(sample.path)")
    }
  }

  /// Poppler reads a page again for each of its elements, a minute for a statement of sixty invoices: files go side by side.
  @Test("poppler reads the whole text in reading order, each piece in its element")
  func structure() {
    let faults = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: examples.archive.count) { index in
      let sample = examples.archive[index]
      let text = try? Program.execute("/usr/bin/pdfinfo", ["-struct-text", sample.path]).outputText
      let found = StructureText.read(text ?? "")
      let wanted = StructureText(sample.pages).elements
      if found != wanted {
        let difference = zip(found, wanted).first { $0 != $1 }
        faults.withLock { $0.append("\(sample.path): \(String(describing: difference))") }
      }
    }
    #expect(faults.withLock { $0 } == [])
    #expect(examples.archive.contains { StructureText($0.pages).elements.count > 1_000 })
  }

  @Test("headings start at the first level and skip none")
  func headings() throws {
    for sample in examples.archive {
      let levels = StructureText(sample.pages).elements.compactMap { element in
        ["H1", "H2", "H3"].firstIndex(of: element.role)
      }
      #expect(levels.first == 0, "\(sample.path)")
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(sample.path)")
    }
  }

  @Test("tables have a head and a body, header cells a scope, figures words")
  func tables() throws {
    for sample in examples.archive {
      for node in sample.pages.structure.allNodes {
        switch node.role {
        case .table: #expect(node.childRoles == [.tableHead, .tableBody] || node.childRoles == [.tableBody])
        case .tableHead:
          let cells = node.allNodes.filter { $0.role == .tableHeader || $0.role == .tableCell }
          #expect(cells.allSatisfy { $0.role == .tableHeader && $0.scope == .column }, "\(sample.path)")
        case .tableBody:
          let headers = node.allNodes.filter { $0.role == .tableHeader }
          #expect(headers.allSatisfy { $0.scope == .row }, "\(sample.path)")
        case .tableHeader: #expect(node.scope != nil)
        case .figure: #expect(node.alternate?.isEmpty == false)
        case .tableRow: #expect(node.childRoles.allSatisfy { $0 == .tableHeader || $0 == .tableCell })
        default: break
        }
      }
    }
  }

  /// The forms that each kind of figure is told in; there is no other kind.
  private static var alternateForms: [Regex<Substring>] {
    [
      /Logo de \S.*/,
      /Code QR de virement SEPA, montant [0-9\s]+,[0-9]{2}\s€, référence \S.*/,
      /Code-barres du recommandé n° [0-9A-Z]{2,3}\s[0-9\s]+/,
    ]
  }

  @Test("each figure is told by its kind: whose logo, what transfer, which number")
  func alternates() {
    let forms = Self.alternateForms
    var counts = forms.map { _ in 0 }
    for sample in examples.archive {
      for node in sample.pages.structure.allNodes where node.role == .figure {
        let kind = forms.firstIndex { node.alternate?.wholeMatch(of: $0) != nil }
        #expect(kind != nil, "\(sample.path): \(node.alternate ?? "–")")
        if let kind { counts[kind] += 1 }
      }
    }
    #expect(counts.allSatisfy { $0 > 0 }, "\(counts)")
  }

  @Test("lists hold items, items a body; each letter has one address block, line by line")
  func listsAndAddress() {
    for sample in examples.archive {
      let nodes = sample.pages.structure.allNodes
      for node in nodes {
        switch node.role {
        case .list: #expect(node.childRoles.allSatisfy { $0 == .listItem })
        case .listItem: #expect(node.childRoles.last == .listBody)
        default: break
        }
      }
      // In a statement, two such blocks are the columns of the parties.
      guard !sample.path.hasSuffix("-decompte.archive.pdf") else { continue }
      // The columns of a coupon are such blocks too, and read last.
      let blocks = nodes.filter { $0.role == .division && $0.childRoles.allSatisfy { $0 == .paragraph } }
      let hasCoupon = blocks.count > 1
      let wantsCoupon =
        sample.path.contains("08-code-barres-et-coupon") && !sample.path.contains("mise-en-demeure")
      #expect(hasCoupon == wantsCoupon)
      let address = blocks.first
      #expect(address.map { (2...7).contains($0.childRoles.count) } == true, "\(sample.path)")
    }
  }

  @Test("in the file itself every letter and stroke is content or artifact; what repeats is an artifact")
  func artifacts() throws {
    var repeated = 0
    for sample in examples.archive {
      let bytes = Array(try Data(contentsOf: URL(filePath: sample.path)))
      let pages = try #require(FinishedFile(bytes)?.pageReadings)
      #expect(pages.count == sample.pages.pages.count)
      for (index, (reading, page)) in zip(pages, sample.pages.pages).enumerated() {
        let reading = try #require(reading)
        #expect(reading.letters.allSatisfy { $0.mark != .none }, "\(sample.path)")
        #expect(reading.points.allSatisfy { $0.mark != .none }, "\(sample.path)")
        let artifacts = page.texts { if case .artifact = $0 { true } else { false } }
        #expect(reading.text(.artifact) == artifacts, "\(sample.path), page \(index + 1)")
        #expect(reading.text(.content) == page.texts { if case .content = $0 { true } else { false } })
        if pages.count > 1 {
          #expect(artifacts.contains("page\(index + 1)/\(pages.count)"), "\(sample.path)")
        }
        if index > 0 { repeated += page.texts { $0 == .artifact(.repeatedHeader) }.count }
      }
    }
    #expect(repeated > 0)
  }

  @Test("only statements carry files: the case as received, and its figures")
  func attachments() throws {
    for sample in examples.archive + examples.print {
      let list = try Program.execute("/usr/bin/pdfdetach", ["-list", sample.path]).outputText
      let carries = sample.path.hasSuffix("-decompte.archive.pdf")
      #expect(
        list.contains("dossier.json") == carries && list.contains("decompte.json") == carries, "\(list)")
    }
  }
}

extension Page {
  /// The letters of what bears such a mark, in painting order, spaces left out.
  fileprivate func texts(_ isWanted: (PageItem.Mark) -> Bool) -> String {
    let runs = items.compactMap { item -> String? in
      guard isWanted(item.mark), case .glyphs(let run, _) = item.shape else { return nil }
      return run.text
    }
    return runs.joined().filter { !$0.isWhitespace }
  }
}

extension PageReading {
  fileprivate func text(_ mark: Mark) -> String {
    letters.filter { $0.mark == mark }.map(\.text).joined().filter { !$0.isWhitespace }
  }
}
