/// What is owed, by the shortest reading of the law: every day of every debt is looked at, nothing is remembered
/// but sums.
struct NaiveCalculator {
  let claim: NaiveClaim
  private(set) var debts: [NaiveDebt]
  private(set) var surplus = 0
  private(set) var penaltyPaid = 0
  private(set) var complementPaid = 0
  private(set) var costPaid: [Int]
  /// What the money of one payment reached.
  private var acknowledged: [NaiveDebt] = []
  private var penaltyBases: [String: Int] = [:]
  private let costs: [NaiveClaim.Cost]

  init(_ claim: NaiveClaim) {
    self.claim = claim
    debts = naiveDebts(of: claim).sorted { $0.rank == $1.rank ? $0.name < $1.name : $0.rank < $1.rank }
    costs = claim.costs.sorted { ($0.day, $0.label, $0.amount) < ($1.day, $1.label, $1.amount) }
    costPaid = costs.map { _ in 0 }
    for day in Set(claim.credits.map(\.day) + claim.payments.map(\.day) + expiries.map(\.day)).sorted()
    where day <= claim.closing {
      live(day)
    }
    for debt in debts { debt.close(on: claim.closing) }
  }

  /// Credit notes, then payments that name a debt, then the others, the largest first; then the delays that run
  /// out that evening.
  private mutating func live(_ day: Int) {
    for debt in debts { debt.reach(day) }
    let credits = claim.credits.filter { $0.day == day && !$0.actsFromStart }
    for credit in credits.sorted(by: { ($1.amount, $0.number) < ($0.amount, $1.number) }) {
      guard let debt = debts.first(where: { $0.name == credit.invoice }) else { continue }
      var rest = credit.amount - debt.credit(credit.amount)
      spread(&rest, on: day)
      // The creditor's own act acknowledges nothing.
      acknowledged = []
    }
    let payments = claim.payments.filter { $0.day == day }
      .sorted { ($1.amount, $0.target) < ($0.amount, $1.target) }
    for payment in payments where payment.isDesignated { receive(payment) }
    for payment in payments where !payment.isDesignated { receive(payment) }
    for expiry in expiries where expiry.day == day {
      for debt in debts where expiry.invoices.contains(debt.name) { incurPenalty(debt, on: day) }
    }
  }

  private mutating func receive(_ payment: NaiveClaim.Payment) {
    var rest = payment.amount
    if let debt = debts.first(where: { $0.name == payment.invoice }) { pay(debt, &rest) }
    let judging = claim.titles.first { title in payment.invoice.map(title.invoices.contains) ?? false }
    if let title = payment.title ?? judging?.number {
      let awards = debts.filter { $0.title == title }
      payActs(&rest, by: payment.day, of: title)
      share(&rest, among: awards)
      // Whatever it was imputed on, it acknowledges the title.
      acknowledged += awards
    }
    spread(&rest, on: payment.day)
    for debt in acknowledged { debt.limitation.interrupt(payment.day) }
    acknowledged = []
  }

  private mutating func pay(_ debt: NaiveDebt, _ rest: inout Int) {
    let paid = debt.pay(rest, claim)
    rest -= paid.interest + paid.principal + paid.indemnity
    if paid.interest + paid.principal > 0 { acknowledged.append(debt) }
  }

  /// 1342-10 C. civ.: debts that are due and can be claimed, then their accessories; then debts not yet due; a debt
  /// that is time-barred comes last.
  private mutating func spread(_ rest: inout Int, on day: Int) {
    guard rest > 0 else { return }
    payActs(&rest, by: day, of: nil)
    let open = debts.filter { !$0.lacksProof }
    let fallenDue = open.filter { $0.due <= day }
    let barred = Set(fallenDue.filter { $0.limitation.isOver(on: day) }.map(\.name))
    let claimable = fallenDue.filter { !barred.contains($0.name) }
    share(&rest, among: claimable)
    for debt in claimable { _ = debt.payIndemnity(&rest) }
    payComplement(&rest, by: day)
    let penaltyTaken = min(rest, penalty - penaltyPaid)
    penaltyPaid += penaltyTaken
    rest -= penaltyTaken
    for debt in open where debt.due > day && debt.title == nil { pay(debt, &rest) }
    let rested = fallenDue.filter { barred.contains($0.name) }
    share(&rest, among: rested)
    for debt in rested { _ = debt.payIndemnity(&rest) }
    surplus += rest
    rest = 0
  }

