import CaseFiles
import Law
import Values

/// One sum owed, with all that decides its interest: known before any payment is looked at.
struct Debt {
  /// Where it stands in the case, for messages: `invoices[3]`.
  let place: String
  /// What it is in the recapitulation.
  let head: Statement.Head.Kind
  /// The title that awards it; nil for an invoice.
  let title: CaseFile.Title?
  /// Its turn among the awards of its title; 0 for an invoice.
  let order: Int
  /// The invoice, or the award in the form of one.
  let invoice: CaseFile.Invoice
  let basis: CaseFile.InterestTerms.Basis
  let article: Article
  /// Where the case stipulates the interest.
  let basisPlace: String
  /// Principal from the start: the invoice less the credit notes that act from its date.
  let principal: Money
  /// Credit notes that act from the invoice's date.
  let creditedFromStart: Money
  /// What makes it bear interest, be it after the closing day; nil when nothing does.
  let start: Statement.InterestStart?
  /// Nil when no interest runs by the closing day.
  let plan: InterestPlan?
  /// The 40 €, owed once it is late; zero where the law gives none.
  let flatIndemnity: Money
  /// The flat indemnity that is given up, once it is late.
  let unclaimedFlatIndemnity: Money
  /// The row that gives the flat indemnity, claimed or not.
  let flatIndemnityRow: LawRowReference?
  /// Until when it may be sued on, before any payment.
  let limitation: LimitationClock

  /// At what rates interest runs, and until when.
  struct InterestPlan {
    let schedule: RateSchedule
    /// The last day that may bear interest; nil when nothing stops it.
    let end: CalendarDate?
    /// Nil when interest never joins the base.
    let capitalisation: Capitalisation?
    /// Nil when all of it may still be recovered.
    var bar: InterestBar?
  }

  /// Interest joins the base each time so many months have passed from a day (1343-2 C. civ.).
  struct Capitalisation {
    let from: CalendarDate
    let months: Int
    let reference: LawRowReference
  }

  /// Decides which debts are paid first; equal ranks share in proportion.
  struct Rank: Comparable {
    let priority: Int
    let dueDate: CalendarDate
    let date: CalendarDate
    let order: Int

    static func < (a: Rank, b: Rank) -> Bool {
      (a.priority, a.dueDate, a.date, a.order) < (b.priority, b.dueDate, b.date, b.order)
    }
  }

  /// Explicit priority, then the oldest due date, then the oldest invoice (1342-10 C. civ.).
  var rank: Rank {
    Rank(
      priority: invoice.priority ?? .max, dueDate: invoice.dueDate, date: invoice.date, order: order)
  }
}
