import Diagnostics
import Testing

@Suite struct DiagnosticLogTests {
  private func diagnostic(_ severity: Diagnostic.Severity) -> Diagnostic {
    Diagnostic(CaseCode.addressLines, at: .field("x"), [.count: "9", .limit: "4"], severity: severity)
  }

  @Test func wordsOnlyWhatItTells() {
    var log = DiagnosticLog()
    var worded = 0
    for _ in 0..<100_000 {
      log.note(.error) {
        worded += 1
        return diagnostic(.error)
      }
    }
    #expect(worded == DiagnosticLog.limit && log.told.count == worded)
    let untold = log.untold.map { $0.message(in: .french) }
    #expect(untold == ["autres messages non donnés, au-delà de 200 : 99800"])
  }

  @Test func countsEachSeverityApart() {
    var log = DiagnosticLog()
    #expect(log.isEmpty && log.told.isEmpty && log.untold.isEmpty)
    for _ in 0..<DiagnosticLog.limit { log.note(.warning) { diagnostic(.warning) } }
    #expect(!log.hasErrors && !log.isEmpty && log.untold.isEmpty)
    log.note(.error) { diagnostic(.error) }
    log.note(.warning) { diagnostic(.warning) }
    #expect(log.hasErrors && log.told.count == DiagnosticLog.limit + 1)
    #expect(log.untold.map(\.severity) == [.warning])
  }
}
