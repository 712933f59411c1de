import Exigible
import Foundation
import TestSupport
import Testing

@Suite("verify")
struct VerifyTests {
  let engine: Engine
  let json = Array(SampleCase.json())
  let statement: [UInt8]

  init() throws {
    engine = try Engine()
    statement = try engine.render(json, documents: [.decompte]).documents[0].pdf
  }

  /// Codes of what tells `pdf` from what its case gives; empty when it conforms.
  private func findings(_ pdf: [UInt8], case json: [UInt8]? = nil) -> Set<String> {
    do throws(Refusal) {
      return Set(try engine.verify(pdf, case: json).differences.map(\.id))
    } catch {
      return Set(error.diagnostics.map(\.id))
    }
  }

  @Test("a file is conforming as it was written, in every profile, merged or not")
  func conforming() throws {
    for profile in FileProfile.allCases {
      for rule in [AttachmentRule.standard, .none] {
        let options = RenderOptions(profile: profile, attachments: rule)
        for document in try engine.render(json, options: options).documents {
          #expect(findings(document.pdf, case: json).isEmpty)
        }
        #expect(
          findings(try engine.renderMerged(json, options: options).documents[0].pdf, case: json).isEmpty)
      }
    }
    #expect(findings(statement).isEmpty)
  }

  @Test("a letter needs its case beside it, unless it was asked to carry it")
  func letters() throws {
    let letter = try engine.render(json, documents: [.relance1]).documents[0].pdf
    #expect(findings(letter) == ["V002"])
    let options = RenderOptions(attachments: .caseFile)
    let carrying = try engine.render(json, documents: [.relance1], options: options).documents[0].pdf
    #expect(findings(carrying).isEmpty)
  }

  @Test("any bit changed anywhere is found")
  func bits() {
    for offset in stride(from: 0, to: statement.count, by: statement.count / 60) {
      var altered = statement
      altered[offset] ^= 1
      #expect(!findings(altered).isEmpty, "at \(offset)")
    }
  }

  @Test("a file cut anywhere, or with anything after its end, is found")
  func cuts() {
    for length in stride(from: 0, to: statement.count, by: statement.count / 30) {
      #expect(!findings(Array(statement.prefix(length))).isEmpty, "at \(length)")
    }
    #expect(!findings(statement + [10]).isEmpty)
  }

  @Test("another case tells its figures, its pages and its bytes")
  func otherCase() {
    let other = Array(SampleCase.json(("\"1500.00\"", "\"1400.00\"")))
    #expect(
      findings(statement, case: other).isSuperset(of: ["V003", "V004", "V005", "V007", "V023", "V025"]))
  }

  @Test("nesting without end is refused")
  func nesting() {
    let hostile = "1 0 obj\n" + String(repeating: "[", count: 200_000) + "\nstartxref\n0\n%%EOF\n"
    #expect(findings(Array(hostile.utf8)) == ["V001"])
  }
}
