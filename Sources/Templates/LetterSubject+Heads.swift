import CaseFiles
import Claims
import Law
import Values

extension LetterSubject {
  func words(of field: ItemField, _ head: Statement.Head) -> Words? {
    switch field {
    case .headName: return Words(name(of: head))
    case .headDetail: return detail(of: head)
    case .headLabel: return label(of: head)
    default: return nil
    }
  }

  /// The key under which a court or an enforcement officer looks for it.
  private func name(of head: Statement.Head) -> String {
    head.kind == .flatIndemnity && head.count == 1
      ? "Indemnité forfaitaire de recouvrement" : name(of: head.kind)
  }

  func name(of head: Statement.Head.Kind) -> String {
    switch head {
    case .principal: "Principal"
    case .interest: statement.interestTerm.capitalisedFirst
    case .flatIndemnity: "Indemnités forfaitaires de recouvrement"
    case .complementaryCompensation: "Indemnisation complémentaire des frais de recouvrement"
    case .penaltyClause: "Clause pénale"
    case .costs: "Frais"
    case .article700: statement.regime.suitCostsArticle.longCitation.capitalisedFirst
    case .depens: "Dépens"
    case .damages: "Dommages et intérêts"
    }
  }

  private func detail(of head: Statement.Head) -> Words? {
    switch head.kind {
    case .interest:
      return statement.conventions.lateInterestTerm.accrued + " au " + longDate(statement.closingDate)
    case .flatIndemnity:
      return indemnityCount(head).map { $0 + cited(head.article) }
        ?? head.article.map { Words($0.abbreviatedCitation) }
    case .penaltyClause: return penaltyDetail(head)
    case .complementaryCompensation, .costs: return head.article.map { Words($0.abbreviatedCitation) }
    case .principal, .article700, .depens, .damages: return nil
    }
  }

  /// "Pénalités de retard, du lendemain de chaque échéance au 23 novembre 2026".
  private func label(of head: Statement.Head) -> Words {
    let name = Words(name(of: head))
    guard let detail = detail(of: head) else { return name }
    switch head.kind {
    case .interest:
      let isPaidInPart = dueInvoices.contains(where: \.interestPaid.isPositive)
      let left = isPaidInPart ? name + " " + statement.conventions.lateInterestTerm.leftOver : name
      return interestStart.map { left + ", " + $0 + " au " + longDate(statement.closingDate) }
        ?? name + " " + detail
    case .flatIndemnity: return name + ", " + detail
    default: return name + "\u{A0}: " + detail
    }
  }

  /// "3 × 40 €", and "solde de" when part of it was paid; nil for what a title awards too, of no fixed unit.
  private func indemnityCount(_ head: Statement.Head) -> Words? {
    guard let count = head.count, let unit = head.unit else { return nil }
    let product =
      count == 1
      ? Words.figure(language.roundMoney(unit))
      : Words.figure(language.count(count) + "\u{A0}×\u{A0}" + language.roundMoney(unit))
    return unit * count == head.amount ? product : "solde de " + product
  }

  /// From when the interest still owed has run: "du lendemain de chaque échéance", "du 5 mars 2026".
  private var interestStart: Words? {
    let bearing = dueInvoices.filter(\.interestDue.isPositive)
    let starts = bearing.compactMap(\.interestStartsOn)
    guard !starts.isEmpty, starts.count == bearing.count else { return nil }
    if bearing.allSatisfy({ $0.interestStartsOn == $0.dueDate.next }) {
      return Words("du lendemain de " + (dueInvoices.count > 1 ? "chaque échéance" : "l’échéance"))
    }
    let days = Set(starts).sorted()
    guard days.count < LetterSubject.fewEnoughToName else {
      return "du " + longDate(days[0]) + " pour la plus ancienne"
    }
    return days.map { "du " + longDate($0) }.joined(", ", last: " et ")
  }

  private func penaltyDetail(_ head: Statement.Head) -> Words? {
    guard let penalty = statement.penalty else { return cited(head.article) }
    let base = Words.figure(language.money(penalty.base))
    let terms =
      penalty.clause.rate.map { Words.figure(language.percent($0)) + " de " + base + ", " } ?? Words()
    let notice = penalty.formalNoticeDate.map { ", mise en demeure du " + longDate($0) } ?? Words()
    return terms + Words.free(penalty.clause.article, at: "contract.penaltyClause.article")
      + cited(head.article) + notice
  }

  private func cited(_ article: Article?) -> Words {
    article.map { Words(" (" + $0.abbreviatedCitation + ")") } ?? Words()
  }
}

extension Statement.Conventions.Term {
  fileprivate var accrued: Words {
    switch self {
    case .penalties: Words("échues")
    case .interest: Words("échus")
    }
  }

  fileprivate var leftOver: Words {
    switch self {
    case .penalties: Words("restant dues")
    case .interest: Words("restant dus")
    }
  }
}
