import CaseFiles
import Claims
import Law
import Values

extension LetterSubject {
  /// "taux de refinancement de la Banque centrale européenne majoré de 10 points, soit 12,15 %, puis 12,40 % à compter
  /// du 1er juillet 2026 (article L. 441-10, II du code de commerce)"; one such phrase per basis.
  var interestExplanation: Words? {
    // Of one basis or two: they are quicker to look through than to hash.
    var groups: [(basis: RateBasis, lines: [Statement.InterestLine])] = []
    for line in statement.lines {
      let basis = RateBasis(line)
      if let index = groups.firstIndex(where: { $0.basis == basis }) {
        groups[index].lines.append(line)
      } else {
        groups.append((basis, [line]))
      }
    }
    guard !groups.isEmpty else { return nil }
    return groups.map { explanation(of: $0.basis, lines: $0.lines) }.joined("\u{202F}; ")
  }

  private func explanation(of basis: RateBasis, lines: [Statement.InterestLine]) -> Words {
    var words = name(of: basis)
    if basis.isFixedPerInvoice {
      let rates = Set(lines.map(\.rate)).sorted().map { Words.figure(language.percent($0)) }
      words.append(", soit ")
      words.append(rates.joined(", ", last: " et "))
      if rates.count > 1 { words.append(" selon la date d’exigibilité") }
    } else {
      words.append(basis.namesItsRate ? " de " : ", soit ")
      words.append(succession(of: rateSteps(lines)))
    }
    return basis.citation.map { words + " (" + $0 + ")" } ?? words
  }

  private func name(of basis: RateBasis) -> Words {
    switch basis.kind {
    case .refinancing(let points):
      return Words(
        "taux de refinancement de la Banque centrale européenne majoré de "
          + language.points(points) + "\u{A0}points")
    case .legal(let category):
      return Words("taux de l’intérêt légal (" + category.creditors + ")")
    case .legalMultiple(let hundredths):
      return Words(language.multiple(hundredths: hundredths) + "\u{A0}fois le taux de l’intérêt légal")
    case .majoredLegal:
      return Words("taux de l’intérêt légal majoré")
    case .contract(let clause):
      let head = Words("taux contractuel")
      return clause.map { head + " (" + Words.free($0, at: "contract.interest.clause") + ")" } ?? head
    }
  }

  /// "12,15 %, puis 12,40 % à compter du …", or its range when there are too many.
  private func succession(of steps: [(rate: Rate, since: CalendarDate)]) -> Words {
    func percent(_ rate: Rate) -> Words { .figure(language.percent(rate)) }
    guard let last = steps.last, steps.count > 1 else {
      return steps.first.map { percent($0.rate) } ?? Words()
    }
    if steps.count > LetterSubject.fewEnoughToName {
      let rates = steps.map(\.rate).sorted()
      return "entre " + percent(rates[0]) + " et " + percent(rates[rates.count - 1])
        + " selon la période, " + percent(last.rate) + " depuis le " + longDate(last.since)
    }
    return steps.enumerated().map { index, step in
      index == 0 ? percent(step.rate) : percent(step.rate) + " à compter du " + longDate(step.since)
    }.joined(", ", last: ", puis ")
  }

  /// The rates in turn, each with the first day of the period of the law that it belongs to.
  private func rateSteps(_ lines: [Statement.InterestLine]) -> [(rate: Rate, since: CalendarDate)] {
    let days = lines.map { line in
      (first: line.period.first, rate: line.rate, since: line.source.since ?? line.period.first)
    }
    var steps: [(rate: Rate, since: CalendarDate)] = []
    for day in days.sorted(by: { $0.first < $1.first }) where steps.last?.rate != day.rate {
      steps.append((day.rate, day.since))
    }
    return steps
  }

  /// The rate of the interest that a formal notice would start; nil when it starts none.
  var interestFromNotice: Words? {
    guard let basis = invoicesWaitingForNotice.first?.basis else { return nil }
    switch basis {
    case .legal: return Words("au taux de l’intérêt légal")
    case .legalMultiple(let hundredths):
      return Words("à " + language.multiple(hundredths: hundredths) + "\u{A0}fois le taux de l’intérêt légal")
    case .contract(let rate, _):
      return "au taux contractuel de " + Words.figure(language.percent(rate))
    case .lateCommercial, .publicProcurement, .none: return nil
    }
  }

