import Exigible
import Foundation
import FuzzTargets
import TestSupport
import Testing

/// The targets of `make fuzz`, without libFuzzer: what it once found, then mutants, the same in every run.
@Suite("hostile bytes")
struct FuzzingTests {
  private let engine: Engine

  init() throws { engine = try Engine() }

  @Test("what was found before", .timeLimit(.minutes(5)), arguments: FuzzTarget.allCases)
  func corpus(target: FuzzTarget) throws {
    let folder = "Tests/Corpus/" + target.rawValue
    for name in Repository.names(in: folder) {
      #expect(target.broken(by: try Repository.bytes(folder + "/" + name), on: engine) == nil, "\(name)")
    }
  }

  @Test("mutants of JSON texts", .timeLimit(.minutes(5)))
  func json() throws {
    let seeds = try seeds("examples/refused") + seeds("Tests/Golden/diagnostics", endingIn: "/case.json", "J")
    try tryMutants(of: seeds, of: .json, count: 6_000)
  }

  @Test("mutants of templates", .timeLimit(.minutes(5)))
  func template() throws {
    try tryMutants(of: seeds("templates", endingIn: "/letter.md"), of: .template, count: 400)
  }

  @Test("mutants of cases", .timeLimit(.minutes(5)))
  func render() throws {
    let seeds = try seeds("examples")
    for number in 0..<300 {
      let seed = UInt32(number)
      guard let mutant = mutateCase(seeds[number % seeds.count], seed: seed) else { continue }
      #expect(FuzzTarget.render.broken(by: mutant, on: engine) == nil, "seed \(seed)")
    }
  }

  @Test("mutants of files, as we write them and as another program saves them", .timeLimit(.minutes(5)))
  func file() throws {
    let words = try dictionary(of: .file)
    for (form, file) in try files().enumerated() {
      for number in 0..<120 {
        var mutator = ByteMutator(seed: UInt32(1_000 * form + number))
        let mutant =
          number % 8 == 0
          ? mutator.mutate(file, words: words) : mutator.mutateFile(file, words: words)
        #expect(FuzzTarget.file.broken(by: mutant, on: engine) == nil, "form \(form), number \(number)")
        if number % 16 == 1 {
          #expect(FuzzTarget.verify.broken(by: mutant, on: engine) == nil, "form \(form), number \(number)")
        }
      }
    }
  }

  @Test("mutants of files to enclose", .timeLimit(.minutes(5)))
  func enclosure() throws {
    let words = try dictionary(of: .enclosure)
    let folder = "Tests/Corpus/enclosure"
    let found = try Repository.names(in: folder).map { try Repository.bytes(folder + "/" + $0) }
    for (form, file) in try (files() + found).enumerated() {
      for number in 0..<50 {
        var mutator = ByteMutator(seed: UInt32(1_000 * form + number))
        let mutant = mutator.mutateFile(file, words: words)
        #expect(FuzzTarget.enclosure.broken(by: mutant, on: engine) == nil, "form \(form), number \(number)")
      }
    }
  }

  private func tryMutants(of seeds: [[UInt8]], of target: FuzzTarget, count: Int) throws {
    let words = try dictionary(of: target)
    for number in 0..<count {
      var mutator = ByteMutator(seed: UInt32(number))
      let mutant = mutator.mutate(seeds[number % seeds.count], words: words)
      #expect(target.broken(by: mutant, on: engine) == nil, "seed \(number)")
    }
  }
}

// MARK: Where mutants come from

extension FuzzingTests {
  /// The words that libFuzzer is given too.
  private func dictionary(of target: FuzzTarget) throws -> [String] {
    let text = String(decoding: try Repository.bytes("Fuzz/\(target.rawValue).dict"), as: UTF8.self)
    return text.split(separator: "\n").filter { $0.hasPrefix("\"") }.map { line in
      String(line.dropFirst().dropLast())
        .replacing(#/\\x([0-9A-Fa-f]{2})/#) { match in
          String(UnicodeScalar(UInt8(match.1, radix: 16) ?? 0))
        }
        .replacing(#/\\(.)/#) { String($0.1) }
    }
  }

  /// The files in `folder`, or those that end so in the folders of it whose names begin with `letter`.
  private func seeds(_ folder: String, endingIn ending: String = "", _ letter: String = "") throws
    -> [[UInt8]]
  {
    let names = Repository.names(in: folder).filter {
      $0.hasPrefix(letter) && (!ending.isEmpty || $0.hasSuffix(".json"))
    }
    let paths = names.map { folder + "/" + $0 + ending }.filter(Repository.holds)
    return try paths.map { try Repository.bytes($0) }
  }

  /// One file as it is written, laid open, packed anew and made linear.
  private func files() throws -> [[UInt8]] {
    let scratch = try Scratch()
    let rendering = try engine.render(
      Array(SampleCase.json()), documents: [.decompte], options: RenderOptions(attachments: .caseFile))
    let file = rendering.documents[0].pdf
    try scratch.write(Data(file), to: "a.pdf")
    let forms = [
      ["--qdf", "--object-streams=disable"], ["--stream-data=uncompress", "--object-streams=generate"],
      ["--linearize"],
    ]
    return try [file]
      + forms.map { form in
        Array(try Program.execute("/usr/bin/qpdf", form + ["a.pdf", "-"], in: scratch.folder).output)
      }
  }
}
