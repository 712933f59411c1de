import CaseFiles
import Law
import TestSupport
import Testing
import Values

@testable import Claims

/// Properties that hold for any claim, over seeded random cases: a failure prints its seed.
struct PropertyTests {
  static let seeds: [UInt64] = Array(0..<300)

  @Test(arguments: seeds)
  func columnsFootAndMoneyIsConserved(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    expectFooting(of: try random.sample().statement())
  }

  @Test(arguments: seeds)
  func theOrderOfTheFileNeverMatters(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var sample = random.sample()
    let first = statementText(try sample.statement())
    sample.invoices.shuffle(using: &random)
    sample.payments.shuffle(using: &random)
    sample.creditNotes.shuffle(using: &random)
    sample.events.shuffle(using: &random)
    #expect(statementText(try sample.statement()) == first)
  }

  /// Lines of one invoice follow one another without hole or overlap from its first day to the closing day or the
  /// day it stopped bearing interest, each within one half-year.
  @Test(arguments: seeds)
  func linesCoverEachDayOnce(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let statement = try random.sample().statement()
    for invoice in statement.invoices {
      let lines = statement.lines.filter { $0.invoice == invoice.number }
      // Principal paid first may leave interest that bears nothing until it capitalises: there only, a hole is right.
      let allowsHoles = statement.conventions.options.imputation == .principalFirst
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(
          allowsHoles
            ? line.period.last < next.period.first : line.period.last.next == next.period.first)
      }
      for line in lines {
        #expect(line.days == line.period.days)
        #expect(line.period.first.startOfHalfYear == line.period.last.startOfHalfYear)
      }
      #expect(invoice.principalDue >= .zero && invoice.interestDue >= .zero)
    }
  }

  /// Interest never falls as the statement date moves on, events being the same.
  @Test(arguments: seeds.prefix(100))
  func interestNeverFallsWithTime(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var sample = random.sample()
    var previous = Money.zero
    for date in ["2026-10-05", "2026-10-28", "2026-11-10", "2026-11-28", "2026-12-31"] {
      sample.statementDate = date
      sample.payments = sample.payments.filter { !$0.contains("2026") }
      sample.creditNotes = sample.creditNotes.filter { !$0.contains("2026") }
      let accrued = try sample.statement().totals.interestAccrued
      #expect(accrued >= previous)
      previous = accrued
    }
  }
}

/// What a payment, a split and a statement date may change.
struct MovementPropertyTests {
  /// One more payment never raises what is owed.
  @Test(arguments: PropertyTests.seeds)
  func aPaymentNeverRaisesTheTotal(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var sample = random.sample()
    let before = try sample.statement().totals.totalDue
    let day = CalendarDate(iso: "2026-11-23")!.adding(days: -Int.random(in: 0...900, using: &random))
    sample.payments.append(payment(day.iso, Money(cents: .random(in: 1...300_000, using: &random)).plainText))
    let after = try sample.statement()
    // Half a cent a line may go the other way.
    #expect(after.totals.totalDue.cents <= before.cents + Int64(after.lines.count + 1) / 2)
  }

  /// Without events or capitalisation, each half of an invoice bears half of the interest.
  @Test(arguments: PropertyTests.seeds)
  func splittingAnInvoiceChangesNothingBeyondRounding(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var sample = random.sample()
    sample.payments = []
    sample.creditNotes = []
    sample.penaltyClause = nil
    sample.options = nil
    let whole = try sample.statement()
    let split = Int.random(in: sample.invoices.indices, using: &random)
    let cents = Int64(sample.invoices[split].amount.filter { $0 != "." })!
    let part = Int64.random(in: 1..<cents, using: &random)
    var twin = sample.invoices[split]
    twin.number += "-bis"
    twin.amount = Money(cents: part).plainText
    sample.invoices[split].amount = Money(cents: cents - part).plainText
    sample.invoices.append(twin)
    let halves = try sample.statement()
    #expect(halves.totals.principalDue == whole.totals.principalDue)
    let difference = (halves.totals.interestDue - whole.totals.interestDue).cents.magnitude
    #expect(2 * difference <= UInt64(halves.lines.count + whole.lines.count))
  }

