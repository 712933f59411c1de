import CaseFiles
import Law
import Values

/// What happened to an account from day to day.
extension StoryTeller {
  func course(of account: Statement.InvoiceAccount) -> [InvoiceStory.Step] {
    var principal = account.invoiced
    for note in statement.imputations where note.isFromStart(of: account) {
      principal -= note.parts(for: account.number).map(\.principal).sum()
    }
    var steps: [InvoiceStory.Step] = []
    for event in events(of: account) {
      switch event {
      case .line(let line): steps.append(step(line, capitalised: line.base - principal))
      case .capitalisation(let joining): steps.append(step(joining, of: account))
      case .imputation(let imputation):
        steps.append(step(imputation, for: account))
        principal -= imputation.parts(for: account.number).map(\.principal).sum()
      }
    }
    if account.interestSetAside.isPositive { steps.append(setAside(account)) }
    return steps
  }

  private enum Event {
    case line(Statement.InterestLine)
    case imputation(Statement.Imputation)
    case capitalisation(Statement.Capitalisation)

    var day: CalendarDate {
      switch self {
      case .line(let line): line.period.last
      case .imputation(let imputation): imputation.date
      case .capitalisation(let joining): joining.date
      }
    }
  }

  /// By day; on one day, interest closes, then money comes in, then an anniversary counts.
  private func events(of account: Statement.InvoiceAccount) -> [Event] {
    let imputed = statement.imputations.filter {
      !$0.isFromStart(of: account) && !$0.isIgnored && !$0.parts(for: account.number).isEmpty
    }
    let events =
      lines(of: account).map(Event.line) + imputed.map(Event.imputation)
      + account.capitalisations.map(Event.capitalisation)
    return events.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  private func step(_ line: Statement.InterestLine, capitalised: Money) -> InvoiceStory.Step {
    let days = words.days(line.days)
    var details = [
      words.say(
        .formula,
        [
          .base: words.money(line.base), .rate: words.rate(line.rate), .days: String(line.days),
          .year: String(statement.daysInYear(of: line)),
          .amount: words.money(line.amount), .detail: line.source.french.capitalisedFirst,
          .article: words.article(line.article),
        ])
    ]
    if capitalised.isPositive {
      details.append(words.say(.capitalisedBase, [.amount: words.money(capitalised)]))
    }
    return InvoiceStory.Step(
      heading: words.say(
        .line,
        [
          .date: words.date(line.period.first), .otherDate: words.date(line.period.last), .days: days,
        ]),
      details: details, amount: line.amount)
  }

  private func step(
    _ joining: Statement.Capitalisation, of account: Statement.InvoiceAccount
  ) -> InvoiceStory.Step {
    let ground =
      account.title.map { words.part(.byDecision, [.number: $0]) }
      ?? statement.conventions.capitalisationClause ?? ""
    return InvoiceStory.Step(
      heading: words.say(
        .capitalisedInterest, [.date: words.date(joining.date), .amount: words.money(joining.amount)]),
      details: [
        words.say(
          .capitalisedInterestWhy,
          [.article: words.article(.civil1343_2), .detail: ground])
      ], amount: nil)
  }

  private func setAside(_ account: Statement.InvoiceAccount) -> InvoiceStory.Step {
    let item = statement.leftAside.first {
      $0.kind == .timeBarredInterest && $0.invoice == account.number
    }
    return InvoiceStory.Step(
      heading: words.say(.setAside),
      details: [words.say(.setAsideWhy, [.article: words.article(item?.article)])],
      amount: -account.interestSetAside)
  }
}

/// Money received, and where it went.
extension StoryTeller {
  private func step(
    _ imputation: Statement.Imputation, for account: Statement.InvoiceAccount
  ) -> InvoiceStory.Step {
    let parts = imputation.parts(for: account.number)
    var details = parts.map { because($0, imputation, account) }
    if imputation.kind == .creditNote, imputation.reference != nil, parts.first?.ground == .designation {
      details = [words.say(.creditOwnDay, [.detail: reason(of: imputation)])]
    }
    if parts.contains(where: { $0.interest.isPositive && $0.principal.isPositive }) {
      details.append(order)
    }
    details += shares(of: parts)
    details += remainder(of: imputation, for: account)
    let taken = parts.map(\.total).sum()
    return InvoiceStory.Step(heading: heading(of: imputation), details: details, amount: -taken)
  }

  private func heading(of imputation: Statement.Imputation) -> String {
    let phrase: StoryPhrase =
      imputation.kind == .creditNote ? .credit : imputation.means == nil ? .payment : .paymentBy
    return words.say(
      phrase,
      [
        .date: words.date(imputation.date), .amount: words.money(imputation.amount),
        .number: imputation.reference ?? "", .detail: imputation.means ?? "",
      ])
  }

