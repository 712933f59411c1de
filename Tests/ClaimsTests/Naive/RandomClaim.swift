import TestSupport
import Values

/// Claims drawn at random, with days and amounts that meet often: due dates, ends of half-years, exact settlements.
struct RandomClaim {
  private var random: SeededGenerator
  private var claim = NaiveClaim()
  private var firstDay = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func draw() -> NaiveClaim {
    drawParties()
    drawTime()
    drawInvoices()
    drawTitles()
    drawOptions()
    drawCredits()
    drawCosts()
    drawActs()
    drawPayments()
    return claim
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func day(_ range: ClosedRange<Int>) -> Int {
    let day = Int.random(in: range, using: &random)
    guard chance(15) else { return day }
    let turn = CalendarDate(dayNumber: day).startOfHalfYear.dayNumber - (chance(50) ? 1 : 0)
    return min(max(turn, range.lowerBound), range.upperBound)
  }

  /// From a cent to twenty thousand euros, small ones as likely as large ones.
  private mutating func amount() -> Int {
    let ceiling = [100, 5_000, 100_000, 2_000_000].randomElement(using: &random)!
    return Int.random(in: 1...ceiling, using: &random)
  }

  private mutating func drawParties() {
    claim.regime = [.commercial, .commercial, .procurement, .consumer, .civil].randomElement(using: &random)!
    claim.creditorIsPerson = claim.regime == .civil
    claim.hasDefaultClause = claim.regime != .procurement && chance(30)
  }

  private mutating func drawTime() {
    let isOld = claim.regime != .procurement && chance(25)
    let years = isOld ? ("2009-01-05", "2012-11-30") : ("2013-01-02", "2026-09-30")
    firstDay = day(CalendarDate(iso: years.0)!.dayNumber...CalendarDate(iso: years.1)!.dayNumber)
    let span =
      chance(10) ? Int.random(in: 1_500...4_200, using: &random) : .random(in: 1...900, using: &random)
    claim.closing = day(firstDay...min(firstDay + span, NaiveRates.last))
    claim.statementDay = claim.closing
    guard chance(5) else { return }
    claim.opening = claim.closing
    claim.statementDay = min(claim.closing + Int.random(in: 0...90, using: &random), NaiveRates.last)
  }

  private mutating func drawInvoices() {
    if chance(40) { claim.terms = terms() }
    // No division leaves a remainder in 365 days: nothing is ever rounded.
    let isWhole = chance(8)
    for number in 1...Int.random(in: 1...(chance(10) ? 8 : 3), using: &random) {
      let isTwin = !claim.invoices.isEmpty && chance(15)
      let due = isTwin ? claim.invoices[number - 2].due : day(firstDay...claim.closing + 40)
      let issued =
        isTwin
        ? claim.invoices[number - 2].issued
        : min(due - [0, 30, 45].randomElement(using: &random)!, claim.closing)
      claim.invoices.append(
        .init(
          number: "F-\(number)", issued: issued, due: due,
          amount: isWhole ? 3_650_000 * Int.random(in: 1...5, using: &random) : amount(),
          priority: chance(8) ? Int.random(in: 1...2, using: &random) : nil,
          terms: chance(25) ? terms() : nil, claimsIndemnity: !chance(5), lacksProof: chance(3)))
    }
  }

  private mutating func terms() -> NaiveClaim.Terms {
    var bases: [NaiveClaim.Basis] = [.legal, .none]
    switch claim.regime {
    case .commercial: bases += [.commercial, .commercial] + stipulated()
    case .procurement: bases += [.procurement, .procurement]
    case .consumer, .civil: bases += stipulated()
    }
    let from = chance(35) ? day(firstDay - 30...claim.closing) : nil
    return started(bases.randomElement(using: &random)!, from)
  }

  private mutating func stipulated() -> [NaiveClaim.Basis] {
    [
      .contract(Int.random(in: 1...180_000, using: &random)),
      .multiple(hundredths: [150, 200, 300].randomElement(using: &random)!),
    ]
  }

  private mutating func drawTitles() {
    guard chance(22) else { return }
    for number in 1...(chance(20) ? 2 : 1) {
      let decided = day(firstDay...max(firstDay, claim.closing - (chance(50) ? 0 : 200)))
      var title = NaiveClaim.Title(number: "J-\(number)", kind: titleKind(), day: decided)
      if chance(70) { title.enforceable = min(decided + .random(in: 0...200, using: &random), claim.closing) }
      if chance(40) {
        title.demand = decided - .random(in: 0...200, using: &random)
        title.capitalises = chance(70)
      }
      let taken = Set(claim.titles.flatMap(\.invoices))
      let free = claim.invoices.map(\.number).filter { !taken.contains($0) }
      if chance(60), let judged = free.randomElement(using: &random) { title.invoices = [judged] }
      title.awards = (1...Int.random(in: 1...4, using: &random)).map { _ in award(decided) }
      claim.titles.append(title)
    }
  }

  private mutating func titleKind() -> String {
    let isPublic = claim.regime == .procurement
    return (["judgment", "judgment", "interimOrder"] + (isPublic ? [] : ["notarialDeed", "unpaidCheque"]))
      .randomElement(using: &random)!
  }

  private mutating func award(_ decided: Int) -> NaiveClaim.Award {
    var award = NaiveClaim.Award(head: NaiveClaim.order.randomElement(using: &random)!, amount: amount())
    guard chance(50) else { return award }
    var bases: [NaiveClaim.Basis] = [.legal, .legal, .none] + stipulated()
    if claim.regime == .commercial { bases.append(.commercial) }
    award.terms = started(
      bases.randomElement(using: &random)!, chance(50) ? day(decided - 300...decided + 60) : nil)
    return award
  }

  /// What bears nothing starts on no day.
  private func started(_ basis: NaiveClaim.Basis, _ from: Int?) -> NaiveClaim.Terms {
    if case .none = basis { return .init(basis: basis, from: nil) }
    return .init(basis: basis, from: from)
  }

  private mutating func drawOptions() {
    (claim.countsStart, claim.countsEnd) =
      chance(60)
      ? (false, true) : [(true, false), (true, true), (false, false)].randomElement(using: &random)!
    claim.principalFirst = chance(25)
    claim.indemnityFirst = chance(25)
    claim.capitalises = chance(30)
    claim.setsBarredInterestAside = !chance(15)
    let isAllByContract = claim.invoices.allSatisfy { invoice in
      if case .contract = (invoice.terms ?? claim.terms)?.basis { true } else { false }
    }
    let years: [NaiveClaim.Year] =
      claim.regime == .commercial && isAllByContract ? [.of360] : [.of365, .of365, .exact]
    claim.year = years.randomElement(using: &random)!
  }

  private mutating func drawCredits() {
    let judged = Set(claim.titles.flatMap(\.invoices))
    for invoice in claim.invoices where !judged.contains(invoice.number) && chance(25) {
      let amount = chance(20) ? invoice.amount : Int.random(in: 1...invoice.amount, using: &random)
      let reasons = ["error", "priceReduction", "cancellation", "return", "goodwill"]
      claim.credits.append(
        .init(
          number: "A-" + invoice.number, day: day(invoice.issued...max(invoice.issued, claim.closing) + 5),
          amount: amount, invoice: invoice.number, reason: reasons.randomElement(using: &random)!))
    }
  }

  private mutating func drawCosts() {
    for title in claim.titles where chance(40) {
      claim.costs.append(
        .init(day: day(title.day...claim.closing), label: "acte", amount: amount(), title: title.number))
    }
    if chance(10) {
      claim.costs.append(.init(day: day(firstDay...claim.closing), label: "acte", amount: amount()))
    }
    guard [.commercial, .procurement].contains(claim.regime), chance(15) else { return }
    for label in ["relance", "mandataire"].prefix(chance(50) ? 1 : 2) {
      claim.costs.append(
        .init(
          day: day(firstDay...claim.closing), label: label, amount: amount() % 30_000 + 1, isRecovery: true))
    }
  }

  private mutating func drawActs() {
    let isAllJudged = Set(claim.titles.flatMap(\.invoices)).count == claim.invoices.count
    if !isAllJudged, chance(25) {
      let isFlat = chance(20)
      let minimum = chance(40) ? amount() : nil
      claim.penalty = .init(
        rate: isFlat ? nil : Int.random(in: 1...1500, using: &random) * 100, flat: isFlat ? amount() : nil,
        onInvoiced: !isFlat && chance(40), minimum: isFlat ? nil : minimum,
        maximum: isFlat || !chance(30) ? nil : (minimum ?? 0) + amount())
    }
    for _ in 0..<(chance(60) ? Int.random(in: 1...2, using: &random) : 0) {
      let sent = day(firstDay...claim.statementDay)
      claim.notices.append(
        .init(
          day: sent, deadline: chance(70) ? sent + Int.random(in: 0...30, using: &random) : nil,
          invoices: names()))
    }
    if chance(12) {
      let title = chance(30) ? claim.titles.first?.number : nil
      claim.acknowledgements.append(
        .init(day: day(firstDay...claim.statementDay), invoices: title == nil ? names() : nil, title: title))
    }
  }

  private mutating func names() -> [String]? {
    guard chance(30) else { return nil }
    return claim.invoices.map(\.number).filter { _ in chance(60) }.nilIfEmpty
  }

  private mutating func drawPayments() {
    for _ in 0..<Int.random(in: 0...(chance(15) ? 9 : 3), using: &random) {
      var payment = NaiveClaim.Payment(day: day(firstDay - 20...claim.closing + 5), amount: amount())
      let invoice = claim.invoices.randomElement(using: &random)!
      if chance(30) { payment.day = invoice.due + Int.random(in: -1...1, using: &random) }
      if chance(25) { payment.amount = invoice.amount }
      if chance(10) { payment.amount = claim.invoices.map(\.amount).reduce(0, +) }
      if let title = claim.titles.randomElement(using: &random), chance(40) {
        payment.title = title.number
        payment.day = max(payment.day, title.day)
      } else if chance(40) {
        payment.invoice = invoice.number
      }
      if mayHaveBeenCounted(payment) { payment.day = claim.titles.map(\.day).max() ?? payment.day }
      claim.payments.append(payment)
    }
  }

  /// By the judge: such a payment is refused.
  private func mayHaveBeenCounted(_ payment: NaiveClaim.Payment) -> Bool {
    if let invoice = payment.invoice {
      return claim.titles.contains { $0.invoices.contains(invoice) && payment.day < $0.day }
    }
    return payment.title == nil && claim.titles.contains { payment.day < $0.day }
  }
}

extension [String] {
  fileprivate var nilIfEmpty: [String]? { isEmpty ? nil : self }
}
