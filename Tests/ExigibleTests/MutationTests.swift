import Diagnostics
import Exigible
import Finishing
import Foundation
import JSON
import TestSupport
import Testing

/// Values of every example made wrong, one at a time: the case is refused by name, or its files are whole.
@Suite("cases made wrong")
struct MutationTests {
  static let examples = Repository.names(in: "examples").filter { $0.hasSuffix(".json") }
  /// One mutant of so many is tried, another part of them for each example and each mutation; `EXIGIBLE_MUTANTS=all` tries
  /// every one, in some hours.
  private static let share = ProcessInfo.processInfo.environment["EXIGIBLE_MUTANTS"] == "all" ? 1 : 19

  @Test("a mutant is refused by name, or its files are whole", arguments: examples)
  func refusedOrWhole(example: String) throws {
    let engine = try Engine()
    let root = try readJSON(try Repository.bytes("examples/" + example)).value
    var refused = 0
    var rendered = 0
    let scratch = try Scratch()
    for (number, mutation) in Mutation.allCases.enumerated() {
      let mutants = root.mutants(by: mutation)
      for index in stride(from: (number + example.utf8.count) % Self.share, to: mutants.count, by: Self.share)
      {
        let mutant = mutants[index]
        let folder = Repository.file("examples").path
        switch Result(catching: { () throws(Refusal) in try engine.render(mutant.json, assets: folder) }) {
        case .success(let rendering):
          for document in rendering.documents { expectWhole(document) }
          if rendered % 8 == 0 { try expectValid(rendering.documents[0], scratch) }
          rendered += 1
        case .failure(let refusal):
          expectTold(refusal, about: mutant.json)
          if mutation.isOfForm { expectNamed(mutant.path, in: refusal) }
          refused += 1
        }
      }
    }
    #expect(refused > 0 && rendered > 0)
  }

  /// The command ends with 0 and a file that other programs read, or with 65 and no file.
  @Test("the command leaves a valid file or none", arguments: Mutation.allCases)
  func command(mutation: Mutation) throws {
    let scratch = try Scratch()
    let root = try readJSON(Array(SampleCase.json())).value
    let mutants = root.mutants(by: mutation)
    for index in stride(from: mutation.rawValue.utf8.count, to: mutants.count, by: 17) {
      try scratch.write(Data(mutants[index].json), to: "case.json")
      let run = try Program.run(
        ["render", "case.json", "-d", "decompte", "-o", "out.pdf", "--force"], in: scratch.folder)
      #expect(run.status == 0 || run.status == 65)
      #expect(try scratch.names().contains("out.pdf") == (run.status == 0))
      guard run.status == 0 else { continue }
      let check = try Program.execute("/usr/bin/qpdf", ["--check", "out.pdf"], in: scratch.folder)
      #expect(check.status == 0)
      try FileManager.default.removeItem(at: scratch.folder.appending(path: "out.pdf"))
    }
  }

  private func expectWhole(_ document: RenderedDocument) {
    let file = FinishedFile(document.pdf)
    #expect(file?.pageReadings.count == document.pageCount)
    #expect(file?.pageReadings.contains(nil) == false)
  }

  /// As somebody else's program judges it.
  private func expectValid(_ document: RenderedDocument, _ scratch: Scratch) throws {
    try scratch.write(Data(document.pdf), to: "out.pdf")
    let check = try Program.execute("/usr/bin/qpdf", ["--check", "out.pdf"], in: scratch.folder)
    #expect(check.status == 0, "\(check.errors)")
  }

  /// A value that no field can hold is told at its own place, at the one that holds it, or at another field there that
  /// goes with it.
  private func expectNamed(_ path: String, in refusal: Refusal) {
    let paths = refusal.diagnostics.filter { $0.severity == .error }.compactMap(\.place.path)
    let holder = path.lastIndex { $0 == "." || $0 == "[" }.map { path[..<$0] } ?? path[...]
    #expect(paths.contains { $0.hasPrefix(holder) || path.hasPrefix($0) }, "\(path): \(paths)")
  }

