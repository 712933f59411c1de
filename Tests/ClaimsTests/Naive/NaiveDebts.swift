import Values

/// The debts of a claim: the awards of its titles, and the invoices that none of them judged.
func naiveDebts(of claim: NaiveClaim) -> [NaiveDebt] {
  let judged = Set(claim.titles.flatMap(\.invoices))
  let invoices = claim.invoices.filter { !judged.contains($0.number) }
  return claim.titles.flatMap { claim.awards(of: $0) } + invoices.map(claim.debt)
}

extension NaiveClaim {
  /// What the invoice asked once the credit notes that undo part of it from the start are taken off.
  func price(of invoice: Invoice) -> Int {
    let undone = credits.filter { $0.invoice == invoice.number && $0.actsFromStart && $0.day <= closing }
    return invoice.amount - undone.map(\.amount).reduce(0, +)
  }

  fileprivate func debt(of invoice: Invoice) -> NaiveDebt {
    let terms = invoice.terms ?? terms ?? Terms(basis: ownBasis, from: nil)
    let start = start(of: invoice, terms).flatMap { $0 <= closing ? $0 : nil }
    return NaiveDebt(
      .init(
        name: invoice.number, issued: invoice.issued, due: invoice.due,
        priority: invoice.priority ?? .max, lacksProof: invoice.lacksProof, indemnity: indemnity(of: invoice),
        principal: price(of: invoice), start: start, rate: rate(terms.basis, from: start ?? closing),
        anniversaries: capitalises ? start.map(anniversaries) ?? [] : [],
        limitation: limitation(of: invoice)),
      in: self)
  }

  private var ownBasis: Basis {
    switch regime {
    case .commercial: .commercial
    case .procurement: .procurement
    case .consumer, .civil: .legal
    }
  }

  /// L441-10 II C. com., R2192-31 CCP, 1344 C. civ.: the due date suffices; otherwise a mise en demeure does it
  /// (1231-6), from its presentation. Nobody is in default before the debt is due.
  private func start(of invoice: Invoice, _ terms: Terms) -> Int? {
    if let from = terms.from { return max(from, invoice.due) }
    switch terms.basis {
    case .none: return nil
    case .commercial, .procurement: return invoice.due
    case .contract, .multiple: if regime == .commercial { return invoice.due }
    case .legal: break
    }
    if hasDefaultClause { return invoice.due }
    return notices.filter { $0.day >= invoice.due && $0.day <= statementDay && $0.names(invoice) }
      .map(\.day).min()
  }

  fileprivate func rate(_ basis: Basis, from start: Int) -> NaiveRate {
    switch basis {
    case .none: .fixed(0)
    case .contract(let rate): .fixed(rate)
    case .commercial: .daily(NaiveRates.commercial, hundredths: 100)
    case .legal: .daily(legalRates, hundredths: 100)
    case .multiple(let hundredths): .daily(legalRates, hundredths: hundredths)
    case .procurement: .fixed(NaiveRates.procurement(firstDay: start + 1))
    }
  }

  fileprivate var legalRates: [Int] {
    creditorIsPerson ? NaiveRates.legalOfPersons : NaiveRates.legalOfOthers
  }

  fileprivate func anniversaries(of start: Int) -> [Int] {
    (1...20).map { CalendarDate(dayNumber: start).adding(years: $0).dayNumber }
  }

  /// D441-5 C. com. since 2013, D2192-35 CCP since May 2013; not owed once insolvency opened.
  private func indemnity(of invoice: Invoice) -> Int {
    let since: String
    switch regime {
    case .commercial: since = "2013-01-01"
    case .procurement: since = "2013-05-01"
    case .consumer, .civil: return 0
    }
    let isOwed = invoice.claimsIndemnity && opening == nil && invoice.due < closing
    return isOwed && invoice.due >= CalendarDate(iso: since)!.dayNumber ? 4000 : 0
  }

  private func limitation(of invoice: Invoice) -> NaiveLimitation {
    var interruptions = acknowledgements.filter { act in
      act.title == nil && (act.invoices?.contains(invoice.number) ?? (invoice.due <= act.day))
    }.map(\.day)
    // A written claim is enough against a public body.
    if regime == .procurement { interruptions += notices.filter { $0.names(invoice) }.map(\.day) }
    return ordinaryLimitation(from: invoice.due, interruptions)
  }

