import Exigible
import Foundation
import TestSupport
import Testing

@Suite("the library")
struct EngineTests {
  let engine: Engine
  let json = Array(SampleCase.json())

  init() throws { engine = try Engine() }

  @Test("renders the documents asked for, in order, each once")
  func documents() throws {
    let rendering = try engine.render(json, documents: [.decompte, .relance1, .decompte])
    #expect(rendering.documents.map(\.id) == [.decompte, .relance1])
    #expect(rendering.documents.map(\.fileName) == ["2026-0417-decompte.pdf", "2026-0417-relance-1.pdf"])
    #expect(rendering.documents.allSatisfy { $0.pdf.starts(with: Array("%PDF-".utf8)) && $0.pageCount > 0 })
    #expect(rendering.statement.totals.principalInvoiced == Money(cents: 620_000))
  }

  @Test("takes the documents of the case when none is asked for, and refuses a case that names none")
  func documentsOfTheCase() throws {
    #expect(try engine.render(json).documents.map(\.id) == [.relance1, .decompte])
    let silent = Array(SampleCase.json(("\"documents\": [\"relance-1\", \"decompte\"],", "")))
    #expect(refused { () throws(Refusal) in _ = try engine.render(silent) } == ["F012"])
    #expect(try engine.check(silent).filter { $0.severity == .error }.isEmpty)
  }

  @Test("a document asked for that has no template is refused by name")
  func unknownDocument() {
    #expect(refused { () throws(Refusal) in _ = try engine.render(json, documents: ["poem"]) } == ["F013"])
  }

  @Test("many threads share one engine and get the same bytes")
  func threads() async throws {
    let expected = try engine.render(json).documents.map(\.pdf)
    let engine = engine
    let json = json
    let all = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
      for _ in 0..<8 { group.addTask { try engine.render(json).documents.map(\.pdf) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.count == 8)
    #expect(all.allSatisfy { $0 == expected })
  }

  @Test("two engines give the same bytes")
  func otherEngine() throws {
    #expect(try Engine().render(json).documents.map(\.pdf) == engine.render(json).documents.map(\.pdf))
  }

  @Test("merged documents keep all their pages")
  func merging() throws {
    let apart = try engine.render(json)
    let whole = try engine.renderMerged(json)
    #expect(whole.documents.map(\.pageCount) == [apart.documents.map(\.pageCount).reduce(0, +)])
    #expect(whole.documents[0].fileName == "2026-0417.pdf")
  }

  @Test("a preview is a PNG picture of a page that exists")
  func preview() throws {
    let picture = try engine.preview(json, document: .decompte, dotsPerInch: 72)
    #expect(picture.value.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let beyond = refused { () throws(Refusal) in
      _ = try engine.preview(json, document: .decompte, page: 99)
    }
    #expect(beyond == ["F015"])
  }

  private func refused(_ work: () throws(Refusal) -> Void) -> [String] {
    do throws(Refusal) {
      try work()
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }.map(\.id)
    }
  }
}
