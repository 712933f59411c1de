import CaseFiles
import Diagnostics
import Law
import Values

/// What the titles order the debtor to pay, each award a debt of its own head.
///
/// An award bears legal interest from the decision unless the title says otherwise (1231-7 C. civ.), majored by
/// L313-3 CMF; dépens and liquidated interest bear none of themselves.
func admitAwards(
  _ caseFile: CaseFile, _ law: GoverningLaw, _ book: LawBook, _ closing: CalendarDate,
  _ bar: Statement.DemandBar?, _ findings: inout Findings
) -> [Debt] {
  let ordinary = LimitationRule(caseFile, law.regime)
  return caseFile.titles.indices.flatMap { index -> [Debt] in
    let title = caseFile.titles[index]
    let rule = LimitationRule(of: title, else: ordinary)
    let acts = caseFile.events.filter { $0.date <= caseFile.statementDate && $0.concerns(title) }
    let clock = findings.attempt { () throws(Refusal) in
      try LimitationClock(rule, from: title.date, LimitationActs(acts, rule), book)
    }
    guard let clock else { return [] }
    var maker = AwardDebts(
      index: index, title: title, law: law, clock: clock,
      interestBar: findings.attempt { () throws(Refusal) in
        try interestBar(of: title, in: caseFile, law.regime, closing, book)
      } ?? nil, book: book,
      planner: InterestPlanner(book, closing: closing, bar, earliest: title.date))
    return title.awards.indices.compactMap { maker.debt(at: $0, &findings) }
  }
}

private struct AwardDebts {
  let index: Int
  let title: CaseFile.Title
  let law: GoverningLaw
  /// The same for all its awards.
  let clock: LimitationClock
  let interestBar: InterestBar?
  let book: LawBook
  var planner: InterestPlanner

  mutating func debt(at position: Int, _ findings: inout Findings) -> Debt? {
    let award = title.awards[position]
    let place = "titles[\(index)].awards[\(position)]"
    let terms = award.interest ?? award.head.ownTerms
    guard admits(terms.basis, at: place + ".interest", &findings) else { return nil }
    let start = Statement.InterestStart(
      event: terms.from ?? title.date, cause: terms.from == nil ? .decision : .title,
      article: terms.from == nil ? .civil1231_7 : nil)
    let row = row(award, name(at: position))
    return Debt(
      place: place, head: award.head.statementHead, title: title, order: award.head.order,
      invoice: row, basis: terms.basis,
      article: terms.basis.awardArticle(under: law.regime),
      basisPlace: place + ".interest", principal: award.amount, creditedFromStart: .zero,
      start: terms.basis == .none ? nil : start, plan: plan(terms.basis, from: start, &findings),
      flatIndemnity: .zero,
      unclaimedFlatIndemnity: .zero, flatIndemnityRow: nil, limitation: clock)
  }

  private func admits(
    _ basis: CaseFile.InterestTerms.Basis, at place: String, _ findings: inout Findings
  ) -> Bool {
    switch basis {
    case .lateCommercial where law.regime != .commercial:
      findings.refuse(.lateCommercialNotDue, at: .field(place), [.found: basis.name])
      return false
    case .publicProcurement where law.regime != .publicProcurement:
      findings.refuse(.procurementRateNotDue, at: .field(place), [.found: basis.name])
      return false
    default: return true
    }
  }

  private mutating func plan(
    _ basis: CaseFile.InterestTerms.Basis, from start: Statement.InterestStart, _ findings: inout Findings
  ) -> Debt.InterestPlan? {
    let capitalisesFrom = title.capitalisation ? title.demandDate.map { max($0, start.event) } : nil
    var plan = planner.plan(
      key(basis, from: start.event, &findings), from: start, capitalisesFrom: capitalisesFrom,
      outlivesOpening: false, &findings)
    plan?.bar = interestBar
    return plan
  }

  /// The legal rate alone is majored, for a decision of a court, once two months have passed since it became
  /// enforceable.
  private func key(
    _ basis: CaseFile.InterestTerms.Basis, from start: CalendarDate, _ findings: inout Findings
  ) -> RateKey? {
    guard case .legal = basis, CourtDecision.kinds.contains(title.kind), let enforceable = title.enforceable,
      let rule = findings.attempt({ () throws(Refusal) in try book.judgmentMajoration(on: enforceable) })
    else { return RateKey(basis, start: start, law.legalRateCategory) }
    return .majoredLegal(
      law.legalRateCategory,
      RateKey.Majoration(
        points: rule.points, from: enforceable.adding(months: rule.delayMonths).next,
        delayMonths: rule.delayMonths, reference: rule.reference))
  }

  /// The award in the form that accounts know; its number names the title and the head.
  private func row(_ award: CaseFile.Title.Award, _ name: String) -> CaseFile.Invoice {
    CaseFile.Invoice(
      number: title.number + ", " + name, date: title.date, amount: award.amount, interest: award.interest)
  }

  /// The head in French, numbered when the title awards several of the same.
  private func name(at position: Int) -> String {
    let head = title.awards[position].head
    let name = law.regime == .publicProcurement && head == .article700 ? "article L. 761-1" : head.inFrench
    let rank = title.awards.prefix(position).count { $0.head == head } + 1
    return name + (rank > 1 ? " (\(rank))" : "")
  }
}

/// Titles that are decisions of a court, in the words of the case.
enum CourtDecision {
  /// L313-3 CMF majors a "condamnation par décision de justice": neither a notarial deed, nor an unpaid cheque.
  static let kinds: Set<String> = ["judgment", "interimOrder", paymentOrder]
  /// Injonction de payer.
  static let paymentOrder = "paymentOrder"
}

extension CaseFile.InterestTerms.Basis {
  fileprivate func awardArticle(under regime: Statement.Regime) -> Article {
    if case .legal = self { .civil1231_7 } else { article(under: regime) }
  }
}

extension CaseFile.Title.Head {
  /// What a condemnation bears when the title says nothing.
  fileprivate var ownTerms: CaseFile.InterestTerms {
    switch self {
    case .principal, .damages, .article700, .penaltyClause, .flatIndemnity:
      CaseFile.InterestTerms(basis: .legal, from: nil)
    case .interest, .depens: CaseFile.InterestTerms(basis: .none, from: nil)
    }
  }

  /// Costs of the title first, then what it liquidates, then the sums awarded (1343-1 C. civ.).
  fileprivate var order: Int {
    switch self {
    case .depens: 1
    case .interest: 2
    case .principal: 3
    case .damages: 4
    case .penaltyClause: 5
    case .article700: 6
    case .flatIndemnity: 7
    }
  }

  fileprivate var statementHead: Statement.Head.Kind {
    switch self {
    case .principal: .principal
    case .interest: .interest
    case .penaltyClause: .penaltyClause
    case .flatIndemnity: .flatIndemnity
    case .damages: .damages
    case .article700: .article700
    case .depens: .depens
    }
  }

  fileprivate var inFrench: String {
    switch self {
    case .principal: "principal"
    case .interest: "intérêts liquidés"
    case .penaltyClause: "clause pénale"
    case .flatIndemnity: "indemnités forfaitaires"
    case .damages: "dommages et intérêts"
    case .article700: "article 700"
    case .depens: "dépens"
    }
  }
}
