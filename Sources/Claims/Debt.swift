import CaseFiles
import Law
import Values

/// One sum owed, with all that decides its interest: known before any payment is looked at.
struct Debt {
  /// Position of the invoice in the case, for places of messages.
  let caseIndex: Int
  let invoice: CaseFile.Invoice
  let basis: CaseFile.InterestTerms.Basis
  let article: Article
  /// Where the case stipulates the interest.
  let basisPlace: String
  /// Principal from the start: the invoice less the credit notes that act from its date.
  let principal: Money
  /// Credit notes that act from the invoice's date.
  let creditedFromStart: Money
  /// Nil when no interest runs.
  let plan: InterestPlan?
  /// The 40 €, owed once it is late; zero where the law gives none.
  let flatIndemnity: Money
  /// The flat indemnity that is given up, once it is late.
  let unclaimedFlatIndemnity: Money

  /// When interest starts, at what rates, and until when.
  struct InterestPlan {
    let start: CalendarDate
    let schedule: RateSchedule
    /// The last day that may bear interest; nil when nothing stops it.
    let end: CalendarDate?
    /// Interest joins the base each time this many months have passed; nil when it never does.
    let capitalisationMonths: Int?
  }

  /// Decides which debts are paid first; equal ranks share in proportion.
  struct Rank: Comparable {
    let priority: Int
    let dueDate: CalendarDate
    let date: CalendarDate

    static func < (a: Rank, b: Rank) -> Bool {
      (a.priority, a.dueDate, a.date) < (b.priority, b.dueDate, b.date)
    }
  }

  /// Explicit priority, then the oldest due date, then the oldest invoice (1342-10 C. civ.).
  var rank: Rank {
    Rank(priority: invoice.priority ?? .max, dueDate: invoice.dueDate, date: invoice.date)
  }
}
