import Law

/// The articles of what the claim holds beside principal and interest: a public contract has its own, and its suits
/// go before an administrative court.
extension Statement.Regime {
  private var isPublic: Bool { self == .publicProcurement }

  /// The 40 € of a late payment.
  package var flatIndemnityArticle: Article { isPublic ? .procurementD2192_35 : .commerceD441_5 }

  /// Recovery costs beyond the flat indemnities, on proof.
  package var complementArticle: Article { isPublic ? .procurementL2192_13 : .commerceL441_10 }

  package var depensArticle: Article { isPublic ? .administrativeJusticeR761_1 : .procedure695 }

  /// Costs of a suit outside the dépens.
  package var suitCostsArticle: Article { isPublic ? .administrativeJusticeL761_1 : .procedure700 }
}
