import Claims
import Values

/// Amounts of items that stand in columns, where they may be summed.
extension LetterSubject {
  /// The amount that `field` prints of `item`; nil when it prints none.
  func amount(of field: ItemField, in item: LoopItem) -> Money? {
    switch item {
    case .invoice(let invoice): amount(of: field, invoice)
    case .line(let line, _): field == .lineAmount ? line.amount : nil
    case .imputation(let imputation): amount(of: field, imputation)
    case .part(let part): amount(of: field, part)
    case .cost(let cost): amount(of: field, cost)
    case .head(let head): field == .headAmount ? head.amount : nil
    case .title(let index): field == .titleSetAside ? setAside(ofTitleAt: index) : nil
    case .reserve, .deadline, .enclosure, .reminder: nil
    }
  }

  private func amount(of field: ItemField, _ invoice: Statement.InvoiceAccount) -> Money? {
    switch field {
    case .invoiceInvoiced: invoice.invoiced
    case .invoiceCreditNotes: invoice.creditNotes
    case .invoicePaid: invoice.paidOnPrincipal
    case .invoicePrincipalDue: invoice.principalDue
    case .invoiceInterestAccrued: invoice.interestAccrued
    default: nil
    }
  }

  private func amount(of field: ItemField, _ imputation: Statement.Imputation) -> Money? {
    switch field {
    case .imputationAmount, .imputationDeducted: imputation.amount
    case .imputationAccessories: imputation.accessories
    case .imputationInterest: imputation.interest
    case .imputationPrincipal: imputation.principal
    default: nil
    }
  }

  private func amount(of field: ItemField, _ part: Statement.Imputation.Part) -> Money? {
    switch field {
    case .partAmount: part.total
    case .partAccessories: part.accessories
    case .partInterest: part.interest
    case .partPrincipal: part.principal
    default: nil
    }
  }

  private func amount(of field: ItemField, _ cost: Statement.CostLine) -> Money? {
    switch field {
    case .costAmount: cost.amount
    case .costPaid: cost.paid.isZero ? nil : cost.paid
    default: nil
    }
  }

  /// `amount` as a column of `form` prints it.
  func words(of amount: Money, as form: ItemField.AmountForm) -> Words {
    switch form {
    case .plain: .figure(language.amount(amount))
    case .dashedIfZero: .figure(amount.isZero ? Words.nothing : language.amount(amount))
    case .deduction: .figure(deduction(amount))
    }
  }
}

extension ItemField {
  /// How a column writes its amounts.
  enum AmountForm {
    case plain
    /// A dash for zero.
    case dashedIfZero
    /// With a minus sign, a dash for zero.
    case deduction
  }

  /// Nil for what is no amount, or none that may be summed down a column.
  var amountForm: AmountForm? {
    switch self {
    case .invoiceInvoiced, .invoicePrincipalDue, .invoiceInterestAccrued, .lineAmount, .imputationAmount,
      .headAmount, .costAmount:
      .plain
    case .imputationAccessories, .imputationInterest, .imputationPrincipal, .partAmount, .partAccessories,
      .partInterest, .partPrincipal:
      .dashedIfZero
    case .invoiceCreditNotes, .invoicePaid, .costPaid, .imputationDeducted, .titleSetAside: .deduction
    default: nil
    }
  }
}

extension Field {
  var amountForm: ItemField.AmountForm? {
    if case .item(let field) = self { field.amountForm } else { nil }
  }

  /// Printed with a minus sign, so that it is taken off the sum of its column.
  var isDeduction: Bool { amountForm == .deduction }
}
