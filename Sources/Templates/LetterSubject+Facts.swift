import CaseFiles
import Claims
import Values

extension LetterSubject {
  func holds(_ fact: Fact) -> Bool {
    switch fact {
    case .isCommercial, .isPublicProcurement, .isConsumer, .isInvoiced, .isLoan, .debtorIsCompany,
      .debtorIsNaturalPerson, .debtorIsPublicBody, .creditorIsIndividual:
      holdsOfParties(fact)
    case .writesForAnother, .isCollector, .isLawyer, .isBailiff, .writesAsI, .isRegistered, .isTracked,
      .offersInstalments, .offersCoupon, .contractIsShort, .enclosuresAreShort:
      holdsOfLetter(fact)
    case .countsYearOf365, .countsActualYears, .countsYearOf360, .excludesStart, .excludesEnd,
      .countsBothEnds, .excludesBothEnds, .imputesPrincipalFirst, .imputesIndemnityFirst, .capitalises,
      .interestStopsAtOpening:
      holdsOfConventions(fact)
    default: holdsOfClaim(fact)
    }
  }

  private func holdsOfParties(_ fact: Fact) -> Bool {
    let debtor = caseFile.debtor
    switch fact {
    case .isCommercial: return statement.regime == .commercial
    case .isPublicProcurement: return statement.regime == .publicProcurement
    case .isConsumer: return statement.regime == .consumer
    case .isInvoiced: return pieceNoun.isInvoice
    case .isLoan: return caseFile.nature == .loan
    case .debtorIsCompany: return debtor.kind == .company
    case .debtorIsNaturalPerson: return debtor.isNaturalPerson
    case .debtorIsPublicBody: return debtor.kind == .publicBody
    default: return caseFile.creditor.kind == .individual
    }
  }

  private func holdsOfLetter(_ fact: Fact) -> Bool {
    switch fact {
    case .writesForAnother: caseFile.sender != nil
    case .isCollector: caseFile.sender?.role == .thirdPartyCollector
    case .isLawyer: caseFile.sender?.role == .lawyer
    case .isBailiff: caseFile.sender?.role == .commissaireDeJustice
    case .writesAsI: caseFile.sender == nil && caseFile.creditor.kind == .individual
    case .isRegistered: settings.delivery == .registered
    case .isTracked: settings.delivery == .tracked
    case .contractIsShort: caseFile.contract.reference?.fitsReferences ?? false
    case .enclosuresAreShort: settings.enclosures.joined(separator: "  ").fitsReferences
    case .offersCoupon: settings.coupon
    default: settings.offersInstalments
    }
  }

  private func holdsOfConventions(_ fact: Fact) -> Bool {
    let options = statement.conventions.options
    switch fact {
    case .countsYearOf365: return options.dayCount == .actual365
    case .countsActualYears: return options.dayCount == .actualActual
    case .countsYearOf360: return options.dayCount == .actual360
    case .excludesStart: return options.countedDays == .startExcluded
    case .excludesEnd: return options.countedDays == .endExcluded
    case .countsBothEnds: return options.countedDays == .bothIncluded
    case .excludesBothEnds: return options.countedDays == .bothExcluded
    case .imputesPrincipalFirst: return options.imputation == .principalFirst
    case .imputesIndemnityFirst: return options.flatIndemnityFirst
    case .interestStopsAtOpening: return statement.invoices.contains { $0.interestEndsOn != nil }
    default:
      let conventions = statement.conventions
      return conventions.capitalisationClause != nil || !conventions.capitalisingTitles.isEmpty
    }
  }

  private func holdsOfClaim(_ fact: Fact) -> Bool {
    let totals = statement.totals
    switch fact {
    case .several: return dueInvoices.count > 1
    case .usesPenalties: return statement.conventions.lateInterestTerm == .penalties
    case .hasInterest: return !statement.lines.isEmpty
    case .hasInterestPaid: return totals.interestPaid.isPositive
    case .interestRuns: return statement.daily != nil
    case .interestStartsWithNotice: return !invoicesWaitingForNotice.isEmpty
    case .hasAccessories: return !statement.accessoryHeads.isEmpty
    case .hasIndemnity: return totals.indemnityDue.isPositive
    case .penaltyIsAnnounced: return announcedPenalty != nil
    case .penaltyIsDue: return statement.penalty?.isDue ?? false
    case .hasCosts: return !statement.costs.isEmpty
    case .hasCreditBalance: return totals.creditBalance.isPositive
    case .hasTitle: return !caseFile.titles.isEmpty
    case .hasUntitled: return hasUntitled
    case .hasUntitledInterest:
      return statement.invoicesWithoutTitle.contains { linesByInvoice[$0.number] != nil }
    case .hasUntitledInterestPaid:
      return statement.invoicesWithoutTitle.contains(where: \.interestPaid.isPositive)
    case .canSeekPaymentOrder: return canSeekPaymentOrder
    case .mayNeedConciliation: return mayNeedConciliation
    default: return holdsOfPayments(fact)
    }
  }

  private func holdsOfPayments(_ fact: Fact) -> Bool {
    switch fact {
    case .hasDeductions:
      dueInvoices.contains { $0.creditNotes.isPositive || $0.paidOnPrincipal.isPositive }
    case .hasCreditNotes: statement.totals.creditNotes.isPositive
    case .hasPayments: !payments.isEmpty
    case .hasManyPayments: payments.count > LetterSubject.fewEnoughToName
    case .wasGivenNotice:
      reminders.contains { $0.wasFormalNotice && $0.invoices.count == dueInvoices.count }
    case .isDisputed: dueInvoices.contains { $0.disputed?.isPositive ?? false }
    case .hasUndesignatedPayments: payments.contains { $0.designatedInvoice == nil }
    case .owesIndemnities: owesIndemnities
    default: false
    }
  }

  private var owesIndemnities: Bool { statement.invoices.contains { $0.flatIndemnity.isPositive } }

  /// What a column of the imputations must hold beside interest and principal.
  var imputedAccessories: [String] {
    var names: [String] = []
    if owesIndemnities { names.append("indemnités") }
    if statement.counted.contains(where: \.costs.isPositive) { names.append("frais") }
    if statement.counted.contains(where: \.penalty.isPositive) { names.append("clause pénale") }
    return names
  }

  /// Whether an amicable attempt must precede a suit for a sum so small (article 750-1 CPC).
  private var mayNeedConciliation: Bool {
    statement.conciliation.map { demandedTotal <= $0.ceiling } ?? false
  }

  /// Article 1405 CPC: a contractual or statutory cause and a determined amount, before an ordinary court in France.
  private var canSeekPaymentOrder: Bool {
    caseFile.nature != .damages && caseFile.debtor.kind != .publicBody
      && caseFile.debtor.address.country == nil && caseFile.titles.isEmpty
  }

  func holds(_ fact: Fact, of item: LoopItem) -> Bool {
    switch (fact, item) {
    case (.lineIsFirst, .line(_, let isFirst)): isFirst
    case (.invoiceHasSeveralLines, .invoice(let invoice)):
      (linesByInvoice[invoice.number]?.count ?? 0) > 1
    case (.imputationHasSeveralParts, .imputation(let imputation)): imputation.parts.count > 1
    case (.imputationTouchesInterest, .imputation(let imputation)): imputation.interest.isPositive
    default: false
    }
  }
}

extension String {
  /// Whether it takes few enough lines of the block of references to leave room for the others.
  fileprivate var fitsReferences: Bool { !isEmpty && count <= 84 }
}