  /// "mise en demeure présentée ou reçue le 16 septembre 2026 (article 1231-6 du code civil)": what made interest run
  /// where a due date does not by law; nil where nothing else did.
  var interestStartGround: Words? {
    let starts = statement.invoicesWithoutTitle.filter { linesByInvoice[$0.number] != nil }
      .compactMap(\.interestStart)
    let clause = starts.first { $0.cause == .defaultClause }.flatMap { start -> Words? in
      guard let clause = caseFile.contract.defaultClause else { return nil }
      return "échéance, sans mise en demeure, "
        + Words.free(clause.asWithinSentence, at: "contract.defaultClause")
        + cited(start.article)
    }
    let notices = starts.filter { $0.cause == .formalNotice }
    let days = Set(notices.map(\.event)).sorted()
    let notice =
      days.isEmpty
      ? nil
      : "mise en demeure présentée ou reçue le " + days.map(longDate).joined(", ", last: " et le ")
        + cited(notices[0].article)
    let grounds = [notice, clause].compactMap { $0 }
    return grounds.isEmpty ? nil : grounds.joined("\u{202F}; ")
  }

  private func cited(_ article: Article?) -> Words {
    article.map { Words(" (" + $0.longCitation + ")") } ?? Words()
  }

  /// Demanded invoices that bear no interest before a formal notice.
  var invoicesWaitingForNotice: [Statement.InvoiceAccount] {
    dueInvoices.filter { invoice in
      guard invoice.interestStartsOn == nil, invoice.principalDue.isPositive else { return false }
      switch invoice.basis {
      case .legal, .legalMultiple, .contract: return true
      case .lateCommercial, .publicProcurement, .none: return false
      }
    }
  }

  /// "BCE 2,15 % + 10 (S1 2026)".
  func words(of source: Statement.RateSource) -> Words {
    switch source {
    case .refinancing(let rate, let anchor, let points):
      let (percent, points) = (language.percent(rate), language.points(points))
      return .figure("BCE\u{A0}\(percent)\u{A0}+\u{A0}\(points) (\(halfYear(anchor)))")
    case .legal(_, let from, let until): return Words("taux légal (" + period(from, until) + ")")
    case .legalMultiple(let hundredths, let legal, _, let from, let until):
      return Words(
        language.multiple(hundredths: hundredths) + "\u{A0}×\u{A0}légal " + language.percent(legal)
          + " (" + period(from, until) + ")")
    case .majoredLegal(_, let legal, let points, let from, let until):
      return .figure(
        "taux légal " + language.percent(legal) + "\u{A0}+\u{A0}" + language.points(points)
          + " (" + period(from, until) + ")")
    case .contract(let clause):
      return clause.map { Words.free($0, at: "contract.interest.clause") } ?? Words("taux contractuel")
    }
  }

  private func period(_ from: CalendarDate, _ until: CalendarDate) -> String {
    from.year == until.year && from.month == 1 && until.month == 12 ? String(from.year) : halfYear(from)
  }

  private func halfYear(_ day: CalendarDate) -> String {
    (day.month <= 6 ? "S1" : "S2") + "\u{A0}" + String(day.year)
  }
}

/// What the rates of several lines have in common.
private struct RateBasis: Hashable {
  enum Kind: Hashable {
    case refinancing(points: Rate)
    case legal(LegalRateCategory)
    case legalMultiple(hundredths: Int)
    case majoredLegal
    case contract(clause: String?)
  }

  let kind: Kind
  let article: Article

  init(_ line: Statement.InterestLine) {
    article = line.article
    switch line.source {
    case .refinancing(_, _, let points): kind = .refinancing(points: points)
    case .legal(let category, _, _): kind = .legal(category)
    case .legalMultiple(let hundredths, _, _, _, _): kind = .legalMultiple(hundredths: hundredths)
    case .majoredLegal: kind = .majoredLegal
    case .contract(let clause): kind = .contract(clause: clause)
    }
  }

  /// Public procurement keeps the rate of the half-year in which interest began (R2192-31 CCP).
  var isFixedPerInvoice: Bool { article == .procurementR2192_31 }

  /// The articles that set the rate; nil where the contract does.
  var citation: String? {
    switch kind {
    case .contract, .legalMultiple: nil
    case .refinancing where isFixedPerInvoice:
      "articles L.\u{A0}2192-13 et R.\u{A0}2192-31 du code de la commande publique"
    case .legal:
      article.longCitation + " et " + Article.monetaryL313_2.longCitation
    case .refinancing, .majoredLegal: article.longCitation
    }
  }

  /// "taux contractuel de 12 %", where the others say ", soit".
  var namesItsRate: Bool { kind == .contract(clause: nil) }
}

extension Statement.RateSource {
  /// First day of the period of the law; nil for a contract.
  fileprivate var since: CalendarDate? {
    switch self {
    case .refinancing(_, let anchor, _): anchor
    case .legal(_, let from, _), .legalMultiple(_, _, _, let from, _), .majoredLegal(_, _, _, let from, _):
      from
    case .contract: nil
    }
  }
}

extension LegalRateCategory {
  /// Whose claims bear it (L313-2 CMF).
  fileprivate var creditors: String {
    switch self {
    case .individual: "créanciers particuliers"
    case .other: "autres créanciers"
    }
  }
}
