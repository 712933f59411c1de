import Law
import Values

/// What the claim leaves aside, the days that matter after it, and what may bar it.
extension Statement {
  public struct LeftAside: Sendable, Hashable {
    public var kind: Kind
    public var invoice: String?
    public var amount: Money?
    public var article: Article?
    /// The rows of parameters that it rests on.
    public var rows: [ParameterRow] = []
    public enum Kind: String, Sendable, CaseIterable {
      case timeBarredInvoice, invoiceWithoutProof, invoiceNotYetDue, timeBarredInterest
      case flatIndemnityNotClaimed, recoveryCostsReserved, recoveryCostsOnCreditor, penaltyClauseAnnounced
      case disputedPart, depensReserved
    }
  }

  public struct Deadline: Sendable, Hashable {
    public var kind: Kind
    public var invoice: String?
    /// The last day; the earlier one when a local holiday makes two.
    public var date: CalendarDate
    /// The last day when the holidays of the case’s zone count (642 CPC); nil when they change nothing.
    public var localDate: CalendarDate?
    /// Nil for a day that a letter gave.
    public var article: Article?
    /// The row of parameters that gives its delay; nil for a day that a letter gave.
    public var row: ParameterRow?
    public enum Kind: String, Sendable, CaseIterable {
      case limitation, payBy, declareClaim, serveOrder, titleExpiry
    }
  }

  /// The law forbids to demand payment of this debtor, or this debtor to pay.
  public struct DemandBar: Sendable, Hashable {
    public var kind: Kind
    /// Opening of the proceedings, or admission of the over-indebtedness.
    public var date: CalendarDate
    /// "redressement judiciaire".
    public var procedure: String?
    public var article: Article
    public enum Kind: String, Sendable, CaseIterable { case insolvency, overIndebtedness }
  }

  /// How far a table of parameters is known.
  public struct ParameterStamp: Sendable, Hashable {
    public var table: String
    public var knownUntil: CalendarDate
  }
}
