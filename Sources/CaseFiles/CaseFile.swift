import Values

/// One claim of one creditor against one debtor, as another program handed it over, checked and typed.
///
/// Every amount is exact, every date exists, every reference between parts is resolved. What the law makes of it
/// is for `Claims`.
public struct CaseFile: Sendable {
  /// The creditor's own reference, printed on every page and used in file names.
  public var reference: String
  /// The day the claim is drawn up: interest and payments are counted up to and including it.
  public var statementDate: CalendarDate
  /// Identifiers of the documents the case asks for, in order.
  public var documents: [String]
  public var nature: Nature
  public var creditor: Party
  public var debtor: Party
  /// Who writes, when it is not the creditor.
  public var sender: Sender?
  public var contract: Contract
  public var invoices: [Invoice]
  public var creditNotes: [CreditNote]
  public var payments: [Payment]
  public var costs: [Cost]
  public var events: [Event]
  public var titles: [Title]
  /// Settings of the letter for each document identifier, the `default` ones already merged in.
  public var letters: [String: LetterSettings]
  /// Settings for documents that have none of their own.
  public var defaultLetter: LetterSettings
  public var options: Options
  /// The `extensions` object as JSON text, copied to the manifest and never read.
  public var extensions: String?
  /// SHA-256 of the bytes of the case, lower-case hexadecimal.
  public var digest: String

  /// The settings for one document.
  public func letter(for document: String) -> LetterSettings { letters[document] ?? defaultLetter }
}

extension CaseFile {
  /// What the debt is for: drives limitation and what may be claimed.
  public enum Nature: String, Sendable, CaseIterable {
    case goods, services, carriage, loan, housingLease, commercialLease, coOwnershipCharges, damages
    case other
  }

  public struct Contract: Sendable, Hashable {
    /// As printed: "Devis D-2026-012 accepté le 20 février 2026".
    public var reference: String?
    /// Whether both parties act for their profession; decides between L441-10 and the common law.
    public var purpose: Purpose?
    /// Whether the contract is a public procurement contract (public-body debtors).
    public var isPublicProcurement: Bool
    public var interest: InterestTerms?
    public var penaltyClause: PenaltyClause?
    /// The clause that makes the due date alone put the debtor in default (article 1344 C. civ.).
    public var defaultClause: String?

    public enum Purpose: String, Sendable, CaseIterable { case professional, personal }
  }

  /// The interest stipulated or due by law.
  public struct InterestTerms: Sendable, Hashable {
    public var basis: Basis
    /// First day event chosen by the case: the day before the first day that bears interest.
    public var from: CalendarDate?

    package init(basis: Basis, from: CalendarDate? = nil) {
      self.basis = basis
      self.from = from
    }

    public enum Basis: Sendable, Hashable {
      /// L441-10 II C. com.
      case lateCommercial
      /// L313-2 CMF, category by the creditor's quality.
      case legal
      /// N times the legal rate, in hundredths (300 is three times).
      case legalMultiple(hundredths: Int)
      /// A stipulated yearly rate, with the clause that says so.
      case contract(Rate, clause: String?)
      /// R2192-31 CCP.
      case publicProcurement
      case none
    }
  }

  /// Article 1231-5 C. civ.
  public struct PenaltyClause: Sendable, Hashable {
    /// Share of the base; nil for a flat amount.
    public var rate: Rate?
    public var flatAmount: Money?
    public var base: Base
    public var minimum: Money?
    public var maximum: Money?
    /// Where it is stipulated, as printed: "article 7 des conditions générales de vente".
    public var article: String

    public enum Base: String, Sendable, CaseIterable { case remainingPrincipal, invoicedPrincipal }
  }

  public struct Invoice: Sendable, Hashable {
    public var number: String
    public var date: CalendarDate
    public var dueDate: CalendarDate
    /// VAT included.
    public var amount: Money
    /// VAT within `amount`, when the case tells it.
    public var vat: Money?
    public var label: String?
    public var interest: InterestTerms?
    /// 1 is imputed first; invoices without a priority come after those with one.
    public var priority: Int?
    /// The part the debtor disputes.
    public var disputed: Money?
    public var performedOn: CalendarDate?
    public var deliveredOn: CalendarDate?
    /// The exhibit that proves it, when it is not the invoice itself.
    public var exhibit: String?
    /// False when the creditor does not ask the 40 € for this invoice.
    public var claimsFlatIndemnity: Bool
    /// True when nothing proves it yet: it is not claimed, and stands among what is left aside.
    public var lacksProof: Bool
  }

  public struct CreditNote: Sendable, Hashable {
    public var number: String
    public var date: CalendarDate
    public var amount: Money
    /// Number of the invoice it reduces.
    public var invoice: String
    public var reason: Reason

    public enum Reason: String, Sendable, CaseIterable {
      case error, priceReduction, cancellation, `return`, goodwill
      /// Error, price reduction and cancellation act from the invoice's date; the others at their own.
      public var isRetroactive: Bool {
        switch self {
        case .error, .priceReduction, .cancellation: true
        case .return, .goodwill: false
        }
      }
    }
  }

  public struct Payment: Sendable, Hashable {
    public var date: CalendarDate
    public var amount: Money
    /// The invoice the debtor designated, if any (1342-10 C. civ.).
    public var invoice: String?
    /// Number of the title that it was paid or seized under.
    public var title: String?
    /// As printed: "virement", "chèque n° 123".
    public var means: String?
  }

  public struct Cost: Sendable, Hashable {
    public var date: CalendarDate
    public var label: String
    public var amount: Money
    public var kind: Kind
    /// The title the cost belongs to, by its number.
    public var title: String?
    /// The exhibit that proves it.
    public var exhibit: String?

