/// One sum owed, walked day by day.
///
/// A day bears `base × rate`; days of the same base, rate and half-year are one printed line, rounded half up to the
/// cent when the line ends. The exact fraction is kept beside it.
final class NaiveDebt {
  let name: String
  let title: String?
  let issued: Int
  let due: Int
  let priority: Int
  let order: Int
  let lacksProof: Bool
  let indemnityIfLate: Int
  /// The event whose morrow is the first to bear interest.
  let start: Int?
  let rate: NaiveRate
  /// The last day that may bear interest.
  let end: Int
  let year: NaiveClaim.Year
  let countsStart: Bool
  let countsEnd: Bool
  var anniversaries: [Int]
  /// Day of the title, and the first day whose interest may still be recovered.
  let bar: (title: Int, firstDay: Int)?
  let limitation: NaiveLimitation

  private(set) var principal: Int
  private(set) var capitalised = 0
  private(set) var accrued = 0
  private(set) var interestPaid = 0
  private(set) var setAside = 0
  private(set) var principalPaid = 0
  private(set) var indemnity = 0
  private(set) var indemnityPaid = 0
  private(set) var lines = 0
  /// Cents over `NaiveDebt.denominator`.
  private(set) var exact = Int128(0)
  /// No line left a remainder.
  private(set) var isWhole = true
  private var cursor: Int
  private var accruedThrough = Int.min
  private var accruedAtTitle = 0
  private var run = (sum: 0, rate: 0, halfYear: 0, year: 365)

  /// Common to years of 360, 365 and 366 days.
  static let denominator = Int128(1_000_000) * 360 * 365 * 366

  init(_ facts: Facts, in claim: NaiveClaim) {
    (name, title) = (facts.name, facts.title)
    (issued, due, priority, order) = (facts.issued, facts.due, facts.priority, facts.order)
    (lacksProof, indemnityIfLate, principal) = (facts.lacksProof, facts.indemnity, facts.principal)
    (start, rate, bar) = (facts.start, facts.rate, facts.bar)
    end = claim.opening.map { $0 - 1 } ?? .max
    (year, countsStart, countsEnd) = (claim.year, claim.countsStart, claim.countsEnd)
    (anniversaries, limitation) = (facts.anniversaries, facts.limitation)
    cursor = min(facts.due, facts.start ?? facts.due)
  }

  struct Facts {
    var name: String
    var title: String?
    var issued: Int
    var due: Int
    var priority = Int.max
    var order = 0
    var lacksProof = false
    var indemnity = 0
    var principal: Int
    var start: Int?
    var rate = NaiveRate.fixed(0)
    var anniversaries: [Int] = []
    var bar: (title: Int, firstDay: Int)?
    var limitation: NaiveLimitation
  }

  var base: Int { principal + capitalised }
  var interestDue: Int { accrued + rounded(run.sum) - interestPaid - setAside }
  var indemnityDue: Int { indemnity - indemnityPaid }

  /// Everything that comes before the events of `day`.
  func reach(_ day: Int) {
    while cursor < day {
      finish(cursor)
      cursor += 1
      begin(cursor)
    }
    if countsEnd, let start, day > start { accrue(day) }
  }

  func close(on day: Int) {
    reach(day)
    capitalise(on: day)
    endLine()
  }

  private func begin(_ day: Int) {
    if day == due + 1, principal > 0 { indemnity = indemnityIfLate }
    guard let bar else { return }
    if day == bar.title + 1 {
      endLine()
      accruedAtTitle = accrued
    }
    if day == bar.firstDay {
      endLine()
      let kept = max(0, accruedAtTitle - interestPaid)
      setAside = max(0, accrued - interestPaid - kept)
      capitalised = min(capitalised, kept)
    }
  }

  private func finish(_ day: Int) {
    if countsEnd { accrue(day) }
    capitalise(on: day)
    if !countsEnd { accrue(day) }
  }

  private func accrue(_ day: Int) {
    guard day > accruedThrough else { return }
    accruedThrough = day
    guard let start, day > start || countsStart && day == start, day <= end, base > 0 else { return }
    let rate = rate.on(day)
    let halfYear = NaiveRates.halfYear[day - NaiveRates.first]
    if run.rate != rate || run.halfYear != halfYear {
      endLine()
      run = (0, rate, halfYear, lengthOfYear(day))
    }
    run.sum += base * rate
  }

  private func lengthOfYear(_ day: Int) -> Int {
    switch year {
    case .of365: 365
    case .of360: 360
    case .exact: NaiveRates.daysOfYear[day - NaiveRates.first]
    }
  }

  /// Half a cent goes up.
  private func rounded(_ sum: Int) -> Int {
    let divisor = 1_000_000 * run.year
    return (2 * sum + divisor) / (2 * divisor)
  }

  private func endLine() {
    guard run.sum > 0 else { return }
    accrued += rounded(run.sum)
    isWhole = isWhole && run.sum % (1_000_000 * run.year) == 0
    exact += Int128(run.sum) * (Self.denominator / Int128(1_000_000 * run.year))
    lines += 1
    run.sum = 0
  }

  /// 1343-2 C. civ.: interest owed for a whole year bears interest in its turn.
  private func capitalise(on day: Int) {
    guard anniversaries.first == day else { return }
    anniversaries.removeFirst()
    guard day <= end else { return }
    let joining = interestDue - capitalised
    guard joining > 0 else { return }
    endLine()
    capitalised += joining
  }
}

extension NaiveDebt {
  /// 1343-1 C. civ.: interest before principal, unless the case says otherwise.
  func pay(_ amount: Int, _ claim: NaiveClaim) -> (interest: Int, principal: Int, indemnity: Int) {
    var rest = amount
    var interest = 0
    if !claim.principalFirst { interest = payInterest(&rest) }
    let indemnity = claim.indemnityFirst ? payIndemnity(&rest) : 0
    let principal = payPrincipal(&rest)
    if claim.principalFirst { interest = payInterest(&rest) }
    return (interest, principal, indemnity)
  }

  func payIndemnity(_ rest: inout Int) -> Int {
    let taken = min(rest, indemnityDue)
    indemnityPaid += taken
    rest -= taken
    return taken
  }

  func credit(_ amount: Int) -> Int {
    let taken = min(amount, principal)
    if taken > 0 { endLine() }
    principal -= taken
    return taken
  }

  private func payInterest(_ rest: inout Int) -> Int {
    let taken = min(rest, interestDue)
    guard taken > 0 else { return 0 }
    let old = min(taken, capitalised)
    if old > 0 { endLine() }
    capitalised -= old
    interestPaid += taken
    rest -= taken
    return taken
  }

  private func payPrincipal(_ rest: inout Int) -> Int {
    let taken = credit(rest)
    principalPaid += taken
    rest -= taken
    return taken
  }

  func owed(_ claim: NaiveClaim) -> Int {
    principal + interestDue + (claim.indemnityFirst ? indemnityDue : 0)
  }
}