  fileprivate func ordinaryLimitation(from day: Int, _ interruptions: [Int]) -> NaiveLimitation {
    let years = regime == .consumer ? 2 : regime == .procurement ? 4 : 5
    return NaiveLimitation(
      start: day, years: years, endsWithTheYear: regime == .procurement,
      interruptions: interruptions.filter { $0 <= statementDay })
  }
}

extension NaiveClaim {
  fileprivate func awards(of title: Title) -> [NaiveDebt] {
    let acts = acknowledgements.filter { $0.concerns(title) }.map(\.day)
    let limitation =
      title.isDecision
      ? NaiveLimitation(start: title.day, years: 10, endsWithTheYear: false, interruptions: acts)
      : ordinaryLimitation(from: title.day, acts)
    return title.awards.indices.map { index in
      let award = title.awards[index]
      // Article 700 CPC binds no administrative court (L761-1 CJA).
      let isAdministrative = regime == .procurement && award.head == "article700"
      let word = isAdministrative ? "article L. 761-1" : Self.words[award.head]!
      let rank = title.awards.prefix(index).count { $0.head == award.head } + 1
      let bears = !["interest", "depens"].contains(award.head)
      let terms = award.terms ?? Terms(basis: bears ? .legal : .none, from: nil)
      var start: Int? = terms.from ?? title.day
      if case .none = terms.basis { start = nil }
      if let day = start, day > closing { start = nil }
      let capitalisesFrom = start.flatMap { day in
        title.capitalises ? title.demand.map { max($0, day) } : nil
      }
      return NaiveDebt(
        .init(
          name: title.number + ", " + word + (rank > 1 ? " (\(rank))" : ""),
          title: title.number, issued: title.day, due: title.day,
          order: Self.order.firstIndex(of: award.head)! + 1, principal: award.amount, start: start,
          rate: awardRate(terms.basis, title, from: start ?? title.day),
          anniversaries: capitalisesFrom.map(anniversaries) ?? [], bar: bar(on: title),
          limitation: limitation),
        in: self)
    }
  }

  /// Costs, then liquidated interest, then the sums awarded.
  static let order = [
    "depens", "interest", "principal", "damages", "penaltyClause", "article700", "flatIndemnity",
  ]
  private static let words = [
    "depens": "dépens", "interest": "intérêts liquidés", "principal": "principal",
    "damages": "dommages et intérêts", "penaltyClause": "clause pénale", "article700": "article 700",
    "flatIndemnity": "indemnités forfaitaires",
  ]

  /// L313-3 CMF: five points more after two months, on the legal rate of a court's decision only.
  private func awardRate(_ basis: Basis, _ title: Title, from start: Int) -> NaiveRate {
    guard case .legal = basis, title.isDecision, let day = title.enforceable else {
      return rate(basis, from: start)
    }
    let lastSimpleDay = CalendarDate(dayNumber: day).adding(months: 2).dayNumber
    return .majored(legalRates, from: lastSimpleDay + 1)
  }

  /// Interest of a day after the title is lost once five years (two against a consumer) passed without any act
  /// that revives them.
  private func bar(on title: Title) -> (title: Int, firstDay: Int)? {
    guard setsBarredInterestAside else { return nil }
    let isAlone = titles.count == 1 && invoices.allSatisfy { title.invoices.contains($0.number) }
    let paid = payments.filter { payment in
      if let named = payment.title { return named == title.number }
      return payment.invoice.map(title.invoices.contains) ?? isAlone
    }
    let acts = (paid.map(\.day) + acknowledgements.filter { $0.concerns(title) }.map(\.day))
      .filter { $0 > title.day && $0 <= closing }.sorted()
    func isLost(_ day: Int) -> Bool {
      var last = lastDay(from: day)
      for act in acts where act >= day && act <= last { last = lastDay(from: act) }
      return last < closing
    }
    var day = title.day + 1
    while isLost(day) { day += 1 }
    return day > title.day + 1 ? (title.day, day) : nil
  }

  private func lastDay(from day: Int) -> Int {
    CalendarDate(dayNumber: day).adding(years: regime == .consumer ? 2 : 5).dayNumber
  }
}

extension NaiveClaim.Acknowledgement {
  fileprivate func concerns(_ title: NaiveClaim.Title) -> Bool {
    if let named = self.title { return named == title.number }
    if let invoices { return invoices.contains { title.invoices.contains($0) } }
    return day >= title.day
  }
}
