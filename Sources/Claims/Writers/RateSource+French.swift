import Law
import Values

extension Statement.RateSource {
  /// Where it comes from, in the words of the statement: "BCE 2,15 % au 01/01/2026 + 10 points".
  package var french: String {
    let language = Language.french
    return switch self {
    case .refinancing(let rate, let anchor, let points):
      "BCE " + language.columnPercent(rate) + " au " + language.shortDate(anchor) + " + "
        + language.points(points) + " points"
    case .legal(let category, let from, let until):
      "intérêt légal, " + words(of: category) + ", " + span(from, until)
    case .legalMultiple(let hundredths, let legal, let category, let from, let until):
      language.multiple(hundredths: hundredths) + " × intérêt légal " + language.columnPercent(legal)
        + ", " + words(of: category) + ", " + span(from, until)
    case .majoredLegal(let category, let legal, let points, let from, let until):
      "intérêt légal " + language.columnPercent(legal) + " majoré de " + language.points(points)
        + " points, " + words(of: category) + ", " + span(from, until)
    case .contract(let clause): "taux du contrat" + (clause.map { ", " + $0 } ?? "")
    }
  }

  private func words(of category: LegalRateCategory) -> String {
    category == .individual ? "créancier particulier" : "autre créancier"
  }

  /// "S2 2026" for a half-year, the two days otherwise.
  private func span(_ from: CalendarDate, _ until: CalendarDate) -> String {
    if from == from.startOfHalfYear, until == from.startOfNextHalfYear.previous {
      return (from.month == 1 ? "S1 " : "S2 ") + String(from.year)
    }
    return "du " + Language.french.shortDate(from) + " au " + Language.french.shortDate(until)
  }
}
