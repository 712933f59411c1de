import CaseFiles
import Claims
import Values

extension LetterSubject {
  func words(of field: ClaimField) -> Words? {
    switch field {
    case .reference: .identifier(caseFile.reference, at: "reference")
    case .closingDate: longDate(statement.closingDate)
    case .natureWords: Words(caseFile.nature.words)
    case .contractReference, .contractInline, .capitalisationGround: stipulation(field)
    case .debtThe, .debtTheCapital, .debtThese, .debtOverdue, .debtColumn, .amountColumn, .debtOne,
      .untitledColumn, .untitledAmountShort:
      Words(noun(field))
    case .interestTerm, .interestTermCapital, .interestWord, .interestWordCapital:
      Words(interestTerm(field))
    case .interestExplanation: interestExplanation
    case .interestFromNotice: interestFromNotice
    case .interestStartGround: interestStartGround
    case .capitalisationDetail: capitalisationDetail
    case .insolvency: insolvency
    case .titlesList: titlesList
    case .dailyAmount, .dailyFrom, .dailyUntil, .dailyThen, .dailyBasis: daily(field)
    case .indemnityUnit, .penaltyTerms, .penaltyArticle, .penaltyAmount, .penaltyDeadline:
      accessory(field)
    case .totalInWords: Words(language.inWords(statement.totals.totalDue))
    case .demandedTotalInWords: Words(language.inWords(demandedTotal))
    case .paidDetail: paidDetail
    case .reservesList: reservesList
    case .sectionPrincipal, .sectionInterest, .sectionPayments, .sectionSummary: section(field)
    case .conciliationCeiling:
      statement.conciliation.map { .figure(language.roundMoney($0.ceiling)) }
    case .accessoryColumn: Words(language.list(imputedAccessories).capitalisedFirst)
    case .digest: .identifier(shortDigest, at: "")
    default: (figure(field) ?? untitledFigure(field)).map { .figure($0) }
    }
  }

  func path(of field: ClaimField) -> String {
    switch field {
    case .reference: "reference"
    case .closingDate: "statementDate"
    case .natureWords: "nature"
    case .contractReference, .contractInline: "contract.reference"
    case .interestFromNotice: "contract.interest"
    case .penaltyTerms, .penaltyArticle, .penaltyAmount, .penaltyDeadline: "contract.penaltyClause"
    case .capitalisationGround, .capitalisationDetail: "options.capitalisation"
    case .insolvency: "events"
    case .vat, .netOfVAT: "invoices"
    default: ""
    }
  }

  /// What a letter asks to be paid: all that is due on the closing date.
  var demandedTotal: Money { statement.totals.totalDue }

  private func figure(_ field: ClaimField) -> String? {
    let totals = statement.totals
    switch field {
    case .total: return language.money(totals.totalDue)
    case .principalInvoiced: return language.amount(totals.principalInvoiced)
    case .principalDue: return language.amount(totals.principalDue)
    case .vat: return statement.vat.map(language.money)
    case .netOfVAT: return statement.netOfVAT.map(language.money)
    case .creditNotes: return deduction(totals.creditNotes)
    case .paid: return language.money(totals.paid)
    case .paidOnPrincipal: return deduction(totals.paidOnPrincipal)
    case .creditBalance: return language.money(totals.creditBalance)
    case .demandedTotal: return language.money(demandedTotal)
    case .demandedInvoiced: return language.amount(demandedTotals.invoiced)
    case .demandedCreditNotes: return deduction(demandedTotals.creditNotes)
    case .demandedPaid: return deduction(demandedTotals.paidOnPrincipal)
    case .demandedPrincipal: return language.amount(demandedTotals.principalDue)
    case .interestAccrued: return language.amount(totals.interestAccrued)
    case .interestPaid: return deduction(totals.interestPaid)
    case .interestDue: return language.amount(totals.interestDue)
    case .interestCapitalised: return language.amount(totals.interestCapitalised)
    case .indemnityDue: return language.amount(totals.indemnityDue)
    default: return nil
    }
  }

  /// An amount taken off: with a minus, or a dash when there is none.
  func deduction(_ amount: Money) -> String { amount.isZero ? Words.nothing : language.amount(-amount) }

  private func stipulation(_ field: ClaimField) -> Words? {
    let path = path(of: field)
    switch field {
    case .contractReference: return caseFile.contract.reference.map { .free($0, at: path) }
    case .contractInline: return caseFile.contract.reference.map { .free($0.asWithinSentence, at: path) }
    default: return capitalisationGround(at: path)
    }
  }

  /// The clause of the contract and the decisions that let interest capitalise (1343-2 C. civ.).
  private func capitalisationGround(at path: String) -> Words? {
    let conventions = statement.conventions
    let clause = conventions.capitalisationClause.map { [Words.free($0, at: path)] } ?? []
    let titles = caseFile.titles.enumerated().filter { conventions.capitalisingTitles.contains($1.number) }
      .map { numbered($1, at: "titles[\($0)]") }
    let grounds = clause + titles
    return grounds.isEmpty ? nil : grounds.joined("\u{202F}; ")
  }

  /// "1 370,46 € le 1er juillet 2025 et 412,37 € le 1er juillet 2026"; their sum when they are many.
  private var capitalisationDetail: Words? {
    let added = Dictionary(grouping: statement.invoices.flatMap(\.capitalisations), by: \.date)
      .map { (day: $0.key, amount: $0.value.map(\.amount).sum()) }
      .filter(\.amount.isPositive).sorted { $0.day < $1.day }
    guard !added.isEmpty else { return nil }
    guard added.count <= LetterSubject.fewEnoughToName else {
      return .figure(language.money(added.map(\.amount).sum())) + " au " + longDate(statement.closingDate)
    }
    return added.map { Words.figure(language.money($0.amount)) + " le " + longDate($0.day) }
      .joined(", ", last: " et ")
  }

