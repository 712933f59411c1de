import Barcodes
import CaseFiles
import DocumentModel
import Values

extension LetterSubject {
  /// Nil when the case cannot give it.
  func figure(_ name: FigureName) -> Figure? {
    switch name {
    case .qr: transferCode
    case .barcode: registeredBarcode
    }
  }

  /// The post reads the number without its spaces; the line under the bars gives it to people.
  private var registeredBarcode: Figure? {
    guard settings.barcode, let number = settings.registeredNumber.flatMap({ RegisteredNumber($0) }),
      let modules = encodeCode128(number.compact)
    else { return nil }
    return Figure(
      symbology: .code128, modules: modules, alternate: "Code-barres du recommandé n° \(number.printed)",
      label: [])
  }

  private var transferCode: Figure? {
    guard let transfer, let modules = encodeQR(transfer.payload) else { return nil }
    return Figure(
      symbology: .qr, modules: modules,
      alternate: "Code QR de virement SEPA, montant \(language.money(transfer.amount)), "
        + "référence \(paymentReference)",
      label: [.unbroken([.text("Virement SEPA", origin: nil)])])
  }

  /// The amount and the reference are those that the letter's words give.
  private var transfer: SEPACreditTransfer? {
    guard let bank = account.bank else { return nil }
    let structured = CreditorReference(body: caseFile.reference)
    return try? SEPACreditTransfer(
      holder: bank.holder, iban: bank.iban, bic: bank.bic, amount: demandedTotal,
      reference: structured.map { .structured($0) } ?? .free(caseFile.reference))
  }
}
