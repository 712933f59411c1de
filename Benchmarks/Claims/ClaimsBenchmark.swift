import CaseFiles
import Claims
import Diagnostics
import Glibc
import Law

/// Times the claim alone, from ten invoices and as many payments to fifty thousand of each: reading the case,
/// computing the statement. Prints milliseconds of processor, the least of several runs, and how
/// they grow: 1.00 is linear. A first argument sets the largest size, a second the one shape to
/// time.
@main
struct ClaimsBenchmark {
  static let sizes = [10, 100, 1_000, 5_000, 10_000, 50_000]

  static func main() {
    do throws(Refusal) {
      try run()
    } catch {
      for fault in error.diagnostics.prefix(5) { print(fault.id, fault.arguments) }
      exit(EXIT_FAILURE)
    }
  }

  private static func run() throws(Refusal) {
    let arguments = CommandLine.arguments.dropFirst()
    let largest = arguments.first.flatMap { Int($0) } ?? .max
    let shapes = LargeCase.Shape.allCases.filter { arguments.count < 2 || "\($0)" == arguments.last }
    let law = try LawBook.embedded()
    for shape in shapes {
      print("\n\(shape.rawValue)")
      print("invoices + payments    read ms  compute ms  lines    read^ compute^")
      var previous: Measure?
      for size in sizes where size <= min(largest, shape.largest) {
        let measure = try Measure(size, LargeCase(size, shape).pieces, law)
        print(measure.row(after: previous))
        previous = measure
      }
    }
  }
}

/// One case, though a file may hold only part of its invoices.
private func readWhole(_ pieces: [[UInt8]]) throws(Refusal) -> CaseFile {
  var whole = try readCase(pieces[0]).value
  for piece in pieces.dropFirst() {
    let part = try readCase(piece).value
    whole.invoices += part.invoices
    whole.payments += part.payments
    whole.creditNotes += part.creditNotes
    whole.events += part.events
  }
  return whole
}

/// The least time of each stage, in milliseconds.
struct Measure {
  let size: Int
  var read = Double.infinity
  var compute = Double.infinity
  var lines = 0

  init(_ size: Int, _ pieces: [[UInt8]], _ law: LawBook) throws(Refusal) {
    self.size = size
    for _ in 0..<max(3, min(200, 20_000 / size)) {
      let start = processorTime()
      let caseFile = try readWhole(pieces)
      let afterRead = processorTime()
      let statement = try computeStatement(caseFile, law: law).value
      let end = processorTime()
      read = min(read, afterRead - start)
      compute = min(compute, end - afterRead)
      lines = statement.lines.count
    }
  }

  func row(after previous: Measure?) -> String {
    let times = [read, compute].map { rounded($0).padded(to: 11) }
    let growths = previous.map { before in
      [(read, before.read), (compute, before.compute)].map { now, then in
        rounded(log(now / then) / log(Double(size) / Double(before.size))).padded(to: 9)
      }
    }
    return "\(size) + \(size)".padded(to: 19) + times.joined() + "\(lines)".padded(to: 7)
      + (growths ?? []).joined()
  }

  private func rounded(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let decimals = hundredths % 100
    return (value < 0 ? "-" : "") + "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }
}

/// Milliseconds of processor that this thread has had: other work of the machine does not count.
private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1e6
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    String(repeating: " ", count: max(1, width - utf8.count)) + self
  }
}
