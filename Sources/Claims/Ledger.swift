import CaseFiles
import Law
import Values

/// Every account of the claim, and the money as it comes in.
///
/// A payment takes the costs of acts, then each due debt in turn (interest, then principal), then the flat
/// indemnities, the complementary compensation and the penalty clause, then debts not yet due (1342-10,
/// 1343-1 C. civ.). A debt time-barred on that day comes last, unless the payment names it: nothing compels
/// the debtor to pay it, so that every other debt is one that there is more interest to settle. What no debt takes is
/// owed back.
struct Ledger {
  let options: CaseFile.Options
  /// In order of rank, then of number.
  private(set) var accounts: [Account]
  private(set) var costs: CostAccounts
  private(set) var penalty: PenaltyRun
  private(set) var imputations: [Statement.Imputation] = []
  /// Of each account.
  private let ranks: [Debt.Rank]
  private let positions: [String: Int]
  /// By title, its awards in order of rank.
  private let awards: [String: [Int]]
  /// By invoice, the title that judged it.
  private let titleOfInvoice: [String: String]
  /// Debts not yet due when last looked at, the earliest last.
  private var future: [Int]
  private var due = RankQueue()
  /// Every invoice, until it falls due or is settled; nobody pays an award before it is made.
  private var ahead = RankQueue()
  private var indemnities = RankQueue()
  /// Due debts whose limitation has run out, and their flat indemnities.
  private var barred = RankQueue()
  private var barredIndemnities = RankQueue()

  init(_ debts: [Debt], costs: CostAccounts, penalty: PenaltyRun, _ options: CaseFile.Options) {
    let keys = debts.map { ($0.rank, $0.invoice.number) }
    let ranked = debts.indices.sorted { keys[$0] < keys[$1] }.map { debts[$0] }
    ranks = ranked.map(\.rank)
    let counting = Counting(options: options)
    self.options = options
    self.costs = costs
    self.penalty = penalty
    accounts = ranked.map { Account($0, counting) }
    positions = Dictionary(
      zip(ranked.map(\.invoice.number), ranked.indices), uniquingKeysWith: { first, _ in first })
    // What nothing proves takes no money but that which names it.
    let open = ranked.indices.filter { !ranked[$0].invoice.lacksProof }
    future = open.sorted { ranked[$0].invoice.dueDate > ranked[$1].invoice.dueDate }
    for position in open where ranked[position].title == nil { ahead.insert(position) }
    var awards: [String: [Int]] = [:]
    var titles: [String: String] = [:]
    for position in ranked.indices {
      guard let title = ranked[position].title else { continue }
      awards[title.number, default: []].append(position)
      for invoice in title.invoices ?? [] { titles[invoice] = title.number }
    }
    self.awards = awards
    titleOfInvoice = titles
  }

  mutating func record(_ event: LedgerEvent) {
    fallDue(by: event.date)
    switch event.kind {
    case .payment(let payment): receive(payment)
    case .creditNote(let note): credit(note)
    case .noticeExpiry(let invoices):
      for position in invoices.compactMap({ positions[$0] })
      where !accounts[position].isTimeBarred(on: event.date) {
        penalty.incur(accounts[position])
      }
    }
  }

  mutating func close(on day: CalendarDate) {
    for position in accounts.indices {
      advance(position, to: day)
      accounts[position].close(on: day)
    }
  }

  /// Principal still owed on an invoice: what a penalty clause announced today is counted on.
  func account(_ number: String) -> Account? { positions[number].map { accounts[$0] } }
}

extension Ledger {
  private mutating func fallDue(by day: CalendarDate) {
    while let position = future.last, accounts[position].debt.invoice.dueDate <= day {
      due.insert(position)
      future.removeLast()
    }
  }

  private mutating func receive(_ payment: CaseFile.Payment) {
    var entry = Statement.Imputation(payment)
    var rest = payment.amount
    if let number = payment.invoice, let position = positions[number] {
      rest = pay(position, rest, on: payment.date, for: .designation, &entry)
    }
    if let title = payment.title ?? payment.invoice.flatMap({ titleOfInvoice[$0] }) {
      rest = pay(title: title, rest, on: payment.date, &entry)
    }
    spread(rest, on: payment.date, &entry)
    acknowledge(entry)
    imputations.append(entry)
  }