  private func expectTold(_ refusal: Refusal, about json: [UInt8]) {
    let errors = refusal.diagnostics.filter { $0.severity == .error }
    #expect(!errors.isEmpty)
    let text = CaseText(name: "case.json", json: json)
    for error in errors {
      #expect(namesItsPlace(error))
      for language in MessageLanguage.allCases {
        let message = text.message(error, in: language)
        #expect(message.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\u{FFFD}" || $0.isPrintable })
      }
    }
  }

  private func namesItsPlace(_ error: Diagnostic) -> Bool {
    switch error.place {
    case .field(let path), .key(let path): !path.isEmpty
    case .thing(let name): !name.isEmpty
    case .offset, .file: true
    }
  }
}

/// What happens to one value.
enum Mutation: String, CaseIterable, Sendable {
  case dropped, doubled, renamed, null, truth, list, negative, huge, exponent, empty, early, late, turned,
    long, wide, alien

  /// Whether no field takes the value, whatever it means.
  var isOfForm: Bool { [.null, .list, .exponent, .turned].contains(self) }

  /// The text in place of the member or element, the name of which stands before it; nil leaves it out.
  func text(instead value: JSONValue, name: String) -> String? {
    let old = name + writeJSON(value)
    switch self {
    case .dropped: return nil
    case .doubled: return old + "," + old
    case .renamed: return name.isEmpty ? "{}" : "\"x" + name.dropFirst() + writeJSON(value)
    default: return name + replacement(of: value)
    }
  }

  private func replacement(of value: JSONValue) -> String {
    let text = if case .string(let text) = value { text } else { "" }
    return switch self {
    case .dropped, .doubled, .renamed, .null: "null"
    case .truth: "true"
    case .list: "[[{}]]"
    case .negative: "-1"
    case .huge: "9999999999.99"
    case .exponent: "1e999"
    case .empty: writeJSON("")
    case .early: writeJSON("1900-01-01")
    case .late: writeJSON("2200-12-31")
    case .turned: writeJSON(.string(text + "\u{202E}\u{1B}[2J{{#x}}"))
    case .long: writeJSON(.string(text + String(repeating: "W", count: 3_000)))
    case .wide: writeJSON(.string(text + " " + String(repeating: "W", count: 60)))
    case .alien: writeJSON(.string(text + "e\u{301} </w> \\ (%) *_[x](y) \u{10FFFF}漢"))
    }
  }
}

/// A case with one value made wrong.
struct Mutant {
  /// Where that value stands.
  let path: String
  let text: String

  var json: [UInt8] { Array(text.utf8) }
}

extension JSONValue {
  /// This value with one of the values in it mutated, for each of them; of long lists only the first three elements.
  func mutants(by mutation: Mutation, at path: String = "") -> [Mutant] {
    switch self {
    case .object(let members):
      let parts = members.map { member in
        Part(
          path: path.isEmpty ? member.key : path + "." + member.key,
          name: writeJSON(.string(member.key)) + ":", value: member.value)
      }
      return mutants(of: parts, "{", "}", by: mutation)
    case .array(let elements):
      let parts = elements.enumerated().map {
        Part(path: "\(path)[\($0.offset)]", name: "", value: $0.element)
      }
      return mutants(of: parts, "[", "]", by: mutation)
    default: return []
    }
  }

  private struct Part {
    let path: String
    /// Of a member, with its colon.
    let name: String
    let value: JSONValue
  }

  private func mutants(
    of parts: [Part], _ open: String, _ close: String, by mutation: Mutation
  ) -> [Mutant] {
    let texts = parts.map { $0.name + writeJSON($0.value) }
    func whole(_ index: Int, _ text: String?) -> String {
      let kept = texts[..<index] + [text].compactMap { $0 } + texts[(index + 1)...]
      return open + kept.joined(separator: ",") + close
    }
    return parts.indices.prefix(open == "[" ? 3 : parts.count).flatMap { index in
      let part = parts[index]
      let own = Mutant(
        path: part.path, text: whole(index, mutation.text(instead: part.value, name: part.name)))
      let inner = part.value.mutants(by: mutation, at: part.path)
      return [own] + inner.map { Mutant(path: $0.path, text: whole(index, part.name + $0.text)) }
    }
  }
}
