/// What the law refuses in a claim, or what a claim lacks to be computed.
package enum ClaimCode: String, DiagnosticCode {
  case publicCreditor = "M001"
  case consumerCredit = "M002"
  case purposeNeeded = "M003"
  case individualIsNotProfessional = "M004"
  case basisNeeded = "M005"
  case lateCommercialNotDue = "M006"
  case procurementRateNotDue = "M007"
  case procurementRateIsFixed = "M008"
  case leaseRefusesPenalties = "M009"
  case noticeWithoutPresentation = "M010"
  case recoveryCostsRefused = "M011"
  case costNeedsTitle = "M012"
  case yearOf360 = "M013"
  case judgedInvoicesUnsaid = "M014"
  case creditExceedsInvoice = "M015"
  case invoiceAfterOpening = "M016"
  case rateUnderFloor = "M017"
  case paymentAfterClosing = "M018"
  case creditNoteAfterClosing = "M019"
  case costAfterClosing = "M020"
  case notYetDue = "M021"
  case timeBarred = "M022"
  case limitationNear = "M023"
  case overpaid = "M024"
  case closedAtOpening = "M025"
  case overIndebted = "M026"
  case noticeWithoutDeadline = "M027"
  case judgedTwice = "M028"
  case clauseWithinTitle = "M029"
  case creditNoteOnJudgedInvoice = "M030"
  case paymentBeforeTitle = "M031"
  case orderLapsed = "M032"
  case interestTimeBarred = "M033"
  case disputedPart = "M034"
  case invoiceWithoutProof = "M035"
  case titleExpiryNear = "M036"
  case serviceNear = "M037"
  case declarationNear = "M038"
  case interestBeyondMeasure = "M039"

  package var wording: Wording {
    switch self {
    case .publicCreditor, .consumerCredit, .purposeNeeded, .individualIsNotProfessional: partiesWording
    case .basisNeeded, .lateCommercialNotDue, .procurementRateNotDue, .procurementRateIsFixed,
      .leaseRefusesPenalties, .noticeWithoutPresentation, .rateUnderFloor, .yearOf360:
      interestWording
    case .recoveryCostsRefused, .costNeedsTitle, .creditExceedsInvoice,
      .noticeWithoutDeadline, .interestBeyondMeasure:
      amountsWording
    case .judgedInvoicesUnsaid, .judgedTwice, .clauseWithinTitle, .creditNoteOnJudgedInvoice,
      .paymentBeforeTitle, .orderLapsed, .interestTimeBarred:
      titleWording
    case .disputedPart, .invoiceWithoutProof, .titleExpiryNear, .serviceNear, .declarationNear:
      adviceWording
    default: datesWording
    }
  }
}