    public enum Kind: String, Sendable, CaseIterable {
      /// Recovery steps without a title: stay with the creditor, or L441-10 II beyond 40 €.
      case recovery
      /// An act the law prescribes to the creditor (L111-8 al. 2 CPCE).
      case prescribedAct
      /// Service of a decision or of an act under a title.
      case service
      case enforcement
      case courtFee
      case other
    }
  }

  public struct Event: Sendable, Hashable {
    public var kind: Kind
    public var date: CalendarDate
    /// 1, 2 or 3, for reminders.
    public var level: Int?
    /// Numbers of the invoices it names; nil when it names all those due that day.
    public var invoices: [String]?
    public var registeredNumber: String?
    /// Number of the title that an act of enforcement or an acknowledgement is about; nil for all of them.
    public var title: String?
    /// First presentation by the post.
    public var presented: CalendarDate?
    public var received: CalendarDate?
    /// Last day given to pay (formal notice).
    public var deadline: CalendarDate?
    /// "redressement judiciaire"…
    public var procedure: String?
    /// Last day of a suspension.
    public var until: CalendarDate?
    public var reference: String?

    public enum Kind: String, Sendable, CaseIterable {
      case reminder, formalNotice, dispute
      case insolvency, overIndebtedness
      /// Interruptions of limitation: 2240, 2241 and 2244 C. civ.
      case acknowledgement, courtClaim, enforcementAct
      /// 2238 C. civ. and the like, with `until`.
      case suspension
    }
  }

  /// A judgment or another executory title.
  public struct Title: Sendable, Hashable {
    public var kind: String
    public var court: String
    public var number: String
    public var date: CalendarDate
    public var served: CalendarDate?
    public var enforceable: CalendarDate?
    /// True when the decision is enforceable by right or provisionally, before service.
    public var isProvisionallyEnforceable: Bool
    public var demandDate: CalendarDate?
    public var capitalisation: Bool
    /// Numbers of the invoices that it judged, whose place it takes; nil when the case does not tell.
    public var invoices: [String]?
    /// The day whose tariff governs the recovery by a commissaire de justice (A444-31, A444-32 C. com.); nil when
    /// none is entrusted with it.
    public var tariffOn: CalendarDate?
    public var awards: [Award]

    public struct Award: Sendable, Hashable {
      public var head: Head
      public var amount: Money
      public var interest: InterestTerms?
    }
    public enum Head: String, Sendable, CaseIterable {
      case principal, interest, penaltyClause, flatIndemnity, damages, article700, depens
    }
  }

  /// How figures are counted; every choice is printed on the décompte.
  public struct Options: Sendable, Hashable {
    public var dayCount: DayCount
    public var countedDays: CountedDays
    public var imputation: ImputationOrder
    /// True puts the 40 € of a debt before its principal instead of last of all.
    public var flatIndemnityFirst: Bool
    /// The clause that stipulates capitalisation (1343-2 C. civ.), as printed.
    public var capitalisationClause: String?
    public var holidayZone: HolidayZone
    /// What becomes of interest on a title older than the law lets a creditor recover.
    public var timeBarredInterest: TimeBarredInterest

    public static let standard = Options(
      dayCount: .actual365, countedDays: .startExcluded, imputation: .interestFirst,
      flatIndemnityFirst: false, capitalisationClause: nil, holidayZone: .metropolitan,
      timeBarredInterest: .setAside)

    public enum DayCount: String, Sendable, CaseIterable {
      case actual365 = "actual/365"
      case actualActual = "actual/actual"
      case actual360 = "actual/360"
    }
    public enum CountedDays: String, Sendable, CaseIterable {
      /// The starting event's day is not counted, the payment's or statement's day is (default).
      case startExcluded
      case endExcluded, bothIncluded, bothExcluded
    }
    /// A limitation must be pleaded by the debtor (2247 C. civ.): the creditor may still claim.
    public enum TimeBarredInterest: String, Sendable, CaseIterable { case setAside, claimed }
    public enum ImputationOrder: String, Sendable, CaseIterable { case interestFirst, principalFirst }
    public typealias HolidayZone = Values.HolidayZone
  }

  /// What a letter says besides the claim.
  public struct LetterSettings: Sendable, Hashable {
    public var place: String?
    /// Date of the letter; the statement date when absent.
    public var date: CalendarDate?
    /// Last day given to pay or answer.
    public var replyBy: CalendarDate?
    public var signatory: Person?
    public var delivery: Delivery
    public var registeredNumber: String?
    public var enclosures: [String]
    /// The court named as competent, as printed: "le tribunal des activités économiques de Lyon".
    public var court: String?
    /// Envelope window preset; the layout's default when absent.
    public var window: String?
    /// Whether an instalment plan is offered.
    public var offersInstalments: Bool
    /// Whether the registered number is printed as a barcode too: only with a number of a range allotted to the
    /// sender.
    public var barcode: Bool
    /// Whether a reply to tear off stands at the foot of a reminder.
    public var coupon: Bool

    public enum Delivery: String, Sendable, CaseIterable { case simple, tracked, registered }
  }
}

extension CaseFile.Invoice {
  /// A sum owed that no invoice bears, such as the award of a title.
  package init(
    number: String, date: CalendarDate, amount: Money, interest: CaseFile.InterestTerms?
  ) {
    self.init(
      number: number, date: date, dueDate: date, amount: amount, vat: nil, label: nil,
      interest: interest, priority: nil, disputed: nil, performedOn: nil, deliveredOn: nil,
      exhibit: nil, claimsFlatIndemnity: false, lacksProof: false)
  }
}
