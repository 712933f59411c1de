import Foundation
import Layout
import TestSupport
import Testing

/// Every document of every example, as judged by other people's programs.
@Suite("conformance")
struct ConformanceTests {
  let examples: RenderedExamples

  /// Poppler reads a page again for each of its elements: a statement of sixty invoices would take it a minute.
  private static let largestStructure = 1_000

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

  @Test("poppler reads the whole text in reading order, each piece in its element")
  func structure() throws {
    for sample in examples.archive where StructureText(sample.pages).elements.count < Self.largestStructure {
      let text = try Program.execute("/usr/bin/pdfinfo", ["-struct-text", sample.path]).outputText
      let found = StructureText.read(text)
      let wanted = StructureText(sample.pages).elements
      let difference = zip(found, wanted).first { $0 != $1 }
      #expect(difference == nil, "\(sample.path)")
      #expect(found.count == wanted.count, "\(sample.path)")
    }
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
        case .tableHeader: #expect(node.scope != nil)
        case .figure: #expect(node.alternate?.isEmpty == false)
        case .tableRow: #expect(node.childRoles.allSatisfy { $0 == .tableHeader || $0 == .tableCell })
        default: break
        }
      }
    }
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
