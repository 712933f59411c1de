extension StoryPhrase {
  var english: String {
    switch self {
    case .titleOfInvoice: "{name} {number}"
    case .titleOfAward: "Award: {number}"
    case .closing: "case {number}, drawn up at {date}, in euros, figures as the French documents print them"
    case .parties: "{name}, creditor, against {detail}, debtor"

    case .invoiced: "{date}: {debt} of {amount}"
    case .awarded: "{date}: {name}, {amount} awarded by the decision"
    case .vat: "All taxes included, {amount} of VAT among them: {interest} is counted on the whole."
    case .dueOn: "To be paid by {date} at the latest."
    case .label: "For: {detail}."
    case .performed: "Work done or goods delivered on {date}."
    case .disputed: "The debtor disputes {amount} of it: that part is still claimed."
    case .noProof: "Nothing proves it yet: it is not claimed."
    case .creditFromStart: "Credit note {number} of {date}"
    case .creditReasonFromStart:
      "Reason: {detail}. It acts from the day of the {debt}: these {amount} never bore interest."

    case .startByLaw:
      "{interest} runs by operation of law: the due date of {date} is enough, without a reminder ({article})."
    case .startByClause:
      "{interest} runs by the contract ({detail}), which lets the due date of {date} alone put the debtor in default ({article})."
    case .startByNotice: "{interest} runs by the formal notice presented or received on {date} ({article})."
    case .startAgreed: "{interest} runs from {date}, the day that the case sets, never before the due date."
    case .startByDecision: "{interest} runs from the day of the decision, {date} ({article})."
    case .startByTitle: "{interest} runs from {date}, the day that the title sets."
    case .firstDay: "The first day counted is {date}."
    case .noInterestAsked: "No interest is asked on this sum."
    case .noNotice: "No formal notice has reached it yet: nothing makes {interest} run ({article})."
    case .noInterestDamages: "Damages bear interest only from the judgment that fixes them ({article})."
    case .noInterestYet: "The due date has not passed: no interest runs yet."
    case .noInterestNeeded: "No day bore interest: nothing was still owed when it would have begun."
    case .noDayYet: "No day is counted yet: the first comes after the closing date."
    case .rateRefinancing:
      "Rate: that of the European Central Bank on 1 January or 1 July, plus {points} points; it changes with each half-year ({article})."
    case .rateRunning:
      "Rate: that of the European Central Bank, plus {points} points ({article}): of its last operation before 2013, then of 1 January or 1 July."
    case .rateProcurement:
      "Rate: that of the European Central Bank on the first day of the half-year in which interest began to run, plus {points} points; it does not change afterwards ({article})."
    case .rateLegal: "Rate: the legal rate, set each half-year by the quality of the creditor ({article})."
    case .rateMultiple: "Rate: {count} times the legal rate, set each half-year; the contract stipulates so."
    case .rateContract: "Rate: {rate} a year, stipulated by the contract{detail}."
    case .majoration:
      "The legal rate is majored from {date}, {count} after the decision became enforceable ({article})."
    case .stopsAtOpening:
      "The opening of the insolvency proceedings, on {date}, stops interest: the last day counted is {otherDate} ({article})."
    case .stoppedBeforeStart:
      "The opening of the insolvency proceedings, on {date}, stops interest before its first day ({article})."

    case .indemnity: "Flat indemnity for recovery costs"
    case .indemnityWhy:
      "Owed by operation of law from the day after the due date, once for each invoice paid late, without VAT or interest ({article})."
    case .indemnityBarred:
      "No flat indemnity: the insolvency proceedings opened on {date} forbid payment ({article})."
    case .indemnityOnlyProfessional:
      "No flat indemnity: it is owed only on the price of goods or services between professionals, and in public procurement ({article})."

    case .line: "From {date} to {otherDate}, {days}"
    case .formula: "{base} × {rate} × {days} / {year} = {amount}, rounded to the cent. {detail} ({article})."
    case .capitalisedBase: "Capitalised interest among it: {amount}."
    case .capitalisedInterest: "{date}: {amount} of interest capitalised"
    case .capitalisedInterestWhy:
      "Due for a whole year, it bears interest in its turn ({article}; {detail}). Nothing is added to the balance: it is there already."
    case .setAside: "Left aside, time-barred"
    case .setAsideWhy: "Interest that fell due after the title, too old to be recovered ({article})."

    case .payment: "{date}: payment of {amount}"
    case .paymentBy: "{date}: {detail} of {amount}"
    case .credit: "{date}: credit note {number} of {amount}"
    case .creditOwnDay:
      "Reason: {detail}. It reduces the principal on its own day: {interest} of before that day is still owed."
    case .becauseDesignated: "The debtor meant it for this {debt} ({article})."
    case .becauseTitle:
      "Received under title no. {number}: it pays the costs of the title, then its awards in their order."
    case .becauseRank:
      "Not meant for another debt, it goes to the oldest debt that is due: it was this one ({article})."
    case .becauseNextRank:
      "Not meant for another debt, it pays the older due debts first, then this one ({article})."
    case .becausePriority:
      "Not meant for another debt, it goes to the due debt that the case puts first (rank {count}): it was this one ({article})."
    case .becauseProportion:
      "Meant for none, and several debts having the same rank, it is shared in proportion to what was owed on each ({article})."
    case .becauseAccessories: "All that was due being paid, it goes to the flat indemnities."
    case .becauseAdvance: "All due debts being paid, it goes to this one, which was not due yet."
    case .becauseTimeBarred: "All other debts being paid, it goes to this one, time-barred, last of all."
    case .becauseOtherSettled: "The debtor had meant it for {number}, which took only {amount} of it."
    case .orderInterestFirst: "A payment in part settles interest first, then principal ({article})."
    case .orderPrincipalFirst: "The case imputes principal before interest."
    case .toInterest: "To {interest}: {amount}."
    case .toPrincipal: "To principal: {amount}."
    case .toIndemnity: "To the flat indemnity: {amount}."
    case .toOthers: "The rest, {amount}, went elsewhere: {list}."
    case .toCreditor: "What no debt took, {amount}, is to be given back to the debtor."
    case .principalLeft: "Principal still owed after it: {amount}."
    case .otherPayments: "Other sums received, imputed elsewhere"
    case .laterPayment: "Payment of {amount} of {date}"
    case .laterCredit: "Credit note {number} of {amount} of {date}"
    case .notCounted: "After the closing date: it is not counted here."

    case .penaltyShare: "Apart, penalty clause: {amount} for this {debt}"
    case .penaltyAnnounced: "Apart, penalty clause announced: {amount} for this {debt}"
    case .penaltyWhy:
      "{detail}, once the delay that a formal notice gives runs out without payment; a judge may reduce it ({name}; {article})."
    case .penaltyOfRemaining: "{amount} of the principal still owed"
    case .penaltyOfInvoiced: "{amount} of the amount invoiced"
    case .penaltyFlat: "{amount}, flat"
    case .atLeast: "at least {amount}"
    case .atMost: "at most {amount}"
    case .penaltyShareOf:
      "Counted once for the whole case, {amount} on {base}; the share of this {debt}, in proportion to {otherAmount}."
    case .penaltyOutside: "It is not in what is still owed below, but under its own head."

    case .judgedBy: "{date}: decision no. {number} judged it"
    case .judgedWith:
      "{name}. What the title fixes takes its place: the account that follows is that of the title, which judged {list}."
    case .byDecision: "decision no. {number}"
    case .titleCost: "{date}: {name}"
    case .titleCostWhy: "Costs of the title ({article})."
    case .titleCostPaid: "Already paid on these costs"
    case .interestOfTitle: "interest"

    case .asideTimeBarred: "Time-barred on {date}: it is not claimed, and {amount} is left aside ({article})."
    case .asideNotDue: "Not due yet: it is not claimed yet."
    case .asideNoProof: "Without proof: {amount} is left aside."
    case .asideIndemnity: "Left aside: the flat indemnity of {amount}, not asked ({article})."
    case .asideDisputed: "Disputed part: {amount}."
    case .limitation: "Until when to sue"
    case .limitationTitle: "Until when to enforce the title"
    case .limitationFrom: "Period of {count} ({article}), counted from {date}."
    case .limitationFromYear: "Period of {count} ({article}), from the 1 January that follows {date}."
    case .limitationPrudent:
      "Out of prudence it is counted from the work or delivery, earlier than the due date."
    case .interruptedBy: "Interrupted, it runs anew: {list}."
    case .suspendedBy: "Suspended ({article}): {list}."
    case .suspendedPublic: "Suspended: {list}."
    case .lastDay: "Last day: {date}. A reminder or a formal notice does not interrupt it."
    case .lastDayWritten: "Last day: {date}. Any written claim interrupts it."
    case .lastDayPassed: "Last day: {date}, passed."
    case .acknowledgement: "acknowledgement of {date} ({article})"
    case .courtClaim: "claim in court of {date} ({article})"
    case .enforcementAct: "act of enforcement of {date} ({article})"
    case .partPayment: "payment in part of {date}, an acknowledgement ({article})"
    case .paymentOrSeizure: "payment or seizure of {date} ({article})"
    case .publicPayment: "payment of {date} ({article})"
    case .writtenClaim: "written claim of {date} ({article})"

    case .sources: "Where the values of the law come from"
    case .row: "{name}, row of {date}: {detail} ({title})."
    case .statusVerified: "read in a public source"
    case .statusDerived: "reckoned from a value read"
    case .statusUnconfirmed: "read, confirmed by no official page: to be checked"
    case .statusMemory: "day or level to be checked"

    case .principal: "principal"
    case .awards: "sums awarded"
    case .depens: "costs awarded"
    case .costs: "costs"
    case .penaltyClause: "penalty clause"
    case .balance: "Still owed on this {debt} on {date}"
    case .balanceOfTitle: "Still owed under title no. {number} on {date}"
    case .balanceUnclaimed: "Still owed on this {debt} on {date}, outside the total claimed"
    case .balanceParts: "That is {list}."
    case .nothingDue: "Nothing is owed any more."
    case .inTotal: "The total of the statement, {amount}, is made of: {list}."
    case .partThis: "this balance, {amount}"
    case .partOthers: "the other debts, {amount}"
    case .partPenalty: "the penalty clause, {amount}"
    case .partCosts: "the costs, {amount}"
    case .surplusOwed: "The debtor paid {amount} too much, to be given back."
    }
  }
}