  private var titlesList: Words? {
    guard !caseFile.titles.isEmpty else { return nil }
    return caseFile.titles.enumerated().map { words(of: $1, at: "titles[\($0)]") }.joined("\u{202F}; ")
  }

  /// "redressement judiciaire, jugement d’ouverture du 5 octobre 2026".
  private var insolvency: Words? {
    guard let bar = statement.demandBar, bar.kind == .insolvency else { return nil }
    let name =
      bar.procedure.map { Words.free($0, at: path(of: .insolvency)) } ?? Words("procédure collective")
    return name + ", jugement d’ouverture du " + longDate(bar.date)
  }

  private func noun(_ field: ClaimField) -> String {
    let noun = demandNoun
    let count = dueInvoices.count
    switch field {
    case .debtThe: return noun.definite(count)
    case .debtTheCapital: return noun.definite(count).capitalisedFirst
    case .debtThese: return noun.demonstrative(count)
    case .debtOverdue: return noun.overdue(count)
    case .debtColumn: return column(of: noun)
    case .untitledColumn: return column(of: pieceNoun)
    case .debtOne: return noun.singular.capitalisedFirst
    case .untitledAmountShort: return isWithVAT(pieceNoun) ? "TTC" : "Montant"
    default: return isWithVAT(noun) ? "Montant TTC" : "Montant"
    }
  }

  private func column(of noun: DebtNoun) -> String { noun.isInvoice ? "Facture" : "Référence" }

  private func isWithVAT(_ noun: DebtNoun) -> Bool {
    noun.isInvoice && caseFile.creditor.kind != .individual
  }

  private func interestTerm(_ field: ClaimField) -> String {
    switch field {
    case .interestTerm: statement.interestTerm
    case .interestTermCapital: statement.interestTerm.capitalisedFirst
    case .interestWordCapital: statement.interestWord.capitalisedFirst
    default: statement.interestWord
    }
  }

  private func daily(_ field: ClaimField) -> Words? {
    guard let daily = statement.daily else { return nil }
    switch field {
    case .dailyAmount where daily.until.map { $0 < daily.from } ?? false: return nil
    case .dailyAmount: return .figure(language.fineMoney(tenThousandths: daily.tenThousandths))
    case .dailyFrom: return longDate(daily.from)
    case .dailyUntil: return daily.until.map(longDate)
    case .dailyThen: return daily.until.map { longDate($0.next) }
    default: return basis(daily.parts.map { ($0.base, $0.rate) })
    }
  }

  /// "9 886,27 € à 12,40 %", one after the other.
  func basis(_ parts: [(base: Money, rate: Rate)]) -> Words {
    parts.map { Words.figure(language.money($0.base)) + " à " + Words.figure(language.percent($0.rate)) }
      .joined(", ", last: " et ")
  }

  private func accessory(_ field: ClaimField) -> Words? {
    if field == .indemnityUnit {
      let unit = statement.heads.first { $0.kind == .flatIndemnity }?.unit
      return unit.map { .figure(language.roundMoney($0)) }
    }
    guard let penalty = statement.penalty else { return nil }
    switch field {
    case .penaltyTerms:
      return
        (penalty.clause.rate.map(language.percent)
        ?? penalty.clause.flatAmount.map(language.money)).map { .figure($0) }
    case .penaltyArticle: return .free(penalty.clause.article, at: path(of: field))
    case .penaltyAmount: return announcedPenalty.map { .figure(language.money($0)) }
    default: return penalty.isDue ? nil : penalty.deadline.map(longDate)
    }
  }

  /// What the penalty clause would still add; nil where the law forbids the notice that would make it due.
  var announcedPenalty: Money? {
    guard statement.demandBar == nil else { return nil }
    return statement.leftAside.first { $0.kind == .penaltyClauseAnnounced }?.amount
  }

  private var paidDetail: Words? {
    let totals = statement.totals
    return split(
      [
        (totals.costsPaid, "les frais"), (totals.interestPaid, "les " + statement.interestWord),
        (totals.paidOnPrincipal, "le principal"), (totals.indemnityPaid, "les indemnités"),
        (totals.penaltyPaid, "la clause pénale"), (totals.paidOnUnclaimed, "d’autres pièces"),
      ]
    ).map { Words(payments.count > 1 ? "imputés " : "imputé ") + $0 }
  }

  /// "pour 151,13 € sur les pénalités et 1 348,87 € sur le principal"; nil when nothing was imputed.
  func split(_ parts: [(amount: Money, on: String)]) -> Words? {
    let shares = parts.filter { $0.amount.isPositive }
    if shares.count == 1 { return Words("sur " + shares[0].on) }
    guard !shares.isEmpty else { return nil }
    return "pour "
      + shares.map { Words.figure(language.money($0.amount)) + (" sur " + $0.on) }
      .joined(", ", last: " et ")
  }

  private var shortDigest: String {
    let digest = caseFile.digest
    guard digest.count > 12 else { return digest }
    return digest.prefix(8) + "\u{A0}…\u{A0}" + digest.suffix(4)
  }
}

extension String {
  /// With a small first letter when the word is written as an ordinary one: "Devis D-12" gives "devis D-12".
  var asWithinSentence: String {
    guard let second = dropFirst().first, second.isLowercase else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
