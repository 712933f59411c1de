import CaseFiles
import Diagnostics
import Law
import Values

/// The claim computed: every figure that any document may print, with the rate and article it rests on.
///
/// Identities, to the cent: each total is the sum of its printed lines; `principalDue = principalInvoiced −
/// creditNotes − paid on principal`; `interestDue = interestAccrued − interestPaid −
/// interestSetAside`. Only the invoices
/// claimed enter them: one not yet due, or time-barred, stands in `unclaimedInvoices` and in `leftAside`.
public struct Statement: Sendable {
  public var reference: String
  /// Interest and payments are counted up to and including this day.
  public var closingDate: CalendarDate
  public var regime: Regime
  public var conventions: Conventions
  /// The invoices claimed, ordered by due date, then date, then number.
  public var invoices: [InvoiceAccount]
  /// Invoices of the case that are not claimed: not yet due, time-barred, or without proof.
  public var unclaimedInvoices: [InvoiceAccount]
  /// Interest, line by line: constant base, constant rate, within one half-year, ordered by invoice then
  /// date.
  public var lines: [InterestLine]
  /// Interest of the invoices that are not claimed, in no total.
  public var unclaimedLines: [InterestLine]
  /// Payments and credit notes in the order they were imputed, ignored ones last.
  public var imputations: [Imputation]
  /// Costs and complementary compensation claimed, one row each.
  public var costs: [CostLine]
  /// One account per enforceable title (R211-1 CPCE), in order of date.
  public var titles: [TitleAccount]
  /// Interest of the month to come on the titles, all of them (R211-1 CPCE): in no total; nil without a title that
  /// bears interest.
  public var provision: Provision?
  public var penalty: PenaltyAccount?
  public var totals: Totals
  /// The recapitulation, in printed order; the amounts sum to `totals.totalDue`.
  public var heads: [Head]
  /// Interest that runs after the closing date; nil when nothing runs.
  public var daily: DailyInterest?
  /// What could be claimed and is not, with its amount when it has one.
  public var leftAside: [LeftAside]
  /// Ordered by date.
  public var deadlines: [Deadline]
  /// Nil where article 750-1 CPC does not apply, or is not known on the closing date.
  public var conciliation: Conciliation?
  /// Why no demand for payment may be sent, when the law forbids it.
  public var demandBar: DemandBar?
  /// How far the parameters that were used are known.
  public var parameterStamps: [ParameterStamp]
  public var caseDigest: String
}

extension Statement {
  /// Which body of law governs lateness.
  public enum Regime: String, Sendable, CaseIterable {
    /// Both act for their profession: L441-10, D441-5 C. com.
    case commercial
    /// R2192-31, D2192-35 CCP.
    case publicProcurement
    /// Debtor is a consumer.
    case consumer
    /// Common law: 1231-6 C. civ.
    case civil
  }

  public struct Conventions: Sendable, Hashable {
    public var options: CaseFile.Options
    /// "pénalités de retard" for L441-10, "intérêts de retard" otherwise: one word per claim.
    public var lateInterestTerm: Term
    /// Contract clause that lets interest capitalise (1343-2 C. civ.); nil when none does.
    public var capitalisationClause: String?
    /// Numbers of the titles that decide capitalisation (1343-2 C. civ.), the oldest first.
    public var capitalisingTitles: [String]
    public enum Term: String, Sendable { case penalties, interest }
  }

  /// One invoice, or one award of a title.
  public struct InvoiceAccount: Sendable, Hashable {
    /// Number of the invoice; for an award, the title's number and the award's head.
    public var number: String
    /// What it is in the recapitulation: principal, unless it is an award.
    public var head: Head.Kind
    /// Number of the title that awards it; nil for an invoice.
    public var title: String?
    public var date: CalendarDate
    public var dueDate: CalendarDate
    public var label: String?
    /// VAT included.
    public var invoiced: Money
    public var vat: Money?
    public var creditNotes: Money
    /// Part of the payments imputed on principal.
    public var paidOnPrincipal: Money
    public var principalDue: Money
    public var interestAccrued: Money
    public var interestPaid: Money
    /// Time-barred interest on a title, left aside.
    public var interestSetAside: Money
    public var interestDue: Money
    public var flatIndemnity: Money
    public var flatIndemnityPaid: Money
    /// Nil when none is owed.
    public var flatIndemnityRow: ParameterRow?
    /// Days from the day after the due date to the closing date, or to the day it was settled; 0 when not
    /// late.
    public var daysLate: Int
    public var basis: CaseFile.InterestTerms.Basis
    /// First day that bears interest; nil when none does by the closing date.
    public var interestStartsOn: CalendarDate?
    /// It may come after the closing date; nil when nothing makes it bear interest.
    public var interestStart: InterestStart?
    /// Last day that may bear interest, for a debtor in insolvency; nil when nothing stops it.
    public var interestEndsOn: CalendarDate?
    public var capitalisations: [Capitalisation]
    public var limitation: LimitationAccount
    public var disputed: Money?
    public var isTimeBarred: Bool
    public var isDue: Bool
    /// True when nothing proves it yet, so that it is not claimed.
    public var lacksProof: Bool
    /// principal + interest + indemnity still owed on this invoice.
    public var due: Money
  }

  public struct InterestLine: Sendable, Hashable {
    public var invoice: String
    public var period: Period
    public var days: Int
    public var base: Money
    public var rate: Rate
    public var source: RateSource
    public var article: Article
    /// The rows of parameters that the rate rests on; none for a contract.
    public var rows: [ParameterRow]
    public var amount: Money
  }

