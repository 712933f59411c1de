import CaseFiles
import Law
import Values

extension StoryTeller {
  /// What was invoiced, from when interest runs and why, and the flat indemnity.
  func beginning(of account: Statement.InvoiceAccount) -> [InvoiceStory.Step] {
    [invoiced(account)] + creditsFromStart(account) + [start(of: account)] + indemnity(of: account)
  }

  private func invoiced(_ account: Statement.InvoiceAccount) -> InvoiceStory.Step {
    let isAward = account.title != nil
    let invoice = invoice(account)
    var details: [String] = []
    if let label = account.label { details.append(words.say(.label, [.detail: label])) }
    if let vat = account.vat, !vat.isZero { details.append(words.say(.vat, [.amount: words.money(vat)])) }
    if !isAward { details.append(words.say(.dueOn, [.date: words.date(account.dueDate)])) }
    for day in [invoice?.performedOn, invoice?.deliveredOn].compactMap(\.self) {
      details.append(words.say(.performed, [.date: words.date(day)]))
    }
    if let disputed = account.disputed {
      details.append(words.say(.disputed, [.amount: words.money(disputed)]))
    }
    if account.lacksProof { details.append(words.say(.noProof)) }
    let phrase: StoryPhrase = isAward ? .awarded : .invoiced
    return InvoiceStory.Step(
      heading: words.say(
        phrase,
        [
          .date: words.date(account.date), .debt: debt(account), .amount: words.money(account.invoiced),
          .name: account.title.map { String(account.number.dropFirst($0.count + 2)) } ?? "",
        ]),
      details: details, amount: account.invoiced)
  }

  private func creditsFromStart(_ account: Statement.InvoiceAccount) -> [InvoiceStory.Step] {
    statement.imputations.filter { $0.isFromStart(of: account) }.map { note in
      let part = note.parts(for: account.number).map(\.principal).sum()
      let blanks: [StoryPhrase.Blank: String] = [
        .number: note.reference ?? "", .date: words.date(note.date), .detail: reason(of: note),
        .amount: words.money(part), .debt: debt(account),
      ]
      return InvoiceStory.Step(
        heading: words.say(.creditFromStart, blanks), details: [words.say(.creditReasonFromStart, blanks)],
        amount: -part)
    }
  }

  func reason(of note: Statement.Imputation) -> String {
    caseFile.creditNotes.first { $0.number == note.reference }.map { words.reason($0.reason) } ?? ""
  }

  private func start(of account: Statement.InvoiceAccount) -> InvoiceStory.Step {
    var details = [why(account)]
    let lines = lines(of: account)
    if let first = lines.first {
      details.append(words.say(.firstDay, [.date: words.date(first.period.first)]))
      details += rate(of: account, first)
    }
    details += stop(of: account, hasRun: !lines.isEmpty)
    return InvoiceStory.Step(heading: words.interest.capitalisedFirst, details: details, amount: nil)
  }

  private func stop(of account: Statement.InvoiceAccount, hasRun: Bool) -> [String] {
    guard let end = account.interestEndsOn, let bar = statement.demandBar, account.interestStart != nil
    else { return [] }
    return [
      words.say(
        hasRun ? .stopsAtOpening : .stoppedBeforeStart,
        [
          .date: words.date(bar.date), .otherDate: words.date(end),
          .article: words.article(.commerceL622_28),
        ])
    ]
  }

  private func why(_ account: Statement.InvoiceAccount) -> String {
    if case .none = account.basis { return words.say(.noInterestAsked) }
    if !account.isDue { return words.say(.noInterestYet) }
    guard let start = account.interestStart else {
      let isDamages = caseFile.nature == .damages
      return words.say(
        isDamages ? .noInterestDamages : .noNotice,
        [.article: words.article(isDamages ? .civil1231_7 : .civil1231_6)])
    }
    let blanks: [StoryPhrase.Blank: String] = [
      .date: words.date(start.event), .article: words.article(start.article),
      .detail: caseFile.contract.defaultClause ?? "",
    ]
    let told = words.say(start.cause.phrase, blanks)
    return lines(of: account).isEmpty ? told + whyNone(account) : told
  }

