import CaseFiles
import Law
import Values

extension StoryTeller {
  /// The share of the penalty clause, which stands under its own head.
  func penalty(of account: Statement.InvoiceAccount) -> [InvoiceStory.Step] {
    guard let penalty = statement.penalty,
      let part = penalty.parts.first(where: { $0.invoice == account.number })
    else { return [] }
    let debt = debt(account)
    return [
      InvoiceStory.Step(
        heading: words.say(
          penalty.isDue ? .penaltyShare : .penaltyAnnounced, [.amount: words.money(part.amount), .debt: debt]),
        details: [
          words.say(
            .penaltyWhy,
            [
              .detail: measure(of: penalty.clause), .name: penalty.clause.article,
              .article: words.article(.civil1231_5),
            ]),
          words.say(
            .penaltyShareOf,
            [
              .amount: words.money(penalty.amount), .base: words.money(penalty.base), .debt: debt,
              .otherAmount: words.money(part.base),
            ]),
          words.say(.penaltyOutside),
        ], amount: nil)
    ]
  }

  /// "5 % du principal restant dû, au moins 50,00 €".
  private func measure(of clause: CaseFile.PenaltyClause) -> String {
    var parts: [String] = []
    if let rate = clause.rate {
      let phrase: StoryPhrase = clause.base == .remainingPrincipal ? .penaltyOfRemaining : .penaltyOfInvoiced
      parts.append(words.say(phrase, [.amount: Language.french.percent(rate)]))
    } else if let amount = clause.flatAmount {
      parts.append(words.say(.penaltyFlat, [.amount: words.money(amount)]))
    }
    for (phrase, limit) in [(StoryPhrase.atLeast, clause.minimum), (.atMost, clause.maximum)] {
      if let limit { parts.append(words.part(phrase, [.amount: words.money(limit)])) }
    }
    return parts.joined(separator: ", ")
  }

  /// What could be claimed on it and is not.
  func aside(of account: Statement.InvoiceAccount) -> [InvoiceStory.Step] {
    let isBarred = statement.demandBar?.kind == .insolvency
    return statement.leftAside.filter { $0.invoice == account.number }
      .filter { !(isBarred && $0.kind == .flatIndemnityNotClaimed) }
      .compactMap { item in
        let blanks: [StoryPhrase.Blank: String] = [
          .amount: words.money(item.amount ?? .zero), .article: words.article(item.article),
          .date: words.date(account.limitation.lastDay),
        ]
        return item.kind.phrase.map {
          InvoiceStory.Step(heading: words.say($0, blanks), details: [], amount: nil)
        }
      }
  }

  func limitation(of account: Statement.InvoiceAccount) -> [InvoiceStory.Step] {
    let limitation = account.limitation
    guard account.due.isPositive else { return [] }
    let isPublic = limitation.article == .publicDebtLaw1
    var details = [
      words.say(
        isPublic ? .limitationFromYear : .limitationFrom,
        [
          .count: words.years(limitation.years), .article: words.article(limitation.article),
          .date: words.date(limitation.start),
        ])
    ]
    if limitation.start < account.dueDate { details.append(words.say(.limitationPrudent)) }
    if !limitation.interruptions.isEmpty {
      details.append(
        words.say(.interruptedBy, [.list: words.list(limitation.interruptions.map { told($0, of: account) })])
      )
    }
    if !limitation.suspensions.isEmpty {
      let periods = words.list(
        limitation.suspensions.map { words.date($0.first) + " – " + words.date($0.last) })
      // The civil code does not govern a claim on a public body.
      details.append(
        isPublic
          ? words.say(.suspendedPublic, [.list: periods])
          : words.say(.suspendedBy, [.list: periods, .article: words.article(.civil2230)]))
    }
    let isPassed = limitation.lastDay < statement.closingDate
    details.append(
      words.say(
        isPassed ? .lastDayPassed : isPublic ? .lastDayWritten : .lastDay,
        [.date: words.date(limitation.lastDay)]))
    return [
      InvoiceStory.Step(
        heading: words.say(account.title == nil ? .limitation : .limitationTitle), details: details,
        amount: nil)
    ]
  }

