/// What can be found when somebody's figures are held against the computation.
package enum FigureCode: String, DiagnosticCode {
  case amountDiffers = "V007"
  case valueDiffers = "V008"
  case unknownFigure = "V009"
  case lackingRow = "V010"
  case noFigure = "V011"
  case unknownName = "V012"
  case strangeName = "V013"
  case malformedFigure = "V014"
  case ambiguousFigure = "V015"
  case unnamedRow = "V016"
  case missingColumn = "V017"
  case columnTwice = "V018"
  case cellCount = "V019"
  case openQuote = "V020"
  case notUTF8 = "V021"

  /// True for a difference between figures; false for a file that cannot be read without guessing.
  package var isDifference: Bool {
    switch self {
    case .amountDiffers, .valueDiffers, .unknownFigure, .lackingRow: true
    default: false
    }
  }

  package var wording: Wording { isDifference ? differenceWording : readingWording }

  private var differenceWording: Wording {
    switch self {
    case .amountDiffers:
      Wording(
        french: .init("{name} : {found}, le calcul donne {wanted}, écart {amount}", hint: "{reason}"),
        english: .init("{name}: {found}, the computation gives {wanted}, gap {amount}", hint: "{reason}"))
    case .unknownFigure:
      Wording(
        french: .init("{name} : {found}, que le calcul ne donne pas"),
        english: .init("{name}: {found}, which the computation does not give"))
    case .lackingRow:
      Wording(
        french: .init("{name} manque à la liste ; le calcul donne {wanted}", hint: "{reason}"),
        english: .init("{name} is lacking; the computation gives {wanted}", hint: "{reason}"))
    default:
      Wording(
        french: .init("{name} : {found}, le calcul donne {wanted}", hint: "{reason}"),
        english: .init("{name}: {found}, the computation gives {wanted}", hint: "{reason}"))
    }
  }
}
