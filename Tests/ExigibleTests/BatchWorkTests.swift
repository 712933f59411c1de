import Diagnostics
import Foundation
import Mailing
import TestSupport
import Testing

@testable import Exigible

@Suite("a batch at work")
struct BatchWorkTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test("results come in the order of the work, even when the system grants no thread", arguments: [0, 1, 3])
  func order(threads: Int) {
    let workers = OrderedWorkers<Int, Int>(
      count: threads, group: .init(most: 3, mostWeight: 100, weight: { $0 })
    ) { $0.map { $0 * $0 } }
    defer { workers.close() }
    var results: [Int] = []
    for number in 0..<20 {
      workers.submit(number)
      if number % 3 == 2, let result = workers.take() { results.append(result) }
    }
    while let result = workers.take() { results.append(result) }
    #expect(results == (0..<20).map { $0 * $0 })
    #expect(workers.outstanding == 0)
  }

  private func journal(_ lines: [String]) throws -> JournalRecords {
    let text = lines.map { $0 + "\n" }.joined()
    return try JournalRecords(scratch.write(Data(text.utf8), to: "journal.jsonl").path)
  }

  private let key = #"{"run":{},"language":"en"}"#
  private func record(_ number: Int, reference: String) -> String {
    #"{"number":\#(number),"digest":"00","reference":"\#(reference)","letters":[],"findings":[]}"#
  }

  @Test("a line of the journal that is no record is told; it does not end the manifest")
  func damagedLine() throws {
    var records = try journal([
      key, record(1, reference: "A-1"), "{\"number\":2}", record(3, reference: "A-3"),
    ])
    #expect(try records.next()?.reference == "A-1")
    let refusal = #expect(throws: Refusal.self) { try records.next() }
    #expect(refusal?.diagnostics.map(\.id) == ["B011"])
    #expect(refusal?.diagnostics.first?.arguments[.count] == "3")
  }

  @Test("a journal ends with its last whole line, however long; one that cannot be read is left as it is")
  func wholeLines() throws {
    let (whole, cut) = (String(repeating: "x", count: 100_000) + "\n", String(repeating: "y", count: 200_000))
    for (text, length) in [("", 0), (cut, 0), (whole, 100_001), (whole + whole + cut, 200_002)] {
      let path = try scratch.write(Data(text.utf8), to: "journal.jsonl").path
      #expect(try Journal.lengthOfWholeLines(OpenFile(writing: path, O_RDWR), path) == length)
    }
    let path = scratch.path("journal.jsonl")
    let refusal = #expect(throws: Refusal.self) {
      try Journal.lengthOfWholeLines(OpenFile(writing: path, O_WRONLY), path)
    }
    #expect(refusal?.diagnostics.map(\.id) == ["F004"])
  }

  @Test("a letter without its file or its digest is no record")
  func incompleteLetter() throws {
    let letter = #"{"document":"relance-1","pages":1,"sheets":1,"service":"simple"}"#
    var records = try journal([key, record(1, reference: "A-1").replacing("[],\"f", with: "[\(letter)],\"f")])
    #expect(throws: Refusal.self) { try records.next() }
  }

  @Test("a record longer than any case is read")
  func longRecord() throws {
    let long = record(1, reference: "A-1") + String(repeating: " ", count: InputLimits().size)
    var records = try journal([key, long, record(2, reference: "A-2")])
    #expect(try records.next()?.number == 1)
    #expect(try records.next()?.reference == "A-2")
    #expect(try records.next() == nil)
  }

  @Test("a fault of the machine stops the batch, and tells nothing of the case")
  func halt() {
    let item = BatchItem(number: 1, name: "cases.jsonl", isLine: true, text: .success([]), share: nil)
    var outcome = CaseOutcome(item)
    outcome.refuse(
      Refusal([
        Diagnostic(OutputCode.assetNotFound, at: .field("creditor.logo"), [.found: "a.png", .file: "."]),
        Diagnostic(OutputCode.tooManyFiles, at: .field("sender.logo"), [.file: "b.png", .reason: "EMFILE"]),
      ]), in: .english)
    #expect(outcome.halt?.diagnostics.map(\.id) == ["F024"])
    #expect(outcome.messages.isEmpty)
  }

  @Test("the share of the input is what is done, not what is read ahead")
  func share() throws {
    let lines = (1...12).map { BatchSample.line("A-\($0)") }
    let input = try scratch.write(Data(lines.joined(separator: "\n").utf8), to: "cases.jsonl")
    var shares: [Double] = []
    let request = BatchRequest(.lines(input.path), into: scratch.path("out"))
    _ = try Engine().batch(request, progress: { shares += [$0.share].compactMap(\.self) })
    #expect(shares.count == 12)
    for (rank, share) in shares.enumerated() { #expect(abs(share - Double(rank + 1) / 12) < 0.01) }
  }

  @Test("a print run is told as a phase of its own, part by part, to its end")
  func printRunProgress() throws {
    let lines = (1...6).map { BatchSample.line("A-\($0)") }
    let input = try scratch.write(Data(lines.joined(separator: "\n").utf8), to: "cases.jsonl")
    var request = BatchRequest(.lines(input.path), into: scratch.path("out"))
    request.printRun = PrintRun("RUN.pdf")
    request.printRun?.partSheets = 2
    var cases = 0
    var shares: [Double?] = []
    let report = try Engine().batch(
      request,
      progress: { progress in
        switch progress.phase {
        case .cases: cases += 1
        case .printRun(let parts):
          #expect(parts == 3)
          shares.append(progress.share)
        }
      })
    #expect(cases == 6)
    let wanted: [Double?] = (0...3).map { Double($0) / 3 }
    #expect(shares == wanted)
    #expect(report.parts == 3 && report.isComplete && report.letters == 6)
  }

  @Test("the processors counted are those that the program may use")
  func processors() throws {
    let count = try Program.execute("/usr/bin/nproc", []).outputText
    #expect(count == "\(allowedProcessors())\n")
  }
}
