import CaseFiles
import Law
import Values

extension Statement {
  /// The sums that a title awards, principal first.
  package func awards(of title: String) -> [InvoiceAccount] {
    let order = Head.Kind.allCases
    func rank(_ award: InvoiceAccount) -> Int { order.firstIndex(of: award.head) ?? order.count }
    return invoices.filter { $0.title == title }.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  /// What each payment and credit note settled of the awards of a title; its costs tell themselves what was paid on
  /// them.
  package func imputations(onAwardsOf title: String) -> [Imputation] {
    let numbers = Set(awards(of: title).map(\.number))
    return counted.compactMap { imputation in
      var share = imputation
      share.parts = imputation.parts.filter { $0.invoice.map(numbers.contains) ?? false }
      share.amount = share.parts.map(\.total).sum()
      return share.amount.isPositive ? share : nil
    }
  }

  /// Time-barred interest on the awards of a title.
  package func interestSetAside(ofTitle title: String) -> Money {
    invoices.filter { $0.title == title }.map(\.interestSetAside).sum()
  }

  /// What is owed under one enforceable title, in its own account (R211-1 CPCE).
  public struct TitleAccount: Sendable, Hashable {
    public var number: String
    public var date: CalendarDate
    /// First day of the majored legal rate (L313-3 CMF); nil when it is not majored.
    public var majoredFrom: CalendarDate?
    /// Months from the day the decision became enforceable after which it is; nil with `majoredFrom`.
    public var majorationDelay: Int?
    /// Sums awarded and still owed, dépens excepted.
    public var awardsDue: Money
    public var depensDue: Money
    public var interestDue: Money
    /// Costs of the title still owed, the fee of A444-31 C. com. among them.
    public var costsDue: Money
    /// The sum of the four.
    public var totalDue: Money
    public var provision: Provision?
    public var tariff: RecoveryFees?
  }

  /// Interest of one calendar month after the closing date, at the rates of the first day: "au taux en vigueur".
  public struct Provision: Sendable, Hashable {
    /// Both days counted.
    public var period: Period
    public var parts: [Part]
    /// The sum of the parts.
    public var amount: Money

    public struct Part: Sendable, Hashable {
      public var base: Money
      public var rate: Rate
      public var amount: Money
    }
  }

  /// The fees of a commissaire de justice on what was recovered under a title, VAT apart.
  public struct RecoveryFees: Sendable, Hashable {
    /// Sums imputed on the awards, dépens, costs and accruing interest excepted.
    public var collected: Money
    /// Owed by the debtor (A444-31 C. com.).
    public var debtorFee: Money
    public var debtorVAT: Money
    /// Borne by the creditor (A444-32 C. com.): never asked of the debtor.
    public var creditorFee: Money
    public var creditorVAT: Money
    public var rows: [ParameterRow]
  }
}

extension Statement.ParameterRow {
  init(_ reference: LawRowReference) {
    self.init(
      table: reference.table.rawValue, from: reference.from, status: reference.status.rawValue,
      source: reference.source)
  }
}