  private func because(
    _ part: Statement.Imputation.Part, _ imputation: Statement.Imputation,
    _ account: Statement.InvoiceAccount
  ) -> String {
    var blanks: [StoryPhrase.Blank: String] = [
      .article: words.article(.civil1342_10), .debt: debt(account), .number: account.title ?? "",
    ]
    let priority = invoice(account)?.priority
    blanks[.count] = priority.map(String.init) ?? ""
    let isNext =
      part.ground == .rank && imputation.parts.first { $0.ground == .rank }?.invoice != part.invoice
    let told = words.say(isNext ? .becauseNextRank : part.ground.phrase(hasPriority: priority != nil), blanks)
    guard let other = imputation.designatedInvoice ?? imputation.designatedTitle, other != account.number,
      part.ground != .title
    else { return told }
    let taken = imputation.parts.filter { $0.ground == .designation || $0.ground == .title }
    let blank: [StoryPhrase.Blank: String] = [
      .number: other, .amount: words.money(taken.map(\.total).sum()),
    ]
    return words.say(.becauseOtherSettled, blank) + " " + told
  }

  private var order: String {
    switch statement.conventions.options.imputation {
    case .interestFirst: words.say(.orderInterestFirst, [.article: words.article(.civil1343_1)])
    case .principalFirst: words.say(.orderPrincipalFirst)
    }
  }

  private func shares(of parts: [Statement.Imputation.Part]) -> [String] {
    let told: [(StoryPhrase, Money)] = [
      (.toInterest, parts.map(\.interest).sum()), (.toPrincipal, parts.map(\.principal).sum()),
      (.toIndemnity, parts.map(\.flatIndemnity).sum()),
    ]
    let left = parts.last.map { [words.say(.principalLeft, [.amount: words.money($0.principalAfter)])] } ?? []
    return told.filter { $0.1.isPositive }.map { words.say($0.0, [.amount: words.money($0.1)]) } + left
  }

  /// What the rest of the payment became.
  private func remainder(
    of imputation: Statement.Imputation, for account: Statement.InvoiceAccount
  ) -> [String] {
    let others = imputation.parts.filter { $0.invoice != account.number }
    var told: [String] = []
    let amount = others.map(\.total).sum()
    if amount.isPositive {
      let list = words.list(destinations(of: others))
      told.append(words.say(.toOthers, [.amount: words.money(amount), .list: list]))
    }
    if imputation.surplus.isPositive {
      told.append(words.say(.toCreditor, [.amount: words.money(imputation.surplus)]))
    }
    return told
  }

  /// "300,00 € → F-12", "72,14 € → frais"; the first of many.
  private func destinations(of parts: [Statement.Imputation.Part]) -> [String] {
    let few = 6
    let named = parts.prefix(few).map { part in
      let name = part.invoice ?? words.part(part.penalty.isPositive ? .penaltyClause : .costs)
      return words.money(part.total) + " → " + name
    }
    return named + (parts.count > few ? ["…"] : [])
  }

  /// Payments that never touched these accounts: what a debtor asks about first.
  func elsewhere(_ accounts: [Statement.InvoiceAccount]) -> [InvoiceStory.Step] {
    let few = 6
    let others = statement.imputations.filter { payment in
      payment.kind == .payment && accounts.allSatisfy { payment.parts(for: $0.number).isEmpty }
    }
    guard !others.isEmpty else { return [] }
    let list = others.prefix(few).map { payment in
      heading(of: payment) + " (" + words.list(destinations(of: payment.parts)) + ")"
    }
    return [
      InvoiceStory.Step(
        heading: words.say(.otherPayments),
        details: list + (others.count > few ? ["… (+ \(others.count - few))"] : []), amount: nil)
    ]
  }

  /// What came after the closing date.
  func later(_ account: Statement.InvoiceAccount) -> [InvoiceStory.Step] {
    statement.imputations.filter {
      $0.isIgnored && ($0.designatedInvoice == nil || $0.designatedInvoice == account.number)
    }.map { imputation in
      let phrase: StoryPhrase = imputation.kind == .ignoredPayment ? .laterPayment : .laterCredit
      return InvoiceStory.Step(
        heading: words.say(
          phrase,
          [
            .amount: words.money(imputation.amount), .date: words.date(imputation.date),
            .number: imputation.reference ?? "",
          ]),
        details: [words.say(.notCounted)], amount: nil)
    }
  }
}

extension Statement.Imputation {
  var isIgnored: Bool { kind == .ignoredPayment || kind == .ignoredCreditNote }
}

extension Statement.Imputation.Part.Ground {
  fileprivate func phrase(hasPriority: Bool) -> StoryPhrase {
    switch self {
    case .designation: .becauseDesignated
    case .title: .becauseTitle
    case .rank, .costs: hasPriority ? .becausePriority : .becauseRank
    case .proportion: .becauseProportion
    case .accessories: .becauseAccessories
    case .advance: .becauseAdvance
    case .timeBarred: .becauseTimeBarred
    }
  }
}
