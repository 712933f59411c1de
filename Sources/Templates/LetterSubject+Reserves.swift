import CaseFiles
import Claims
import Law
import Values

extension LetterSubject {
  /// What the claim could hold and does not, as an item of an enumeration, without a full stop.
  func words(of reserve: Statement.LeftAside) -> Words { words(of: [reserve]) }

  /// All of them, those of one kind together, with a capital first.
  var reservesList: Words? {
    let reserves = items(of: .reserves, within: nil).compactMap { item -> Statement.LeftAside? in
      guard case .reserve(let reserve) = item else { return nil }
      return reserve
    }
    let told = Statement.LeftAside.Kind.allCases.compactMap { kind in
      let same = reserves.filter { $0.kind == kind }
      return same.isEmpty ? nil : words(of: same)
    }
    return told.isEmpty ? nil : told.joined("\u{202F}; ").capitalisedFirst
  }

  /// Things of one kind: what they are, of which pieces, for how much, by which article.
  private func words(of reserves: [Statement.LeftAside]) -> Words {
    guard let first = reserves.first else { return Words() }
    let isOne = reserves.count == 1
    var words = Words(first.kind.words(isOne: isOne, interestTerm: statement.interestTerm))
    if let pieces = pieces(reserves.compactMap(\.invoice)) { words.append(" (" + pieces + ")") }
    if let amount = reserves.totalAmount { words.append(", " + Words.figure(language.money(amount))) }
    words.append(
      dueDates(of: reserves)
        ?? Words(first.kind.outcome(isOne: isOne, isFeminine: statement.conventions.isFeminine)))
    if let article = first.article { words.append(" (" + article.abbreviatedCitation + ")") }
    return words
  }

  /// ", à échoir le 30 octobre 2026, à déclarer aussi": insolvency proceedings want what is not due yet, with its
  /// dates (L622-25 C. com.).
  private func dueDates(of reserves: [Statement.LeftAside]) -> Words? {
    guard statement.demandBar?.kind == .insolvency, reserves[0].kind == .invoiceNotYetDue else { return nil }
    let numbers = Set(reserves.compactMap(\.invoice))
    let days = Set(caseFile.invoices.filter { numbers.contains($0.number) }.map(\.dueDate)).sorted()
    return ", à échoir le " + days.map(longDate).joined(", ", last: " et ") + ", à déclarer aussi"
  }

  /// "facture F-12", "factures F-12 et F-13", "12 factures"; nil for none.
  private func pieces(_ numbers: [String]) -> Words? {
    let noun = pieceNoun
    guard let first = numbers.first else { return nil }
    guard numbers.count <= LetterSubject.fewEnoughToName else {
      return Words.figure(language.count(numbers.count)) + " \(noun.plural)"
    }
    let names = numbers.map { Words.identifier($0, at: invoicePath($0)) }.joined(", ", last: " et ")
    if noun.isSaid(by: first) { return names }
    return (numbers.count == 1 ? noun.singular : noun.plural) + " " + names
  }

  /// A time limit that the law sets to the creditor, as a sentence without its full stop.
  func words(of deadline: Statement.Deadline) -> Words {
    var words = deadline.kind.words + " " + longDate(deadline.date)
    if deadline.kind == .declareClaim {
      words.append(", délai compté du jugement\u{202F}: il court de sa publication au Bodacc")
    }
    if let article = deadline.article { words.append(" (" + article.abbreviatedCitation + ")") }
    return words
  }

  /// "Jugement n° 2026J00123".
  func name(of title: CaseFile.Title, at path: String) -> Words {
    numbered(title, at: path).capitalisedFirst
  }

  /// "jugement n° 2026J00123".
  func numbered(_ title: CaseFile.Title, at path: String) -> Words {
    Words.free(title.kindInFrench.name, at: path + ".kind") + " n°\u{A0}"
      + Words.identifier(title.number, at: path + ".number")
  }

  /// "jugement n° 2026J00123 du 10 septembre 2026, tribunal …, signifié le 2 octobre 2026".
  func words(of title: CaseFile.Title, at path: String) -> Words {
    let kind = title.kindInFrench
    var words = numbered(title, at: path)
    words.append(" du ")
    words.append(longDate(title.date))
    words.append(", ")
    words.append(Words.free(title.court, at: path + ".court"))
    if let served = title.served {
      words.append(kind.isFeminine ? ", signifiée le " : ", signifié le ")
      words.append(longDate(served))
    }
    return words
  }
}

extension Statement.Conventions {
  /// "pénalités", not "intérêts".
  fileprivate var isFeminine: Bool { lateInterestTerm == .penalties }
}

extension Statement.LeftAside.Kind {
  fileprivate func words(isOne: Bool, interestTerm: String) -> String {
    switch self {
    case .flatIndemnityNotClaimed:
      isOne ? "indemnité forfaitaire de recouvrement" : "indemnités forfaitaires de recouvrement"
    case .timeBarredInvoice, .invoiceNotYetDue, .invoiceWithoutProof: isOne ? "créance" : "créances"
    case .timeBarredInterest: interestTerm
    case .recoveryCostsReserved:
      "frais de recouvrement excédant les indemnités forfaitaires, sur justification"
    case .recoveryCostsOnCreditor: "frais de recouvrement engagés sans titre exécutoire"
    case .depensReserved: "dépens"
    case .penaltyClauseAnnounced: "clause pénale"
    case .disputedPart: isOne ? "part contestée" : "parts contestées"
    }
  }

  fileprivate func outcome(isOne: Bool, isFeminine: Bool) -> String {
    switch self {
    case .flatIndemnityNotClaimed: isOne ? ", non réclamée" : ", non réclamées"
    case .timeBarredInvoice: isOne ? ", prescrite" : ", prescrites"
    case .timeBarredInterest: isFeminine ? ", prescrites" : ", prescrits"
    case .invoiceNotYetDue: isOne ? ", non échue" : ", non échues"
    case .invoiceWithoutProof: ", dans l’attente d’un justificatif"
    case .recoveryCostsOnCreditor: ", laissés à la charge du créancier"
    case .recoveryCostsReserved, .depensReserved, .penaltyClauseAnnounced, .disputedPart: ""
    }
  }
}

extension Statement.Deadline.Kind {
  fileprivate var words: Words {
    switch self {
    case .limitation: Words("Prescription acquise le")
    case .payBy: Words("Paiement attendu au plus tard le")
    case .declareClaim: Words("Créance à déclarer au passif au plus tard le")
    case .serveOrder: Words("Ordonnance à signifier au plus tard le")
    case .titleExpiry: Words("Exécution du titre possible jusqu’au")
    }
  }
}

extension CaseFile.Title {
  /// The kind of title as a French reader names it; a kind that the case words itself is printed as it is.
  fileprivate var kindInFrench: (name: String, isFeminine: Bool) {
    switch kind {
    case "judgment": ("jugement", false)
    case "paymentOrder": ("ordonnance portant injonction de payer", true)
    case "interimOrder": ("ordonnance de référé", true)
    case "approvedSettlement": ("transaction homologuée", true)
    case "notarialDeed": ("acte notarié", false)
    case "unpaidCheque", "bailiffTitle": ("titre exécutoire", false)
    default: (kind, false)
    }
  }
}
