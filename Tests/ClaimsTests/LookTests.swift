import CaseFiles
import Diagnostics
import Foundation
import Law
import Testing
import Values

@testable import Claims

/// The claim of `examples/00-carpentier.json`, whose statement was first drawn by hand.
struct LookTests {
  let statement: Statement
  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "examples/00-carpentier.json")
    let caseFile = try readCase([UInt8](try Data(contentsOf: file))).value
    let checked = try computeStatement(caseFile, law: try LawBook.embedded())
    #expect(checked.warnings.isEmpty)
    statement = checked.value
  }

  @Test func linesAreThoseDrawnByHand() {
    let lines = statement.lines.map {
      "\($0.invoice) \($0.period.first.iso) \($0.period.last.iso) \($0.days) \($0.base.plainText) "
        + "\($0.rate.plainText) \($0.amount.plainText)"
    }
    #expect(
      lines == [
        "F-2026-031 2026-04-02 2026-05-02 31 6200.00 12.15 63.98",
        "F-2026-031 2026-05-03 2026-06-15 44 5950.00 12.15 87.15",
        "F-2026-031 2026-06-16 2026-06-30 15 4601.13 12.15 22.97",
        "F-2026-031 2026-07-01 2026-11-23 146 4601.13 12.40 228.22",
        "F-2026-044 2026-05-11 2026-06-30 51 4097.14 12.15 69.56",
        "F-2026-044 2026-07-01 2026-11-23 146 4097.14 12.40 203.22",
        "F-2026-058 2026-07-16 2026-11-23 131 1188.00 12.40 52.87",
      ])
  }

  @Test func totalsAreThoseDrawnByHand() {
    let totals = statement.totals
    #expect(totals.principalInvoiced.plainText == "11485.14")
    #expect(totals.creditNotes.plainText == "250.00")
    #expect(totals.paidOnPrincipal.plainText == "1348.87")
    #expect(totals.principalDue.plainText == "9886.27")
    #expect(totals.interestAccrued.plainText == "727.97")
    #expect(totals.interestPaid.plainText == "151.13")
    #expect(totals.interestDue.plainText == "576.84")
    #expect(totals.indemnityDue.plainText == "120.00")
    #expect(totals.totalDue.plainText == "10583.11")
    #expect(statement.heads.map(\.amount).sum() == totals.totalDue)
    #expect(statement.heads.first { $0.kind == .flatIndemnity }?.count == 3)
  }

  @Test func imputationsAreThoseDrawnByHand() {
    let rows = statement.imputations.map { row in
      "\(row.date.iso) \(row.amount.plainText) "
        + row.parts.map {
          "\($0.interest.plainText) \($0.principal.plainText) → \($0.principalAfter.plainText)"
        }.joined()
    }
    #expect(
      rows == [
        "2026-05-02 250.00 0.00 250.00 → 5950.00", "2026-06-15 1500.00 151.13 1348.87 → 4601.13",
      ])
  }

  @Test func laterInterestAndPenaltyClauseAreAnnounced() throws {
    let daily = try #require(statement.daily)
    #expect(daily.tenThousandths == 33_586)
    #expect(daily.from.iso == "2026-11-24")
    #expect(daily.until?.iso == "2026-12-31")
    let penalty = try #require(statement.penalty)
    #expect(penalty.amount.plainText == "494.31")
    #expect(!penalty.isDue)
    #expect(penalty.deadline?.iso == "2026-12-07")
    #expect(statement.totals.penaltyDue == .zero)
  }
}
