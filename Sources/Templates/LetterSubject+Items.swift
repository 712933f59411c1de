import CaseFiles
import Claims
import Law
import Values

extension LetterSubject {
  func words(of field: ItemField, in item: LoopItem) -> Words? {
    if let form = field.amountForm { return amount(of: field, in: item).map { words(of: $0, as: form) } }
    return switch item {
    case .invoice(let invoice): words(of: field, invoice)
    case .line(let line, _): words(of: field, line)
    case .imputation(let imputation): words(of: field, imputation)
    case .part(let part): words(of: field, part)
    case .head(let head): words(of: field, head)
    case .cost(let cost): words(of: field, cost)
    case .reserve(let reserve): words(of: reserve)
    case .deadline(let deadline): words(of: deadline)
    case .title(let index): words(of: field, titleAt: index)
    case .enclosure(let index): .free(settings.enclosures[index], at: path(of: item))
    case .reminder(let reminder): longDate(reminder.date)
    }
  }

  func path(of item: LoopItem) -> String {
    switch item {
    case .invoice(let invoice): invoicePath(invoice.number)
    case .line(let line, _): invoicePath(line.invoice)
    case .part(let part): part.invoice.map(invoicePath) ?? "payments"
    case .imputation(let imputation): imputation.reference == nil ? "payments" : "creditNotes"
    case .cost: "costs"
    case .title(let index): "titles[\(index)]"
    case .enclosure(let index): "letters.\(document).enclosures[\(index)]"
    case .reminder: "events"
    case .head, .reserve, .deadline: ""
    }
  }

  private func words(of field: ItemField, _ invoice: Statement.InvoiceAccount) -> Words? {
    let path = invoicePath(invoice.number)
    switch field {
    case .invoiceNumber: return .identifier(invoice.number, at: path + ".number")
    case .invoiceName:
      let noun = pieceNoun
      let number = Words.identifier(invoice.number, at: path + ".number")
      return noun.isSaid(by: invoice.number) ? number : noun.singular.capitalisedFirst + " " + number
    case .invoiceHead: return Words(name(of: invoice.head))
    case .invoiceDate: return .figure(language.shortDate(invoice.date))
    case .invoiceDueDate: return .figure(language.shortDate(invoice.dueDate))
    case .invoiceLabel: return invoice.label.map { .free($0, at: path + ".label") }
    case .invoiceDaysLate: return .figure(language.count(invoice.daysLate) + "\u{A0}j")
    case .invoiceDisputed: return invoice.disputed.map { .figure(language.money($0)) }
    default: return nil
    }
  }

  private func words(of field: ItemField, _ line: Statement.InterestLine) -> Words? {
    switch field {
    case .lineFrom: .figure(language.shortDate(line.period.first))
    case .lineTo: .figure(language.shortDate(line.period.last))
    case .lineDays: .figure(language.count(line.days))
    case .lineBase: .figure(language.amount(line.base))
    case .lineRate: .figure(language.columnPercent(line.rate))
    case .lineSource: words(of: line.source)
    default: nil
    }
  }

  private func words(of field: ItemField, _ imputation: Statement.Imputation) -> Words? {
    switch field {
    case .imputationDate: return .figure(language.shortDate(imputation.date))
    case .imputationLongDate: return longDate(imputation.date)
    case .imputationLabel: return label(of: imputation)
    case .imputationMeans: return imputation.means.map { .free($0, at: "payments") }
    case .imputationReference: return imputation.reference.map { .identifier($0, at: "creditNotes") }
    case .imputationMoney: return .figure(language.money(imputation.amount))
    case .imputationPrincipalAfter: return .figure(language.amount(imputation.principalAfter))
    case .imputationSurplus:
      return imputation.surplus.isPositive ? .figure(language.money(imputation.surplus)) : nil
    case .imputationDetail:
      return split(
        [
          (imputation.costs, "les frais"), (imputation.interest, "les " + statement.interestWord),
          (imputation.principal, "le principal"), (imputation.flatIndemnity, "les indemnités"),
          (imputation.penalty, "la clause pénale"),
        ]
      ).map { "imputé " + $0 }
    default: return nil
    }
  }

  /// "Virement, en règlement de F-12", "Saisie-attribution, titre 2025J00872", "Avoir A-4, sur F-12".
  private func label(of imputation: Statement.Imputation) -> Words {
    let invoice = imputation.designatedInvoice.map { Words.identifier($0, at: invoicePath($0)) }
    if let reference = imputation.reference {
      let name = "Avoir " + Words.identifier(reference, at: "creditNotes")
      let note = invoice.map { name + ", sur " + $0 } ?? name
      guard imputation.actsFrom != imputation.date else { return note }
      return note + ", avec effet au " + Words.figure(language.shortDate(imputation.actsFrom))
    }
    let means = Words.free((imputation.means ?? "paiement").capitalisedFirst, at: "payments")
    if let invoice { return means + ", en règlement de " + invoice }
    return imputation.designatedTitle.map { means + ", titre " + Words.identifier($0, at: "titles") } ?? means
  }

  private func words(of field: ItemField, _ part: Statement.Imputation.Part) -> Words? {
    guard field == .partInvoice else { return nil }
    return part.invoice.map { .identifier($0, at: invoicePath($0)) }
  }

  private func words(of field: ItemField, _ cost: Statement.CostLine) -> Words? {
    switch field {
    case .costDate: .figure(language.shortDate(cost.date))
    case .costLabel: .free(cost.label, at: "costs")
    case .costArticle: cost.article.map { Words($0.shortCitation) }
    default: nil
    }
  }
}