  /// Why no day bore interest although something makes it run.
  private func whyNone(_ account: Statement.InvoiceAccount) -> String {
    if account.principalDue.isZero { return " " + words.say(.noInterestNeeded) }
    return account.interestEndsOn == nil ? " " + words.say(.noDayYet) : ""
  }

  private func rate(of account: Statement.InvoiceAccount, _ first: Statement.InterestLine) -> [String] {
    var blanks: [StoryPhrase.Blank: String] = [.article: words.article(first.article)]
    let phrase: StoryPhrase
    switch (account.basis, first.source) {
    case (.publicProcurement, .refinancing(_, _, let points)):
      blanks[.points] = Language.french.points(points)
      phrase = .rateProcurement
    case (_, .refinancing(_, let anchor, let points)):
      blanks[.points] = Language.french.points(points)
      phrase = anchor == anchor.startOfHalfYear ? .rateRefinancing : .rateRunning
    case (_, .legalMultiple(let hundredths, _, _, _, _)):
      blanks[.count] = Language.french.multiple(hundredths: hundredths)
      phrase = .rateMultiple
    case (_, .contract(let clause)):
      blanks[.rate] = words.rate(first.rate)
      blanks[.detail] = clause.map { " (" + $0 + ")" } ?? ""
      phrase = .rateContract
    case (_, .legal), (_, .majoredLegal):
      blanks[.article] = words.article(.monetaryL313_2)
      phrase = .rateLegal
    }
    return [words.say(phrase, blanks)] + majoration(of: account)
  }

  private func majoration(of account: Statement.InvoiceAccount) -> [String] {
    let isMajored = lines(of: account).contains { line in
      if case .majoredLegal = line.source { true } else { false }
    }
    let title = statement.titles.first { $0.number == account.title }
    guard isMajored, let from = title?.majoredFrom, let delay = title?.majorationDelay else { return [] }
    return [
      words.say(
        .majoration,
        [
          .date: words.date(from), .count: words.months(delay),
          .article: words.article(.monetaryL313_3),
        ])
    ]
  }

  private func indemnity(of account: Statement.InvoiceAccount) -> [InvoiceStory.Step] {
    let article = words.article(statement.regime.flatIndemnityArticle)
    guard account.flatIndemnity.isZero else {
      return [
        InvoiceStory.Step(
          heading: words.say(.indemnity), details: [words.say(.indemnityWhy, [.article: article])],
          amount: account.flatIndemnity)
      ]
    }
    guard account.title == nil, account.isDue, account.dueDate < statement.closingDate else { return [] }
    var detail: String?
    if let bar = statement.demandBar, bar.kind == .insolvency {
      detail = words.say(
        .indemnityBarred, [.date: words.date(bar.date), .article: words.article(.commerceL441_10)])
    } else if statement.regime == .consumer || statement.regime == .civil {
      detail = words.say(.indemnityOnlyProfessional, [.article: words.article(.commerceD441_5)])
    }
    return detail.map { [InvoiceStory.Step(heading: words.say(.indemnity), details: [$0], amount: nil)] }
      ?? []
  }
}

extension Statement.InterestStart.Cause {
  fileprivate var phrase: StoryPhrase {
    switch self {
    case .dueDate: .startByLaw
    case .defaultClause: .startByClause
    case .formalNotice: .startByNotice
    case .agreed: .startAgreed
    case .decision: .startByDecision
    case .title: .startByTitle
    }
  }
}

extension Statement.Imputation {
  func parts(for invoice: String) -> [Part] { parts.filter { $0.invoice == invoice } }

  /// Whether it is a credit note that the principal never held.
  func isFromStart(of account: Statement.InvoiceAccount) -> Bool {
    kind == .creditNote && actsFrom == account.date && actsFrom < date && !parts(for: account.number).isEmpty
  }
}
