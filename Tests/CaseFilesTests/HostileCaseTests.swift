import CaseFiles
import Diagnostics
import JSON
import Testing

@Suite struct HostileCaseTests {
  /// Every value of the case replaced by values of other types, one at a time.
  @Test func survivesEveryTypeEverywhere() throws {
    let claim = try Variation("04-fournisseur-contre-commune.json")
    let root = try readJSON(Array(claim.text.utf8))
    var tried = 0
    for path in root.paths(under: "") {
      for json in [
        "null", "true", "-1e999", "\"\\u0000\"", "\"\u{301}\"", "[]", "{}", "[[{}]]", "\"9999-99-99\"",
      ] {
        let outcome = try claim.setting(path, json).outcome
        #expect(outcome.caseFile != nil || outcome.diagnostics.contains { $0.severity == .error })
        tried += 1
      }
    }
    #expect(tried > 500)
  }

  /// Bytes changed at random: the outcome is a case or errors, and every error can be told in both languages.
  @Test func survivesMutations() throws {
    let bytes = try Example.bytes("06-recouvrement-lettre-suivante.json")
    var state: UInt64 = 7
    func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<1_500 {
      var mutated = bytes
      for _ in 0...random(below: 3) {
        let index = random(below: mutated.count)
        switch random(below: 3) {
        case 0: mutated[index] = UInt8(random(below: 256))
        case 1: mutated.removeSubrange(index..<min(mutated.count, index + random(below: 30)))
        default:
          mutated.insert(
            contentsOf: mutated[index..<min(mutated.count, index + random(below: 30))], at: index)
        }
      }
      let outcome = Outcome(mutated)
      let source = JSONSource(name: "x.json", bytes: mutated)
      for diagnostic in outcome.diagnostics {
        let located = source.locate(diagnostic)
        #expect(!located.text(in: .french).isEmpty && !located.text(in: .english).isEmpty)
      }
      #expect(outcome.caseFile != nil || !outcome.diagnostics.isEmpty)
    }
  }
}

extension JSONNode {
  fileprivate func paths(under path: String) -> [String] {
    let inner =
      (members ?? []).flatMap { $0.value.paths(under: path.isEmpty ? $0.key : path + "." + $0.key) }
      + (elements ?? []).enumerated().flatMap { $0.element.paths(under: "\(path)[\($0.offset)]") }
    return (path.isEmpty ? [] : [path]) + inner
  }
}