  /// Rank after rank; in proportion within a rank, odd cents to the largest remainders.
  private mutating func share(_ rest: inout Int, among debts: [NaiveDebt]) {
    var waiting = debts.filter { $0.owed(claim) > 0 }
    while rest > 0, let first = waiting.first {
      let group = waiting.filter { $0.rank == first.rank }
      waiting.removeFirst(group.count)
      let owed = group.map { $0.owed(claim) }
      let total = owed.reduce(0, +)
      let offered = min(rest, total)
      var parts = owed.map { Int(Int128($0) * Int128(offered) / Int128(total)) }
      let remainders = owed.map { Int128($0) * Int128(offered) % Int128(total) }
      let order = group.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
      for index in order.prefix(offered - parts.reduce(0, +)) { parts[index] += 1 }
      for (debt, part) in zip(group, parts) {
        var given = part
        pay(debt, &given)
        rest -= part - given
      }
    }
  }

  private mutating func payActs(_ rest: inout Int, by day: Int, of title: String?) {
    for index in costs.indices
    where !costs[index].isRecovery && costs[index].day <= day && (title == nil || costs[index].title == title)
    {
      let taken = min(rest, costs[index].amount - costPaid[index])
      costPaid[index] += taken
      rest -= taken
    }
  }

  private mutating func payComplement(_ rest: inout Int, by day: Int) {
    let taken = min(rest, complement(by: day) - complementPaid)
    complementPaid += taken
    rest -= taken
  }

  private mutating func incurPenalty(_ debt: NaiveDebt, on day: Int) {
    guard let clause = claim.penalty, debt.principal > 0, !debt.limitation.isOver(on: day),
      penaltyBases[debt.name] == nil, let invoice = claim.invoices.first(where: { $0.number == debt.name })
    else { return }
    penaltyBases[debt.name] = clause.onInvoiced ? claim.price(of: invoice) : debt.principal
  }

  /// The delays given by a mise en demeure that have run out.
  private var expiries: [(day: Int, invoices: Set<String>)] {
    guard claim.penalty != nil else { return [] }
    return claim.notices.compactMap { notice in
      guard notice.day <= claim.closing, let deadline = notice.deadline, deadline < claim.closing
      else { return nil }
      let named = claim.invoices.filter { $0.due <= notice.day && notice.names($0) }
      return (deadline, Set(named.map(\.number)))
    }
  }
}

extension NaiveCalculator {
  /// 1231-5 C. civ., once on the claim as a whole.
  var penalty: Int {
    let base = penaltyBases.values.reduce(0, +)
    guard let clause = claim.penalty, base > 0 else { return 0 }
    let amount = clause.flat ?? (2 * base * (clause.rate ?? 0) + 1_000_000) / 2_000_000
    return min(max(amount, clause.minimum ?? 0), clause.maximum ?? .max)
  }

  /// L441-10 II C. com.: proven costs, for what exceeds the flat indemnities owed.
  func complement(by day: Int) -> Int {
    let spent = costs.filter { $0.isRecovery && $0.day <= day }.map(\.amount).reduce(0, +)
    return max(0, spent - debts.filter { !$0.lacksProof }.map(\.indemnity).reduce(0, +), complementPaid)
  }

  var actsDue: Int {
    costs.indices.filter { !costs[$0].isRecovery }.map { costs[$0].amount - costPaid[$0] }.reduce(0, +)
  }

  func isClaimed(_ debt: NaiveDebt) -> Bool {
    let owes = debt.base > 0 || debt.interestDue > 0 || debt.indemnityDue > 0
    return debt.due <= claim.closing && !debt.lacksProof
      && !(owes && debt.limitation.isOver(on: claim.closing))
  }

  var totalDue: Int {
    let claimed = debts.filter(isClaimed).map { $0.principal + $0.interestDue + $0.indemnityDue }
    return claimed.reduce(0, +) + penalty - penaltyPaid + actsDue + complement(by: claim.closing)
      - complementPaid
  }
}

typealias NaiveRank = (priority: Int, due: Int, issued: Int, order: Int)

extension NaiveDebt {
  /// The agreed order, then the oldest due date, then the oldest invoice.
  var rank: NaiveRank { (priority, due, issued, order) }
}

extension NaiveClaim.Payment {
  var isDesignated: Bool { invoice != nil || title != nil }
  var target: String { invoice ?? title ?? "" }
}
