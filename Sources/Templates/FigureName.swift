/// A drawing that a template may ask for, alone on its line.
package enum FigureName: String, Sendable, CaseIterable {
  /// The transfer that pays what the letter asks for.
  case qr
  /// The number of the registered letter, when the case asks for it.
  case barcode

  package var summary: String {
    switch self {
    case .qr: "code QR du virement SEPA de la somme demandée, sous la référence à rappeler"
    case .barcode: "code-barres du numéro de recommandé (Code 128), si le dossier le demande"
    }
  }
}