  /// A statement drawn on a day counts the payments of that day, and what it leaves is what the same statement
  /// without them owed, less their amount.
  @Test(arguments: PropertyTests.seeds)
  func aPaymentOfTheStatementDayTakesItsAmountOffTheTotal(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var sample = random.sample()
    sample.options = nil
    sample.penaltyClause = nil
    let before = try sample.statement()
    let amount = Money(cents: .random(in: 1...max(1, before.totals.totalDue.cents), using: &random))
    guard amount <= before.totals.totalDue else { return }
    sample.payments.append(payment(sample.statementDate, amount.plainText))
    let after = try sample.statement()
    #expect(after.totals.totalDue == before.totals.totalDue - amount)
    #expect(after.totals.creditBalance == before.totals.creditBalance)
    expectFooting(of: after)
  }
}

extension SeededGenerator {
  /// A claim of one to five invoices with payments, credit notes, and options drawn at random.
  mutating func sample() -> ClaimSample {
    var sample = ClaimSample()
    sample.invoices = (1...Int.random(in: 1...5, using: &self)).map { number in
      let due = CalendarDate(iso: "2024-01-15")!.adding(days: .random(in: 0...1000, using: &self))
      let priority = Int.random(in: 0...6, using: &self)
      return ClaimSample.Invoice(
        number: "F-\(number)", date: due.adding(days: -30).iso, dueDate: due.iso,
        amount: Money(cents: .random(in: 1_000...2_000_000, using: &self)).plainText,
        more: priority < 2 ? "\"priority\": \(priority + 1)" : "")
    }
    sample.payments = (0..<Int.random(in: 0...6, using: &self)).map { _ in
      let isDesignated = Int.random(in: 0...2, using: &self) == 0
      return payment(
        day(from: "2024-01-01"), Money(cents: .random(in: 1...900_000, using: &self)).plainText,
        for: isDesignated ? sample.invoices.randomElement(using: &self)?.number : nil)
    }
    sample.creditNotes = sample.invoices.compactMap { invoice in
      guard Int.random(in: 0...3, using: &self) == 0 else { return nil }
      let reason = CaseFile.CreditNote.Reason.allCases.randomElement(using: &self)!.rawValue
      return creditNote(
        "A-" + invoice.number, max(invoice.date, day(from: "2024-06-01")), "10.00", on: invoice.number, reason
      )
    }
    sample.interest = interest()
    sample.options = options()
    if Bool.random(using: &self) {
      sample.penaltyClause = #"{"rate": "7.5", "minimum": "40", "article": "article 7"}"#
      sample.events = [formalNotice("2026-05-04", deadline: "2026-05-20")]
    }
    return sample
  }

  private mutating func day(from first: String) -> String {
    CalendarDate(iso: first)!.adding(days: .random(in: 0...800, using: &self)).iso
  }

  private mutating func interest() -> String? {
    [
      nil, #"{"basis": "contract", "rate": "13.37"}"#, #"{"basis": "legalMultiple", "multiple": "3"}"#,
      #"{"basis": "legal", "from": "2024-03-31"}"#, #"{"basis": "none"}"#,
    ].randomElement(using: &self)!
  }

  private mutating func options() -> String {
    let order = CaseFile.Options.ImputationOrder.allCases.randomElement(using: &self)!.rawValue
    let counted = CaseFile.Options.CountedDays.allCases.randomElement(using: &self)!.rawValue
    let clause = Bool.random(using: &self) ? #", "capitalisation": {"clause": "article 8"}"# : ""
    let first = Bool.random(using: &self)
    return
      #"{"imputation": "\#(order)", "countedDays": "\#(counted)", "flatIndemnityFirst": \#(first)\#(clause)}"#
  }
}
