import CaseFiles
import Diagnostics
import Law
import Values

/// The account of each title, the oldest first.
func titleAccounts(
  _ outcome: Outcome, _ costs: [Statement.CostLine], _ claim: AdmittedClaim, _ caseFile: CaseFile
) -> [Statement.TitleAccount] {
  caseFile.titlesByDate.map { title in
    let awards = outcome.claimed.map(\.account).filter { $0.debt.title?.number == title.number }
    func principal(_ isDepens: Bool) -> Money {
      awards.filter { ($0.debt.head == .depens) == isDepens }.map(\.principal).sum()
    }
    let majoration = awards.lazy.compactMap { $0.debt.plan?.schedule.key.majoration }.first
    var account = Statement.TitleAccount(
      number: title.number, date: title.date,
      majoredFrom: majoration?.from, majorationDelay: majoration?.delayMonths,
      awardsDue: principal(false), depensDue: principal(true),
      interestDue: awards.map { $0.interestDue(on: claim.closing) }.sum(),
      costsDue: costs.filter { $0.title == title.number }.map { $0.amount - $0.paid }.sum(),
      totalDue: .zero, provision: provision(awards, claim, Counting(options: caseFile.options)),
      tariff: claim.tariffs[title.number].map { recoveryFees($0, awards) })
    account.totalDue = account.awardsDue + account.depensDue + account.interestDue + account.costsDue
    return account
  }
}

extension CaseFile {
  /// The oldest first; of one day, by number.
  var titlesByDate: [Title] { titles.sorted { ($0.date, $0.number) < ($1.date, $1.number) } }
}

/// The fee of A444-31 C. com. on what was collected, VAT included, as a cost of its title.
func tariffCost(
  _ tariff: AdmittedTariff, _ awards: [Account], on day: CalendarDate
) -> Statement.CostLine? {
  let fees = recoveryFees(tariff, awards)
  let amount = fees.debtorFee + fees.debtorVAT
  guard amount.isPositive else { return nil }
  return Statement.CostLine(
    date: day, label: "Émolument de recouvrement, TVA comprise", amount: amount, spent: amount,
    paid: .zero, article: .commerceA444_31, exhibit: nil, kind: .enforcement, title: tariff.title)
}

/// Instalments are cumulated before the brackets apply.
private func recoveryFees(_ tariff: AdmittedTariff, _ awards: [Account]) -> Statement.RecoveryFees {
  let collected = awards.filter { $0.debt.head != .depens }.map(\.paidOnPrincipal).sum()
  let debtor = tariff.debtor.fee(on: collected)
  let creditor = tariff.creditor.fee(on: collected)
  return Statement.RecoveryFees(
    collected: collected, debtorFee: debtor, debtorVAT: tariff.debtor.vat(on: debtor),
    creditorFee: creditor, creditorVAT: tariff.creditor.vat(on: creditor),
    rows: [tariff.debtor.reference, tariff.creditor.reference].map(Statement.ParameterRow.init))
}

/// One calendar month from the closing date; a rate that changes within it is not foreseen.
private func provision(
  _ awards: [Account], _ claim: AdmittedClaim, _ counting: Counting
) -> Statement.Provision? {
  let first = claim.closing.next
  let period = Period(first: first, last: claim.closing.adding(months: 1))
  let parts = laterBases(awards, claim.closing).map { later in
    let step = later.step
    let month = RateStep(period: period, rate: step.rate, source: step.source, rows: [])
    return Statement.Provision.Part(
      base: later.base, rate: step.rate, amount: counting.interest(on: later.base, month))
  }
  guard !parts.isEmpty else { return nil }
  return Statement.Provision(period: period, parts: parts, amount: parts.map(\.amount).sum())
}

/// A sum that bears interest after the closing day, and the last day its rate is known to hold.
struct LaterBase {
  var base = Money.zero
  let step: RateStep
  var until: CalendarDate?
}

/// What bears interest after the closing day, by rate, the highest first.
func laterBases(_ accounts: [Account], _ closing: CalendarDate) -> [LaterBase] {
  var bases: [Rate: LaterBase] = [:]
  for account in accounts {
    guard let plan = account.debt.plan, plan.end == nil, account.base.isPositive,
      let step = plan.schedule.step(on: closing.next) ?? plan.schedule.step(on: closing)
    else { continue }
    bases[step.rate, default: LaterBase(step: step)].base += account.base
    // R2192-31 CCP fixes one rate for the whole delay.
    guard account.debt.basis != .publicProcurement, let end = step.source.end(on: step.period.last)
    else { continue }
    let known = bases[step.rate]?.until ?? end
    bases[step.rate]?.until = min(known, end)
  }
  return bases.values.sorted { $0.step.rate > $1.step.rate }
}

/// The tariffs of the day that a title names.
struct AdmittedTariff {
  let title: String
  let debtor: RecoveryTariff
  let creditor: RecoveryTariff
}

/// By title; a day whose tariff is not known is refused.
func admitTariffs(
  _ caseFile: CaseFile, _ book: LawBook, _ findings: inout Findings
) -> [String: AdmittedTariff] {
  var tariffs: [String: AdmittedTariff] = [:]
  for title in caseFile.titles {
    guard let day = title.tariffOn else { continue }
    tariffs[title.number] = findings.attempt { () throws(Refusal) in
      AdmittedTariff(
        title: title.number, debtor: try book.recoveryTariff(.debtor, on: day),
        creditor: try book.recoveryTariff(.creditor, on: day))
    }
  }
  return tariffs
}

extension RateKey {
  /// Every award of a title that has one has the same.
  fileprivate var majoration: Majoration? {
    if case .majoredLegal(_, let majoration) = self { majoration } else { nil }
  }
}