  /// A dated row of parameters.
  public struct ParameterRow: Sendable, Hashable {
    public var table: String
    public var from: CalendarDate
    /// `verified`, `derived`, `unconfirmed` or `memory`.
    public var status: String
    public var source: String
  }

  /// Where the rate of a line comes from, enough to print "BCE 2,15 % au 1er janvier 2026 + 10".
  public enum RateSource: Sendable, Hashable {
    /// ECB refinancing rate on `anchor` (1 January or 1 July; the running day in 2009–2012), plus points.
    case refinancing(rate: Rate, anchor: CalendarDate, points: Rate)
    /// Legal rate of the half-year (year before 2015) starting on `from`.
    case legal(category: LegalRateCategory, from: CalendarDate, until: CalendarDate)
    /// `hundredths`/100 times the legal rate of the half-year.
    case legalMultiple(
      hundredths: Int, legal: Rate, category: LegalRateCategory, from: CalendarDate,
      until: CalendarDate)
    /// Legal rate of the half-year, and the points added to it (L313-3 CMF).
    case majoredLegal(
      category: LegalRateCategory, legal: Rate, points: Rate, from: CalendarDate, until: CalendarDate)
    case contract(clause: String?)
  }

  public struct Imputation: Sendable, Hashable {
    public var date: CalendarDate
    public var kind: Kind
    public var amount: Money
    /// The day it acts from: its own, or the invoice's for a credit note that acts from the start.
    public var actsFrom: CalendarDate
    public var means: String?
    /// Number of the credit note, for a credit note.
    public var reference: String?
    public var designatedInvoice: String?
    /// Number of the title that it was paid or seized under.
    public var designatedTitle: String?
    public var parts: [Part]
    /// What no debt was left to take.
    public var surplus: Money
    /// Principal still owed after it on what is claimed and was issued by its day.
    public var principalAfter: Money

    public enum Kind: String, Sendable {
      case payment, creditNote
      /// Dated after the closing date: listed, not counted.
      case ignoredPayment
      case ignoredCreditNote
    }

    public struct Part: Sendable, Hashable {
      public var invoice: String?
      public var costs: Money
      public var interest: Money
      public var principal: Money
      public var flatIndemnity: Money
      public var penalty: Money
      /// Principal still owed on that invoice after it.
      public var principalAfter: Money
      public var ground: Ground
    }
  }

  public struct CostLine: Sendable, Hashable {
    public var date: CalendarDate
    public var label: String
    /// The amount claimed; for complementary compensation, net of the flat indemnities.
    public var amount: Money
    /// What was spent, when it is more than what is claimed.
    public var spent: Money
    public var paid: Money
    public var article: Article?
    public var exhibit: String?
    public var kind: CaseFile.Cost.Kind
    /// Number of the title it belongs to.
    public var title: String?
  }

  public struct PenaltyAccount: Sendable, Hashable {
    public var clause: CaseFile.PenaltyClause
    public var base: Money
    /// The amount, owed or announced.
    public var amount: Money
    public var paid: Money
    /// True once the delay given by a mise en demeure has run out; only then is it in the totals.
    public var isDue: Bool
    /// Last day given by that mise en demeure.
    public var deadline: CalendarDate?
    /// Date of that mise en demeure.
    public var formalNoticeDate: CalendarDate?
    /// The invoices that bear it, in the order they incurred it; the amounts sum to `amount`, shared in
    /// proportion to their bases.
    public var parts: [Part]

    public struct Part: Sendable, Hashable {
      public var invoice: String
      public var base: Money
      public var amount: Money
    }
  }

  public struct Totals: Sendable, Hashable {
    public var principalInvoiced = Money.zero
    public var creditNotes = Money.zero
    /// All payments received by the closing date.
    public var paid = Money.zero
    public var paidOnPrincipal = Money.zero
    public var principalDue = Money.zero
    public var interestAccrued = Money.zero
    public var interestPaid = Money.zero
    public var interestCapitalised = Money.zero
    public var interestSetAside = Money.zero
    public var interestDue = Money.zero
    /// The 40 € still owed.
    public var indemnityDue = Money.zero
    public var indemnityPaid = Money.zero
    public var penaltyDue = Money.zero
    public var penaltyPaid = Money.zero
    /// Costs and complementary compensation still owed.
    public var costsDue = Money.zero
    public var costsPaid = Money.zero
    /// Part of the payments imputed on invoices that are not claimed here.
    public var paidOnUnclaimed = Money.zero
    /// What the creditor owes back.
    public var creditBalance = Money.zero
    public var totalDue = Money.zero
  }

  public struct Head: Sendable, Hashable {
    public var kind: Kind
    public var article: Article?
    /// Number of things the amount is made of: late invoices for the 40 €.
    public var count: Int?
    /// Amount of one such thing.
    public var unit: Money?
    public var amount: Money

    public enum Kind: String, Sendable, CaseIterable {
      case principal, interest, flatIndemnity, complementaryCompensation, penaltyClause, costs
      case article700, depens, damages
    }
  }

  public struct DailyInterest: Sendable, Hashable {
    /// Ten-thousandths of a euro per day, at the rates of the day after the closing date.
    public var tenThousandths: Int64
    /// The day after the closing date.
    public var from: CalendarDate
    /// Last day the rates are known to hold, "au taux en vigueur" after it: the day before `from` when no
    /// later rate is known; nil for a fixed rate.
    public var until: CalendarDate?
    public var parts: [Part]

    /// One rate, and the principal that bears it.
    public struct Part: Sendable, Hashable {
      public var base: Money
      public var rate: Rate
    }
  }
}