  /// A payment acknowledges the debts that it paid, the title that it was made under, and each other award of a
  /// title that it paid part of (2240 C. civ.).
  private mutating func acknowledge(_ entry: Statement.Imputation) {
    var named: Set<String> = []
    if let title = entry.designatedTitle { named.insert(title) }
    if let title = entry.designatedInvoice.flatMap({ titleOfInvoice[$0] }) { named.insert(title) }
    for part in entry.parts where (part.interest + part.principal).isPositive {
      guard let position = part.invoice.flatMap({ positions[$0] }) else { continue }
      if let title = accounts[position].debt.title {
        named.insert(title.number)
      } else {
        accounts[position].acknowledge(on: entry.date)
      }
    }
    for position in named.flatMap({ awards[$0] ?? [] }) { accounts[position].acknowledge(on: entry.date) }
  }

  /// The costs of the title, then its awards; what is left of `amount`.
  private mutating func pay(
    title: String, _ amount: Money, on day: CalendarDate, _ entry: inout Statement.Imputation
  ) -> Money {
    var rest = amount
    take(costs.payActs(&rest, by: day, of: title), into: \.costs, for: .title, &entry)
    var waiting = (awards[title] ?? [])[...]
    while rest.isPositive, let first = waiting.first {
      let group = waiting.prefix { ranks[$0] == ranks[first] }
      waiting.removeFirst(group.count)
      for position in group { advance(position, to: day) }
      share(&rest, among: group.filter { !isSettled($0, on: day) }, on: day, for: .title, &entry)
    }
    return rest
  }

  private mutating func credit(_ note: CaseFile.CreditNote) {
    var entry = Statement.Imputation(note)
    guard let position = positions[note.invoice] else { return }
    if note.reason.isRetroactive {
      // Already taken off the principal from the start.
      entry.actsFrom = accounts[position].debt.invoice.date
      var part = Statement.Imputation.Part(invoice: note.invoice, .designation)
      part.principal = note.amount
      part.principalAfter = accounts[position].principal
      entry.parts = [part]
    } else {
      advance(position, to: note.date)
      let (taken, excess) = accounts[position].credit(note.amount, on: note.date)
      var part = Statement.Imputation.Part(invoice: note.invoice, .designation)
      part.principal = taken
      part.principalAfter = accounts[position].principal
      entry.parts = [part]
      spread(excess, on: note.date, &entry)
    }
    imputations.append(entry)
  }

  private mutating func advance(_ position: Int, to day: CalendarDate) {
    let wasLate = accounts[position].isLate
    accounts[position].advance(to: day)
    guard accounts[position].isLate, !wasLate, accounts[position].flatIndemnityDue.isPositive,
      !accounts[position].debt.invoice.lacksProof
    else { return }
    indemnities.insert(position)
    costs.deduct(accounts[position].flatIndemnity)
  }

  /// What is left of `amount` once the debt has taken its part.
  private mutating func pay(
    _ position: Int, _ amount: Money, on day: CalendarDate,
    for ground: Statement.Imputation.Part.Ground, _ entry: inout Statement.Imputation
  ) -> Money {
    advance(position, to: day)
    let part = accounts[position].pay(amount, on: day, options, for: ground)
    if part.total.isPositive { entry.parts.append(part) }
    return amount - part.total
  }
}

extension Ledger {
  /// Money that the debtor destined to no debt, or that the debt designated did not need.
  private mutating func spread(
    _ amount: Money, on day: CalendarDate, _ entry: inout Statement.Imputation
  ) {
    var rest = amount
    guard rest.isPositive else { return }
    take(costs.payActs(&rest, by: day), into: \.costs, for: .costs, &entry)
    payDebts(in: \.due, &rest, on: day, for: .rank, &entry)
    payIndemnities(in: \.indemnities, &rest, on: day, for: .accessories, &entry)
    take(costs.payComplement(&rest, by: day), into: \.costs, for: .accessories, &entry)
    take(penalty.pay(&rest), into: \.penalty, for: .accessories, &entry)
    payAhead(&rest, on: day, &entry)
    payDebts(in: \.barred, &rest, on: day, for: .timeBarred, &entry)
    payIndemnities(in: \.barredIndemnities, &rest, on: day, for: .timeBarred, &entry)
    entry.surplus = rest
  }

