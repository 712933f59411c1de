import CaseFiles
import Diagnostics
import Testing
import Values

@testable import Claims

/// The engine against a calculator that looks at every day of every debt, on random claims.
///
/// To the cent where both round a line; within half a cent a line of the exact fractions; exactly where no line
/// leaves a remainder.
struct NaiveCalculatorTests {
  /// Seeds of one part; a failure prints its own seed and the case.
  private static let size = 500
  private static let parts = Array(0..<42)

  @Test(arguments: parts)
  func agreesOnRandomClaims(_ part: Int) throws {
    for seed in part * Self.size..<(part + 1) * Self.size {
      let claim = drawn(UInt64(seed))
      let json = claim.json
      let faults = try disagreements(claim, json)
      guard faults.isEmpty else {
        Issue.record("seed \(seed): \(faults.joined(separator: "; "))\n\(json)")
        return
      }
    }
  }

  private func drawn(_ seed: UInt64) -> NaiveClaim {
    var random = RandomClaim(seed: seed)
    return random.draw()
  }

  private func disagreements(_ claim: NaiveClaim, _ json: String) throws -> [String] {
    let naive = NaiveCalculator(claim)
    let statement: Statement
    do throws(Refusal) {
      let caseFile = try readCase(Array(json.utf8)).value
      statement = try computeStatement(caseFile, law: ClaimSample.law).value
    } catch {
      return error.diagnostics.filter { $0.severity == .error }.map { "refused: \($0.id) \($0.arguments)" }
    }
    var comparison = Comparison()
    let lines = Dictionary(grouping: statement.lines, by: \.invoice).mapValues(\.count)
    let accounts = statement.invoices + statement.unclaimedInvoices
    comparison.same(accounts.count, naive.debts.count, "debts")
    for account in accounts {
      guard let debt = naive.debts.first(where: { $0.name == account.number }) else { continue }
      let isClaimed = naive.isClaimed(debt)
      comparison.compare(account, debt, lines: isClaimed ? lines[account.number] ?? 0 : nil)
    }
    comparison.same(
      statement.invoices.map(\.number).sorted(), naive.debts.filter(naive.isClaimed).map(\.name).sorted(),
      "claimed")
    comparison.compare(statement, naive)
    return comparison.faults
  }
}

/// What differs between the two.
private struct Comparison {
  var faults: [String] = []

  mutating func same<Value: Equatable>(_ engine: Value, _ naive: Value, _ name: String) {
    if engine != naive { faults.append("\(name): \(engine), by hand \(naive)") }
  }

  mutating func same(_ engine: Money, _ naive: Int, _ name: String) { same(Int(engine.cents), naive, name) }

  /// - Parameter lines: lines of interest printed; nil when they are not.
  mutating func compare(_ account: Statement.InvoiceAccount, _ debt: NaiveDebt, lines: Int?) {
    let name = account.number
    same(account.principalDue, debt.principal, name + " principal")
    same(account.paidOnPrincipal, debt.principalPaid, name + " paid on principal")
    same(account.interestAccrued, debt.accrued, name + " interest")
    same(account.interestPaid, debt.interestPaid, name + " interest paid")
    same(account.interestSetAside, debt.setAside, name + " interest set aside")
    same(account.flatIndemnity, debt.indemnity, name + " indemnity")
    same(account.flatIndemnityPaid, debt.indemnityPaid, name + " indemnity paid")
    if let lines { same(lines, debt.lines, name + " lines") }
    let printed = Int128(account.interestAccrued.cents) * NaiveDebt.denominator
    let bound = NaiveDebt.denominator * Int128(debt.lines)
    if 2 * abs(printed - debt.exact) > bound { faults.append(name + " beyond half a cent a line") }
    if debt.isWhole, printed != debt.exact { faults.append(name + " not exact") }
  }

  mutating func compare(_ statement: Statement, _ naive: NaiveCalculator) {
    let totals = statement.totals
    same(totals.creditBalance, naive.surplus, "surplus")
    same(totals.penaltyDue + totals.penaltyPaid, naive.penalty, "penalty")
    same(totals.penaltyPaid, naive.penaltyPaid, "penalty paid")
    same(
      totals.costsDue,
      naive.actsDue + naive.complement(by: naive.claim.closing) - naive.complementPaid, "costs")
    same(totals.totalDue, naive.totalDue, "total")
  }
}
