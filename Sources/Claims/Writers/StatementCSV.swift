import CaseFiles
import Law
import Values

/// The statement as a table that opens right in a French spreadsheet: UTF-8 with its mark, semicolons,
/// decimal commas, one row per printed line. The last column holds what each row adds to the total: its sum is the
/// total due. A text that a spreadsheet would take for a formula is made harmless.
package func statementCSV(_ statement: Statement) -> String {
  let rows = [StatementRow.header] + StatementTable(words: StatementWords(statement: statement)).rows
  return "\u{FEFF}" + rows.map { $0.joined(separator: ";") + "\r\n" }.joined()
}

/// One row of the table; what it leaves empty is an empty cell.
private struct StatementRow {
  var section: String
  var invoice = ""
  var title = ""
  var label = ""
  var date: CalendarDate?
  var from: CalendarDate?
  var until: CalendarDate?
  var days: Int?
  var base: Money?
  var rate: Rate?
  var source = ""
  var article: Article?
  var amount: Money?
  /// What it adds to the total due; nil for a row that only informs.
  var counted: Money?

  static let header = TableColumn.allCases.map(\.heading)

  var cells: [String] {
    [
      text(section), text(invoice), text(title), text(label), day(date), day(from), day(until),
      days.map(String.init) ?? "", number(base?.plainText), number(rate?.plainText), text(source),
      text(article?.shortCitation ?? ""), number(amount?.plainText), number(counted?.plainText),
    ]
  }

  private func day(_ date: CalendarDate?) -> String { date.map(Language.french.shortDate) ?? "" }

  private func number(_ plain: String?) -> String { plain?.replacing(".", with: ",") ?? "" }

  private func text(_ value: String) -> String { CSVCell.text(value) }
}

private struct StatementTable {
  let words: StatementWords

  var rows: [[String]] {
    let statement = words.statement
    var rows = statement.invoices.flatMap(principal) + statement.lines.map(interest)
    rows += statement.invoices.flatMap(settledInterest) + statement.invoices.flatMap(capitalised)
    rows += statement.invoices.flatMap(indemnity) + penalty + statement.costs.flatMap(cost)
    rows += statement.imputations.flatMap(imputation) + statement.titles.flatMap(title)
    rows += statement.heads.map(head) + totals + statement.leftAside.map(leftAside)
    return rows.map(\.cells)
  }

  private func counted(_ row: StatementRow) -> StatementRow {
    var row = row
    row.counted = row.amount
    return row
  }

  /// Rows for these amounts, the zero ones left out.
  private func rows(_ row: StatementRow, _ amounts: [(label: String, amount: Money)]) -> [StatementRow] {
    amounts.filter { !$0.amount.isZero }.map {
      var row = row
      row.label = $0.label
      row.amount = $0.amount
      return counted(row)
    }
  }

  private func principal(_ invoice: Statement.InvoiceAccount) -> [StatementRow] {
    let section: TableSection = invoice.title == nil ? .principal : .award
    let row = StatementRow(section: section.name, invoice: invoice.number, title: invoice.title ?? "")
    var first = row
    first.label = invoice.label ?? (invoice.title == nil ? "Facture" : words.name(of: invoice.head))
    first.date = invoice.date
    first.until = invoice.dueDate
    first.amount = invoice.invoiced
    return [counted(first)]
      + rows(
        row,
        [
          (PrincipalDeduction.creditNotes.rawValue, -invoice.creditNotes),
          (PrincipalDeduction.paid.rawValue, -invoice.paidOnPrincipal),
        ])
  }

  private func interest(_ line: Statement.InterestLine) -> StatementRow {
    counted(
      StatementRow(
        section: words.interest, invoice: line.invoice, title: words.title(of: line.invoice) ?? "",
        from: line.period.first, until: line.period.last, days: line.days, base: line.base,
        rate: line.rate, source: line.source.french, article: line.article, amount: line.amount))
  }

  private func settledInterest(_ invoice: Statement.InvoiceAccount) -> [StatementRow] {
    rows(
      StatementRow(
        section: TableSection.deductedInterest.name, invoice: invoice.number, title: invoice.title ?? ""),
      [("Déjà réglé", -invoice.interestPaid), ("Prescrit, laissé de côté", -invoice.interestSetAside)])
  }

  private func capitalised(_ invoice: Statement.InvoiceAccount) -> [StatementRow] {
    invoice.capitalisations.map {
      StatementRow(
        section: TableSection.capitalisation.name, invoice: invoice.number, title: invoice.title ?? "",
        label: "Intérêts qui portent intérêt à leur tour", date: $0.date, article: .civil1343_2,
        amount: $0.amount)
    }
  }

