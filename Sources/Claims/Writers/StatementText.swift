import CaseFiles
import Law
import Values

/// The statement as plain text in French: every line with its base, days, rate and source, so that a reader
/// can count it again.
package func statementText(_ statement: Statement) -> String {
  let page = StatementPage(words: StatementWords(statement: statement))
  return page.lines.joined(separator: "\n") + "\n"
}

private struct StatementPage {
  let words: StatementWords
  private var statement: Statement { words.statement }
  private var language: Language { words.language }

  init(words: StatementWords) { self.words = words }

  var lines: [String] {
    let heading = [
      "DÉCOMPTE DE CRÉANCE " + statement.reference,
      "arrêté au " + language.longDate(statement.closingDate).plainText + ", en euros", words.regime, "",
    ]
    let numbered = [principal, interest, imputations, costs, titles, recapitulation].filter { !$0.isEmpty }
      .enumerated().map { index, section in ["\(index + 1). " + section[0]] + section.dropFirst() }
    let notes = [penalty, later, provision, leftAside, deadlines].filter { !$0.isEmpty }
    return heading + words.method + (numbered + notes).flatMap { [""] + $0 }
  }

  private func amount(_ money: Money) -> String { language.amount(money) }
  private func unlessZero(_ money: Money) -> String { money.isZero ? "" : amount(money) }
  private func day(_ date: CalendarDate) -> String { language.shortDate(date) }

  private var principal: [String] {
    let totals = statement.totals
    let rows = statement.invoices.map {
      [
        $0.number, day($0.date), day($0.dueDate), amount($0.invoiced), unlessZero(-$0.creditNotes),
        unlessZero(-$0.paidOnPrincipal), amount($0.principalDue), $0.label ?? "",
      ]
    }
    let total = [
      "Total", "", "", amount(totals.principalInvoiced), unlessZero(-totals.creditNotes),
      unlessZero(-totals.paidOnPrincipal), amount(totals.principalDue), "",
    ]
    let heading = ["Facture", "Date", "Échéance", "TTC", "Avoirs", "Paiements", "Reste dû", "Objet"]
    let table = TextTable(
      rows: [heading] + rows + [total],
      alignments: [.left, .left, .left, .right, .right, .right, .right, .left])
    return ["Principal"] + table.lines()
  }

  private var interest: [String] {
    guard !statement.lines.isEmpty else { return [] }
    let cells = statement.lines.map {
      [
        $0.invoice, day($0.period.first), day($0.period.last), language.count($0.days), amount($0.base),
        language.columnPercent($0.rate), amount($0.amount),
        $0.source.french + " (" + $0.article.shortCitation + ")",
      ]
    }
    let totals = statement.totals
    let table = TextTable(
      rows: [["Facture", "Du", "Au", "Jours", "Base", "Taux", "Montant", "Source du taux"]] + cells,
      alignments: [.left, .left, .left, .right, .right, .right, .right, .left])
    let paid = totals.interestPaid
    let rows =
      [("Total", totals.interestAccrued)]
      + (paid.isZero ? [] : [("Déjà réglé", -paid)])
      + (totals.interestSetAside.isZero ? [] : [("Prescrit, laissé de côté", -totals.interestSetAside)])
      + (totals.interestDue == totals.interestAccrued ? [] : [("Reste dû", totals.interestDue)])
    return [words.interest] + table.lines() + balance(rows)
  }

  private var imputations: [String] {
    guard !statement.imputations.isEmpty else { return [] }
    let rows = statement.imputations.flatMap { imputation in
      let first = [day(imputation.date), words.kind(imputation), amount(imputation.amount)]
      let parts = imputation.parts.map { part in
        [
          part.invoice ?? "", unlessZero(part.costs), unlessZero(part.interest), unlessZero(part.principal),
          unlessZero(part.flatIndemnity), unlessZero(part.penalty),
          part.invoice == nil ? "" : amount(part.principalAfter), "",
        ]
      }
      let surplus = Array(repeating: "", count: 7) + [unlessZero(imputation.surplus)]
      let cells = parts + (parts.isEmpty || imputation.surplus.isPositive ? [surplus] : [])
      return cells.enumerated().map { ($0 == 0 ? first : ["", "", ""]) + $1 }
    }
    let heading = [
      "Date", "Nature", "Montant", "Facture", "Frais", "Intérêts", "Principal", "Indemnités", "Clause pénale",
      "Principal restant", "À rendre",
    ]
    let table = TextTable(
      rows: [heading] + rows, alignments: [.left, .left, .right, .left] + Array(repeating: .right, count: 7))
    return ["Paiements et avoirs, et leur imputation"] + table.lines()
  }

