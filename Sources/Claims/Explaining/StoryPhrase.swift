/// Everything that a story may say; `StoryPhrase+French` and `StoryPhrase+English` word it, with names between braces.
enum StoryPhrase: CaseIterable {
  case titleOfInvoice, titleOfAward, closing, parties

  case invoiced, awarded, vat, dueOn, label, performed, disputed, noProof
  case creditFromStart, creditReasonFromStart

  case startByLaw, startByClause, startByNotice, startAgreed, startByDecision, startByTitle
  case firstDay
  case noInterestAsked, noNotice, noInterestDamages, noInterestYet, noInterestNeeded, noDayYet
  case rateRefinancing, rateRunning, rateProcurement, rateLegal, rateMultiple, rateContract
  case majoration, stopsAtOpening, stoppedBeforeStart

  case indemnity, indemnityWhy, indemnityBarred, indemnityOnlyProfessional

  case line, formula, capitalisedBase, capitalisedInterest, capitalisedInterestWhy, setAside, setAsideWhy

  case payment, paymentBy, credit, creditOwnDay
  case becauseDesignated, becauseTitle, becauseRank, becauseNextRank, becausePriority, becauseProportion,
    becauseAccessories
  case becauseAdvance, becauseTimeBarred, becauseOtherSettled
  case orderInterestFirst, orderPrincipalFirst
  case toInterest, toPrincipal, toIndemnity, toOthers, toCreditor, principalLeft
  case otherPayments, laterPayment, laterCredit, notCounted

  case penaltyShare, penaltyAnnounced, penaltyWhy, penaltyShareOf, penaltyOutside
  case penaltyOfRemaining, penaltyOfInvoiced, penaltyFlat, atLeast, atMost

  case judgedBy, judgedWith, byDecision, titleCost, titleCostWhy, titleCostPaid, interestOfTitle

  case asideTimeBarred, asideNotDue, asideNoProof, asideIndemnity, asideDisputed
  case limitation, limitationTitle, limitationFrom, limitationFromYear, limitationPrudent
  case interruptedBy, suspendedBy, suspendedPublic
  case lastDay, lastDayWritten, lastDayPassed
  case acknowledgement, courtClaim, enforcementAct, partPayment, paymentOrSeizure, publicPayment, writtenClaim

  case sources, row
  case statusVerified, statusDerived, statusUnconfirmed, statusMemory

  case principal, awards, depens, costs, penaltyClause
  case balance, balanceOfTitle, balanceUnclaimed, balanceParts, nothingDue
  case inTotal, partThis, partOthers, partPenalty, partCosts, surplusOwed

  /// What a sentence names between braces.
  enum Blank: String, CaseIterable {
    case date, otherDate, amount, otherAmount, number, name, article, count, interest, debt, base, rate, days
    case year, detail, points, title, list
  }
}
