import CaseFiles
import Law
import Values

/// The statement as a table that opens right in a French spreadsheet: UTF-8 with its mark, semicolons,
/// decimal commas, one row per printed line. A text that a spreadsheet would take for a formula is made
/// harmless.
package func statementCSV(_ statement: Statement) -> String {
  let rows = [StatementTable.header] + StatementTable(StatementWords(statement: statement)).rows
  return "\u{FEFF}" + rows.map { $0.cells.joined(separator: ";") + "\r\n" }.joined()
}

/// One row, each cell already in the form that the file holds.
private struct Row {
  let cells: [String]
}

private struct StatementTable {
  let words: StatementWords
  init(_ words: StatementWords) { self.words = words }

  static let header = Row(
    cells: [
      "Rubrique", "Facture", "Libellé", "Date", "Du", "Au", "Jours", "Base", "Taux (%)", "Source du taux",
      "Article", "Montant",
    ])

  var rows: [Row] {
    let statement = words.statement
    return statement.invoices.flatMap(principal) + statement.lines.map(interest)
      + statement.imputations.flatMap(imputation) + statement.costs.map(cost)
      + statement.heads.map(head)
      + [
        row(
          "Total", label: "Total dû, arrêté au", date: statement.closingDate,
          amount: statement.totals.totalDue)
      ]
      + statement.leftAside.map(leftAside)
  }

  private func principal(_ invoice: Statement.InvoiceAccount) -> [Row] {
    var rows = [
      row(
        "Principal", invoice: invoice.number, label: invoice.label ?? "Facture", date: invoice.date,
        until: invoice.dueDate, amount: invoice.invoiced)
    ]
    for (label, amount) in [
      ("Avoirs", -invoice.creditNotes), ("Payé sur le principal", -invoice.paidOnPrincipal),
    ] where !amount.isZero {
      rows.append(row("Principal", invoice: invoice.number, label: label, amount: amount))
    }
    return rows
  }

  private func interest(_ line: Statement.InterestLine) -> Row {
    row(
      words.interest, invoice: line.invoice, label: "", from: line.period.first, until: line.period.last,
      days: line.days, base: line.base, rate: line.rate, source: words.source(line.source),
      article: line.article, amount: line.amount)
  }

  private func imputation(_ imputation: Statement.Imputation) -> [Row] {
    let label = words.kind(imputation)
    let received = row("Imputation", label: label, date: imputation.date, amount: imputation.amount)
    return [received]
      + imputation.parts.flatMap { part in
        [
          ("frais", part.costs), ("intérêts", part.interest), ("principal", part.principal),
          ("indemnité", part.flatIndemnity), ("clause pénale", part.penalty),
        ]
        .filter { !$0.1.isZero }
        .map {
          row(
            "Imputation", invoice: part.invoice ?? "", label: "dont " + $0.0, date: imputation.date,
            amount: $0.1)
        }
      }
  }

  private func cost(_ cost: Statement.CostLine) -> Row {
    row("Frais", label: cost.label, date: cost.date, article: cost.article, amount: cost.amount)
  }

  private func head(_ head: Statement.Head) -> Row {
    row("Récapitulation", label: words.head(head), article: head.article, amount: head.amount)
  }

  private func leftAside(_ item: Statement.LeftAside) -> Row {
    row(
      "Laissé de côté", invoice: item.invoice ?? "", label: words.leftAside(item), article: item.article,
      amount: item.amount)
  }

  private func row(
    _ section: String, invoice: String = "", label: String, date: CalendarDate? = nil,
    from: CalendarDate? = nil, until: CalendarDate? = nil, days: Int? = nil, base: Money? = nil,
    rate: Rate? = nil, source: String = "", article: Article? = nil, amount: Money?
  ) -> Row {
    func day(_ date: CalendarDate?) -> String { date.map(words.language.shortDate) ?? "" }
    return Row(
      cells: [
        text(section), text(invoice), text(label), day(date), day(from), day(until),
        days.map(String.init) ?? "",
        number(base?.plainText), number(rate?.plainText), text(source),
        text(article?.shortCitation ?? ""), number(amount?.plainText),
      ])
  }

  private func number(_ plain: String?) -> String { plain?.replacing(".", with: ",") ?? "" }

  private func text(_ value: String) -> String { CSVCell.text(value) }
}
