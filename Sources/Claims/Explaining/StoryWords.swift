import CaseFiles
import Diagnostics
import Law
import Values

/// How a story is worded in one language. Amounts, rates and sources are written as the French documents print them,
/// so that both ends of a telephone read the same figures.
struct StoryWords {
  let language: MessageLanguage
  /// Whether it speaks of what a title awards, which bears interest and no late-payment penalties.
  var isOfTitle = false
  private let statement: Statement

  init(_ statement: Statement, _ language: MessageLanguage) {
    self.language = language
    self.statement = statement
  }

  /// The phrase with its blanks filled, a capital first.
  func say(_ phrase: StoryPhrase, _ blanks: [StoryPhrase.Blank: String] = [:]) -> String {
    let wording = language == .french ? FrenchTypography.apply(to: phrase.french) : phrase.english
    return filled(wording, [StoryPhrase.Blank.interest: interest].merging(blanks) { $1 }).capitalisedFirst
  }

  /// In one pass: what a value of the case holds is never read as a blank.
  private func filled(_ wording: String, _ blanks: [StoryPhrase.Blank: String]) -> String {
    let pieces = wording.split(separator: "{", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(String(pieces[0])) { text, piece in
      let name = piece.prefix { $0 != "}" }
      let value = StoryPhrase.Blank(rawValue: String(name)).flatMap { blanks[$0] }
      return text + (value ?? "{\(name)}") + piece.dropFirst(name.count + 1)
    }
  }

  /// The phrase within another: without a capital.
  func part(_ phrase: StoryPhrase, _ blanks: [StoryPhrase.Blank: String] = [:]) -> String {
    let text = say(phrase, blanks)
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  func money(_ amount: Money) -> String { Language.french.money(amount) }
  func rate(_ rate: Rate) -> String { Language.french.columnPercent(rate) }
  func list(_ items: [String]) -> String {
    items.joined(separator: language == .french ? "\u{202F}; " : "; ")
  }

  func date(_ date: CalendarDate) -> String {
    guard language == .english else { return Language.french.longDate(date).plainText }
    return "\(date.day)\u{A0}\(StoryWords.months[date.month - 1])\u{A0}\(date.year)"
  }

  func days(_ count: Int) -> String {
    Language.french.count(count) + "\u{A0}" + (language == .french ? "jour" : "day") + (count > 1 ? "s" : "")
  }

  func years(_ count: Int) -> String {
    let word = language == .french ? (count > 1 ? "ans" : "an") : count > 1 ? "years" : "year"
    return "\(count)\u{A0}\(word)"
  }

  func months(_ count: Int) -> String {
    let word = language == .french ? "mois" : count > 1 ? "months" : "month"
    return "\(count)\u{A0}\(word)"
  }

  func article(_ article: Article?) -> String {
    guard let article else { return language == .french ? "contrat" : "contract" }
    return language == .french ? article.longCitation : article.shortCitation
  }

  func articles(_ first: Article, _ second: Article) -> String {
    language == .french
      ? first.longCitation(with: second) : first.shortCitation + ", " + second.shortCitation
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}

extension StoryWords {
  /// "pénalités de retard", "intérêts moratoires", "intérêts de retard", "intérêts" of a title; "late interest".
  var interest: String {
    guard language == .french else { return isOfTitle ? "interest" : "late interest" }
    return isOfTitle ? "intérêts" : statement.interestTerm
  }

  /// What the debt is called, a feminine noun in French.
  func debt(_ account: Statement.InvoiceAccount?, _ nature: CaseFile.Nature) -> String {
    let isFrench = language == .french
    if account?.title != nil { return isFrench ? "condamnation" : "award" }
    switch nature {
    case .goods, .services, .carriage, .other: return isFrench ? "facture" : "invoice"
    case .loan, .housingLease, .commercialLease, .coOwnershipCharges:
      return isFrench ? "échéance" : "instalment"
    case .damages: return isFrench ? "somme" : "sum"
    }
  }

  func reason(_ reason: CaseFile.CreditNote.Reason) -> String {
    switch (reason, language) {
    case (.error, .french): "erreur de facturation"
    case (.priceReduction, .french): "réduction du prix"
    case (.cancellation, .french): "annulation"
    case (.return, .french): "retour"
    case (.goodwill, .french): "geste commercial"
    case (.error, .english): "error in the invoice"
    case (.priceReduction, .english): "price reduction"
    case (.cancellation, .english): "cancellation"
    case (.return, .english): "goods returned"
    case (.goodwill, .english): "goodwill"
    }
  }

  func table(_ name: String) -> String {
    guard let table = LawTableName(rawValue: name) else { return name }
    return language == .french ? table.french : table.english
  }

  func status(_ status: String) -> String {
    switch LawRow.Status(rawValue: status) {
    case .verified: part(.statusVerified)
    case .derived: part(.statusDerived)
    case .unconfirmed: part(.statusUnconfirmed)
    case .memory, nil: part(.statusMemory)
    }
  }
}

extension LawTableName {
  fileprivate var french: String {
    switch self {
    case .legalRate: "taux de l’intérêt légal"
    case .refinancingRate: "taux de refinancement de la BCE"
    case .commercialLatePayment: "majoration des pénalités entre professionnels"
    case .publicLatePayment: "majoration des intérêts des marchés publics"
    case .flatIndemnity: "indemnité forfaitaire"
    case .judgmentInterest: "majoration après une décision de justice"
    case .limitation: "délais de prescription"
    case .leaseLimitation: "prescription des baux d’habitation"
    case .procedureDelays: "délais de procédure et de capitalisation"
    case .conciliation: "plafond de la tentative amiable préalable"
    case .recoveryTariffDebtor, .recoveryTariffCreditor: "émoluments des commissaires de justice"
    }
  }

  fileprivate var english: String {
    switch self {
    case .legalRate: "legal rate"
    case .refinancingRate: "ECB refinancing rate"
    case .commercialLatePayment: "points added between professionals"
    case .publicLatePayment: "points added in public procurement"
    case .flatIndemnity: "flat indemnity"
    case .judgmentInterest: "points added after a judgment"
    case .limitation: "limitation periods"
    case .leaseLimitation: "limitation of housing leases"
    case .procedureDelays: "delays of procedure and of capitalisation"
    case .conciliation: "ceiling of the prior amicable attempt"
    case .recoveryTariffDebtor, .recoveryTariffCreditor: "fees of commissaires de justice"
    }
  }
}