  private var costs: [String] {
    guard !statement.costs.isEmpty else { return [] }
    let rows = statement.costs.map {
      [
        day($0.date), $0.label, amount($0.spent), amount($0.amount), unlessZero($0.paid),
        ($0.article?.shortCitation ?? "") + ($0.exhibit.map { ", pièce : " + $0 } ?? ""),
      ]
    }
    let table = TextTable(
      rows: [["Date", "Objet", "Exposé", "Demandé", "Payé", "Fondement"]] + rows,
      alignments: [.left, .left, .right, .right, .right, .left])
    return ["Frais"] + table.lines()
  }

  private var titles: [String] {
    guard !statement.titles.isEmpty else { return [] }
    let rows = statement.titles.map {
      [
        $0.number, day($0.date), amount($0.awardsDue), unlessZero($0.interestDue), unlessZero($0.depensDue),
        unlessZero($0.costsDue), amount($0.totalDue), $0.provision.map { amount($0.amount) } ?? "",
      ]
    }
    let table = TextTable(
      rows: [["Titre", "Date", "Condamnations", "Intérêts", "Dépens", "Frais", "Dû", "Provision"]] + rows,
      alignments: [.left, .left] + Array(repeating: .right, count: 6))
    return ["Compte de chaque titre"] + table.lines() + statement.titles.compactMap(fees)
  }

  private func fees(_ title: Statement.TitleAccount) -> String? {
    guard let fees = title.tariff else { return nil }
    return title.number + " : émoluments sur " + language.money(fees.collected) + " recouvrés : débiteur "
      + language.money(fees.debtorFee) + " + TVA " + language.money(fees.debtorVAT) + " ("
      + Article.commerceA444_31.shortCitation + ") ; créancier " + language.money(fees.creditorFee)
      + " + TVA "
      + language.money(fees.creditorVAT) + " (" + Article.commerceA444_32.shortCitation + ")"
  }

  private var recapitulation: [String] {
    let heads = statement.heads.map { head in
      (words.head(head) + (head.article.map { " (" + $0.shortCitation + ")" } ?? ""), head.amount)
    }
    let credit = statement.totals.creditBalance
    return ["Récapitulation"] + balance(heads + [("TOTAL DÛ, sauf mémoire", statement.totals.totalDue)])
      + (credit.isPositive ? ["Solde créditeur, à rendre : " + language.money(credit)] : [])
  }

  private var penalty: [String] {
    guard let penalty = statement.penalty else { return [] }
    let measure = penalty.clause.rate.map(language.percent) ?? "forfaitaire"
    let state =
      penalty.isDue
      ? "délai de la mise en demeure expiré le " + (penalty.deadline.map(day) ?? "")
      : "encourue à défaut de paiement" + (penalty.deadline.map { " au " + day($0) } ?? "")
    return [
      "Clause pénale " + measure + " sur " + language.money(penalty.base) + " : "
        + language.money(penalty.amount) + " (" + penalty.clause.article + " ; "
        + Article.civil1231_5.shortCitation + "), " + state + "."
    ]
  }

  private var later: [String] {
    guard let daily = statement.daily else { return [] }
    let parts = daily.parts.map { language.money($0.base) + " à " + language.percent($0.rate) }
    let until = daily.until.map {
      $0 < daily.from ? ", au taux en vigueur" : " jusqu’au " + day($0) + ", puis au taux en vigueur"
    }
    return [
      "Pour mémoire : à compter du " + day(daily.from) + ", "
        + language.fineMoney(tenThousandths: daily.tenThousandths) + " par jour ("
        + language.list(parts) + ")" + (until ?? "") + "."
    ]
  }

  private var provision: [String] {
    guard let provision = statement.provision else { return [] }
    return [
      "Provision pour intérêts, du " + day(provision.period.first) + " au " + day(provision.period.last)
        + ", au taux en vigueur : " + language.money(provision.amount) + " ("
        + Article.enforcementR211_1.shortCitation + "), hors total."
    ]
  }

  private var leftAside: [String] {
    guard !statement.leftAside.isEmpty else { return [] }
    return ["Réservé ou laissé de côté :"]
      + statement.leftAside.map { item in
        "- " + words.leftAside(item) + (item.amount.map { " : " + language.money($0) } ?? "")
          + (item.article.map { " (" + $0.shortCitation + ")" } ?? "")
      }
  }

  private var deadlines: [String] {
    guard !statement.deadlines.isEmpty else { return [] }
    return ["Échéances :"]
      + statement.deadlines.map { deadline in
        "- " + day(deadline.date)
          + (deadline.localDate.map { ", ou " + day($0) + " si le jour férié local compte" } ?? "")
          + " : " + words.deadline(deadline)
          + (deadline.article.map { " (" + $0.shortCitation + ")" } ?? "")
      }
  }

  private func balance(_ rows: [(label: String, amount: Money)]) -> [String] {
    let labels = rows.map(\.label.count).max() ?? 0
    let amounts = rows.map { amount($0.amount) }
    let width = amounts.map(\.count).max() ?? 0
    return zip(rows, amounts).map { row, figure in
      row.label + String(repeating: " ", count: labels - row.label.count + 2 + width - figure.count)
        + figure
    }
  }
}