  private func told(
    _ interruption: Statement.LimitationAccount.Interruption, of account: Statement.InvoiceAccount
  ) -> String {
    let cause = interruption.cause
    var blanks: [StoryPhrase.Blank: String] = [
      .date: words.date(interruption.date), .article: words.article(cause.article),
    ]
    if account.limitation.article == .publicDebtLaw1 {
      blanks[.article] = words.article(.publicDebtLaw2)
      return words.part(cause == .payment ? .publicPayment : cause.phrase, blanks)
    }
    guard cause == .payment, account.title != nil else { return words.part(cause.phrase, blanks) }
    blanks[.article] = words.articles(cause.article, .civil2244)
    return words.part(.paymentOrSeizure, blanks)
  }

  /// The last step, whose figure is the one that the statement prints.
  func balance(of account: Statement.InvoiceAccount, isClaimed: Bool) -> InvoiceStory.Step {
    let blanks: [StoryPhrase.Blank: String] = [
      .debt: debt(account), .date: words.date(statement.closingDate),
    ]
    let parts: [(String, Money)] = [
      (words.part(.principal), account.principalDue),
      (words.interest, account.interestDue),
      (words.part(.indemnity), account.flatIndemnity - account.flatIndemnityPaid),
    ]
    let owed = parts.filter { !$0.1.isZero }.map { $0.0 + " " + words.money($0.1) }
    var details = [
      owed.isEmpty ? words.say(.nothingDue) : words.say(.balanceParts, [.list: words.list(owed)])
    ]
    if isClaimed, account.due.isPositive { details.append(total(with: account.due)) }
    details += surplus
    return InvoiceStory.Step(
      heading: words.say(isClaimed ? .balance : .balanceUnclaimed, blanks), details: details, amount: nil,
      balance: account.due)
  }

  /// How the total of the statement is made of this balance and the rest.
  func total(with balance: Money, costs: Money = .zero) -> String {
    let totals = statement.totals
    let parts: [(StoryPhrase, Money)] = [
      (.partThis, balance),
      (.partOthers, totals.totalDue - balance - totals.penaltyDue - totals.costsDue + costs),
      (.partPenalty, totals.penaltyDue), (.partCosts, totals.costsDue - costs),
    ]
    let told = parts.filter { !$0.1.isZero }.map { words.part($0.0, [.amount: words.money($0.1)]) }
    return words.say(.inTotal, [.amount: words.money(totals.totalDue), .list: words.list(told)])
  }

  var surplus: [String] {
    let credit = statement.totals.creditBalance
    return credit.isPositive ? [words.say(.surplusOwed, [.amount: words.money(credit)])] : []
  }
}

extension Statement.LeftAside.Kind {
  /// Nil for what is told elsewhere, or is of no invoice.
  fileprivate var phrase: StoryPhrase? {
    switch self {
    case .timeBarredInvoice: .asideTimeBarred
    case .invoiceNotYetDue: .asideNotDue
    case .invoiceWithoutProof: .asideNoProof
    case .flatIndemnityNotClaimed: .asideIndemnity
    case .disputedPart: .asideDisputed
    case .timeBarredInterest, .recoveryCostsReserved, .recoveryCostsOnCreditor, .depensReserved,
      .penaltyClauseAnnounced:
      nil
    }
  }
}

extension Statement.LimitationAccount.Interruption.Cause {
  fileprivate var phrase: StoryPhrase {
    switch self {
    case .acknowledgement: .acknowledgement
    case .courtClaim: .courtClaim
    case .enforcementAct: .enforcementAct
    case .payment: .partPayment
    case .writtenClaim: .writtenClaim
    }
  }

  fileprivate var article: Article {
    switch self {
    case .acknowledgement, .payment: .civil2240
    case .courtClaim: .civil2241
    case .enforcementAct: .civil2244
    case .writtenClaim: .publicDebtLaw2
    }
  }
}