  private func indemnity(_ invoice: Statement.InvoiceAccount) -> [StatementRow] {
    rows(
      StatementRow(
        section: TableSection.flatIndemnity.name, invoice: invoice.number,
        article: words.statement.regime.flatIndemnityArticle),
      [("Due", invoice.flatIndemnity), ("Déjà réglée", -invoice.flatIndemnityPaid)])
  }

  private var penalty: [StatementRow] {
    guard let penalty = words.statement.penalty, penalty.isDue else { return [] }
    let row = StatementRow(section: TableSection.penaltyClause.name, article: .civil1231_5)
    let parts = penalty.parts.map { part in
      var row = row
      row.invoice = part.invoice
      row.label = "Due"
      row.base = part.base
      row.rate = penalty.clause.rate
      row.amount = part.amount
      return counted(row)
    }
    return parts + rows(row, [("Déjà réglée", -penalty.paid)])
  }

  private func cost(_ cost: Statement.CostLine) -> [StatementRow] {
    var row = StatementRow(
      section: TableSection.costs.name, title: cost.title ?? "", label: cost.label, date: cost.date,
      article: cost.article)
    row.amount = cost.amount
    return [counted(row)] + rows(row, [(cost.label + ", déjà payé", -cost.paid)])
  }

  private func imputation(_ imputation: Statement.Imputation) -> [StatementRow] {
    let received = StatementRow(
      section: TableSection.imputation.name, title: imputation.designatedTitle ?? "",
      label: words.kind(imputation),
      date: imputation.date, amount: imputation.amount)
    let parts = imputation.parts.flatMap { part in
      [
        ("frais", part.costs), ("intérêts", part.interest), ("principal", part.principal),
        ("indemnité", part.flatIndemnity), ("clause pénale", part.penalty),
      ]
      .filter { !$0.1.isZero }
      .map {
        StatementRow(
          section: TableSection.imputation.name, invoice: part.invoice ?? "",
          title: part.invoice.flatMap(words.title(of:)) ?? "", label: "dont " + $0.0,
          date: imputation.date, amount: $0.1)
      }
    }
    guard imputation.surplus.isPositive else { return [received] + parts }
    let surplus = StatementRow(
      section: TableSection.imputation.name, label: "dont à rendre", date: imputation.date,
      amount: imputation.surplus)
    return [received] + parts + [surplus]
  }

  /// The account of one title (R211-1 CPCE): its rows add up to its last one, and are counted above already.
  private func title(_ title: Statement.TitleAccount) -> [StatementRow] {
    let parts = [
      ("Condamnations", title.awardsDue), (words.interest, title.interestDue), ("Dépens", title.depensDue),
      ("Frais", title.costsDue), ("Dû au titre", title.totalDue),
    ]
    let account = parts.map {
      StatementRow(
        section: TableSection.titleAccount.name, title: title.number, label: $0.0, date: title.date,
        article: .enforcementR211_1, amount: $0.1)
    }
    return account + (title.provision.map { provision($0, of: title) } ?? []) + fees(title)
  }

  private func provision(
    _ provision: Statement.Provision, of title: Statement.TitleAccount
  ) -> [StatementRow] {
    provision.parts.map {
      StatementRow(
        section: TableSection.provision.name, title: title.number, label: "Intérêts du mois à venir",
        from: provision.period.first, until: provision.period.last, days: provision.period.days,
        base: $0.base, rate: $0.rate, article: .enforcementR211_1, amount: $0.amount)
    }
  }

  private func fees(_ title: Statement.TitleAccount) -> [StatementRow] {
    guard let fees = title.tariff else { return [] }
    let row = StatementRow(
      section: TableSection.creditorFees.name, title: title.number, base: fees.collected,
      article: .commerceA444_32)
    return [("Émolument", fees.creditorFee), ("TVA", fees.creditorVAT)].map {
      var row = row
      row.label = $0.0
      row.amount = $0.1
      return row
    }
  }

  private func head(_ head: Statement.Head) -> StatementRow {
    StatementRow(
      section: TableSection.summary.name, label: words.head(head), article: head.article, amount: head.amount)
  }

  private var totals: [StatementRow] {
    let statement = words.statement
    let total = StatementRow(
      section: TableSection.total.name, label: "Total dû, arrêté au", date: statement.closingDate,
      amount: statement.totals.totalDue)
    guard statement.totals.creditBalance.isPositive else { return [total] }
    return [
      total,
      StatementRow(
        section: TableSection.creditBalance.name, label: "À rendre au débiteur",
        amount: statement.totals.creditBalance),
    ]
  }

  private func leftAside(_ item: Statement.LeftAside) -> StatementRow {
    StatementRow(
      section: TableSection.leftAside.name, invoice: item.invoice ?? "",
      title: item.invoice.flatMap(words.title(of:)) ?? "", label: words.leftAside(item),
      article: item.article, amount: item.amount)
  }
}
