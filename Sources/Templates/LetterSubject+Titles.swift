import CaseFiles
import Claims
import Law
import Values

/// The account of each enforceable title, apart from what no title replaces (R211-1 CPCE).
extension LetterSubject {
  /// Whether the pieces have a section of their own: always, unless titles replace them all.
  var hasUntitled: Bool { caseFile.titles.isEmpty || !statement.invoicesWithoutTitle.isEmpty }

  func awards(of index: Int) -> [Statement.InvoiceAccount] {
    statement.awards(of: caseFile.titles[index].number)
  }

  func costs(of index: Int) -> [Statement.CostLine] {
    statement.costs.filter { $0.title == caseFile.titles[index].number }
  }

  func imputations(onTitleAt index: Int) -> [Statement.Imputation] {
    statement.imputations(onAwardsOf: caseFile.titles[index].number)
  }

  /// Time-barred interest on its awards; nil when there is none.
  func setAside(ofTitleAt index: Int) -> Money? {
    let setAside = statement.interestSetAside(ofTitle: caseFile.titles[index].number)
    return setAside.isPositive ? setAside : nil
  }

  func words(of field: ItemField, titleAt index: Int) -> Words? {
    let title = caseFile.titles[index]
    let path = "titles[\(index)]"
    switch field {
    case .titleText: return words(of: title, at: path)
    case .titleName: return name(of: title, at: path)
    case .titleSection: return .figure(language.count(index + 1))
    default:
      return statement.titles.first { $0.number == title.number }.flatMap { words(of: field, $0) }
    }
  }

  private func words(of field: ItemField, _ account: Statement.TitleAccount) -> Words? {
    switch field {
    case .titleTotal: return .figure(language.amount(account.totalDue))
    case .titleBreakdown: return breakdown(of: account)
    case .titleMajoredFrom: return majoration(of: account).map { longDate($0.first) }
    case .titlePoints: return majoration(of: account).map { .figure(language.points($0.points)) }
    case .titleProvision: return account.provision.map { .figure(language.money($0.amount)) }
    case .titleProvisionFrom: return account.provision.map { longDate($0.period.first) }
    case .titleProvisionTo: return account.provision.map { longDate($0.period.last) }
    case .titleProvisionBasis: return account.provision.map { basis($0.parts.map { ($0.base, $0.rate) }) }
    default: return nil
    }
  }

  /// "12 057,35 € de condamnations et 398,72 € d’intérêts": what R211-1 CPCE wants told apart.
  private func breakdown(of account: Statement.TitleAccount) -> Words? {
    let parts: [(Money, String)] = [
      (account.awardsDue, "de condamnations"), (account.interestDue, "d’intérêts échus"),
      (account.depensDue, "de dépens"), (account.costsDue, "de frais"),
    ]
    let owed = parts.filter { !$0.0.isZero }
    return owed.isEmpty
      ? nil : owed.map { Words.figure(language.money($0.0)) + (" " + $0.1) }.joined(", ", last: " et ")
  }

  /// The first day that the printed lines majore, and by how much (L313-3 CMF).
  private func majoration(
    of account: Statement.TitleAccount
  ) -> (first: CalendarDate, points: Rate)? {
    let lines = statement.invoices.filter { $0.title == account.number }
      .flatMap { linesByInvoice[$0.number] ?? [] }
    let majored = lines.compactMap { line -> (first: CalendarDate, points: Rate)? in
      guard case .majoredLegal(_, _, let points, _, _) = line.source else { return nil }
      return (line.period.first, points)
    }
    return majored.min { $0.first < $1.first }
  }
}

/// The numbers of the sections: one per title, then those of the pieces that no title replaces.
extension LetterSubject {
  func section(_ field: ClaimField) -> Words {
    let titles = caseFile.titles.count
    let pieces = hasUntitled ? 2 : 0
    let number =
      switch field {
      case .sectionPrincipal: titles + 1
      case .sectionInterest: titles + 2
      case .sectionPayments: titles + pieces + 1
      default: titles + pieces + 2
      }
    return .figure(language.count(number))
  }

  func untitledFigure(_ field: ClaimField) -> String? {
    let totals = untitledTotals
    return switch field {
    case .untitledInvoiced: language.amount(totals.invoiced)
    case .untitledCreditNotes: deduction(totals.creditNotes)
    case .untitledPaid: deduction(totals.paidOnPrincipal)
    case .untitledPrincipalDue: language.amount(totals.principalDue)
    case .untitledInterestAccrued: language.amount(totals.interestAccrued)
    case .untitledInterestPaid: deduction(totals.interestPaid)
    case .untitledInterestDue: language.amount(totals.interestDue)
    default: nil
    }
  }
}