  private func take(
    _ taken: Money, into head: WritableKeyPath<Statement.Imputation.Part, Money>,
    for ground: Statement.Imputation.Part.Ground, _ entry: inout Statement.Imputation
  ) {
    guard taken.isPositive else { return }
    var part = Statement.Imputation.Part(invoice: nil, ground)
    part[keyPath: head] = taken
    entry.parts.append(part)
  }

  private mutating func payDebts(
    in queue: WritableKeyPath<Ledger, RankQueue>, _ rest: inout Money, on day: CalendarDate,
    for ground: Statement.Imputation.Part.Ground, _ entry: inout Statement.Imputation
  ) {
    while rest.isPositive, let group = nextGroup(of: queue, on: day) {
      share(&rest, among: group, on: day, for: ground, &entry)
      for position in group where !isSettled(position, on: day) { self[keyPath: queue].insert(position) }
    }
  }

  /// In proportion to what is owed on each.
  private mutating func share(
    _ rest: inout Money, among group: [Int], on day: CalendarDate,
    for ground: Statement.Imputation.Part.Ground, _ entry: inout Statement.Imputation
  ) {
    let amounts = group.map { owed(by: $0, on: day) }
    let isShared = ground == .rank && group.count > 1 && rest < amounts.sum()
    let shares = rest >= amounts.sum() ? amounts : apportion(rest, over: amounts)
    for (position, share) in zip(group, shares) {
      rest -= share
      rest += pay(position, share, on: day, for: isShared ? .proportion : ground, &entry)
    }
  }

  /// The unsettled debts of the first rank, taken out of the queue; those that are time-barred leave it for good.
  private mutating func nextGroup(
    of queue: WritableKeyPath<Ledger, RankQueue>, on day: CalendarDate
  ) -> [Int]? {
    var group: [Int] = []
    while let position = self[keyPath: queue].first {
      let isOfGroup = group.first.map { ranks[$0] == ranks[position] } ?? true
      guard isOfGroup else { break }
      _ = self[keyPath: queue].removeFirst()
      advance(position, to: day)
      if isSettled(position, on: day) { continue }
      if queue == \.due, accounts[position].isTimeBarred(on: day) {
        barred.insert(position)
      } else {
        group.append(position)
      }
    }
    return group.isEmpty ? nil : group
  }

  private func owed(by position: Int, on day: CalendarDate) -> Money {
    let account = accounts[position]
    let indemnity = options.flatIndemnityFirst ? account.flatIndemnityDue : .zero
    return account.principal + account.interestDue(on: day) + indemnity
  }

  private func isSettled(_ position: Int, on day: CalendarDate) -> Bool {
    owed(by: position, on: day).isZero
  }

  private mutating func payIndemnities(
    in queue: WritableKeyPath<Ledger, RankQueue>, _ rest: inout Money, on day: CalendarDate,
    for ground: Statement.Imputation.Part.Ground, _ entry: inout Statement.Imputation
  ) {
    while rest.isPositive, let position = self[keyPath: queue].first {
      if queue == \.indemnities, accounts[position].isTimeBarred(on: day) {
        barredIndemnities.insert(position)
        _ = indemnities.removeFirst()
        continue
      }
      let taken = accounts[position].payFlatIndemnity(&rest)
      if taken.isPositive { entry.add(flatIndemnity: taken, of: accounts[position], for: ground) }
      guard accounts[position].flatIndemnityDue.isZero else { return }
      _ = self[keyPath: queue].removeFirst()
    }
  }

  /// Debts not yet due, the first in rank first.
  private mutating func payAhead(
    _ rest: inout Money, on day: CalendarDate, _ entry: inout Statement.Imputation
  ) {
    while rest.isPositive, let position = ahead.first {
      let isWaiting = accounts[position].debt.invoice.dueDate > day
      if isWaiting { rest = pay(position, rest, on: day, for: .advance, &entry) }
      if !isWaiting || accounts[position].principal.isZero { _ = ahead.removeFirst() }
    }
  }
}
