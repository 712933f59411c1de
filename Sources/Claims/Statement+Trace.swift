import Law
import Values

/// Why the law makes a debt grow, last or be paid as it does: what `explain` tells.
extension Statement {
  /// The event that makes a debt bear interest.
  public struct InterestStart: Sendable, Hashable {
    /// The morrow bears interest, unless the case counts its days otherwise.
    public var event: CalendarDate
    public var cause: Cause
    /// Nil for a day that the case or the title sets.
    public var article: Article?

    public enum Cause: String, Sendable, CaseIterable {
      /// The due date alone, by law.
      case dueDate
      /// The due date alone, by a clause (1344 C. civ.).
      case defaultClause
      /// First presentation or receipt of a mise en demeure.
      case formalNotice
      /// A day that the case sets.
      case agreed
      /// The decision that awards the sum.
      case decision
      /// A day that the title sets.
      case title
    }
  }

  /// Interest due for a whole year that joined the base (1343-2 C. civ.).
  public struct Capitalisation: Sendable, Hashable {
    public var date: CalendarDate
    public var amount: Money
    public var row: ParameterRow
  }

  /// Until when a debt may be sued on, or a title enforced.
  public struct LimitationAccount: Sendable, Hashable {
    /// The day from which the period first ran.
    public var start: CalendarDate
    /// Years of the period that ends on `lastDay`.
    public var years: Int
    /// What made it run anew, in order.
    public var interruptions: [Interruption]
    /// What added its days, in order.
    public var suspensions: [Period]
    public var lastDay: CalendarDate
    public var article: Article
    public var row: ParameterRow

    public struct Interruption: Sendable, Hashable {
      public var date: CalendarDate
      public var cause: Cause

      public enum Cause: String, Sendable, CaseIterable {
        case acknowledgement, courtClaim, enforcementAct
        /// A payment by the debtor, which acknowledges the debt.
        case payment
        /// Any written claim, against a public body.
        case writtenClaim
      }
    }
  }

  /// Up to which sum an amicable attempt must precede a claim before the tribunal judiciaire (750-1 CPC).
  public struct Conciliation: Sendable, Hashable {
    /// Zero while no attempt is required.
    public var ceiling: Money
    public var row: ParameterRow
  }
}

extension Statement.InvoiceAccount {
  /// The rows of parameters that it rests on, those of its lines of interest aside.
  var rows: [Statement.ParameterRow] {
    [limitation.row] + [flatIndemnityRow].compactMap(\.self) + capitalisations.map(\.row)
  }
}

extension Statement.Imputation.Part {
  /// Why this part went where it did.
  public enum Ground: String, Sendable, CaseIterable {
    /// The debtor said so (1342-10 C. civ.), or the credit note is about this invoice.
    case designation
    /// Paid or seized under the title.
    case title
    /// Costs of acts, before any debt.
    case costs
    /// First among the debts that are due: by priority, then the oldest.
    case rank
    /// In proportion, among debts of the same rank.
    case proportion
    /// Once the debts that are due are paid.
    case accessories
    /// A debt not yet due, once the others are paid.
    case advance
    /// A debt that can no more be sued on, once all others are paid.
    case timeBarred
  }
}
