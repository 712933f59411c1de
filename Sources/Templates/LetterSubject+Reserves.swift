import CaseFiles
import Claims
import Law
import Values

extension LetterSubject {
  /// What the claim could hold and does not, as an item of an enumeration, without a full stop.
  func words(of reserve: Statement.LeftAside) -> Words {
    var words = Words(reserve.kind.words(interestWord: interestWord))
    if let invoice = reserve.invoice {
      words.append(" de la " + DebtNoun(caseFile.nature).singular + " ")
      words.append(Words.identifier(invoice, at: invoicePath(invoice)))
    }
    if let amount = reserve.amount { words.append(", " + Words.figure(language.money(amount))) }
    words.append(reserve.kind.outcome)
    if let article = reserve.article { words.append(" (" + article.abbreviatedCitation + ")") }
    return words
  }

  /// All of them, one after the other, with a capital first.
  var reservesList: Words? {
    let reserves = items(of: .reserves, within: nil).compactMap { item -> Words? in
      guard case .reserve(let reserve) = item else { return nil }
      return words(of: reserve)
    }
    return reserves.isEmpty ? nil : reserves.joined("\u{202F}; ").capitalisedFirst
  }

  /// A time limit that the law sets to the creditor, as a sentence without its full stop.
  func words(of deadline: Statement.Deadline) -> Words {
    var words = deadline.kind.words + " " + longDate(deadline.date)
    if let article = deadline.article { words.append(" (" + article.abbreviatedCitation + ")") }
    return words
  }

  /// "jugement n° 2026J00123 du 10 septembre 2026, tribunal …, signifié le 2 octobre 2026".
  func words(of title: CaseFile.Title, at path: String) -> Words {
    let kind = title.kindInFrench
    var words = Words.free(kind.name, at: path + ".kind") + " n°\u{A0}"
    words.append(Words.identifier(title.number, at: path + ".number"))
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

extension Statement.LeftAside.Kind {
  fileprivate func words(interestWord: String) -> String {
    switch self {
    case .flatIndemnityNotClaimed: "indemnité forfaitaire de recouvrement"
    case .timeBarredInvoice: "principal"
    case .timeBarredInterest: interestWord + " de retard"
    case .recoveryCostsReserved:
      "frais de recouvrement excédant les indemnités forfaitaires, sur justification"
    case .recoveryCostsOnCreditor: "frais de recouvrement engagés sans titre exécutoire"
    case .depensReserved: "dépens"
    case .penaltyClauseAnnounced: "clause pénale"
    case .disputedPart: "part contestée"
    case .invoiceNotYetDue, .invoiceWithoutProof: "principal"
    }
  }

  fileprivate var outcome: String {
    switch self {
    case .flatIndemnityNotClaimed: ", non réclamée"
    case .timeBarredInvoice: ", prescrit"
    case .timeBarredInterest: ", prescrits"
    case .invoiceNotYetDue: ", non échu"
    case .invoiceWithoutProof: ", dans l’attente d’un justificatif"
    case .recoveryCostsOnCreditor: ", laissés à la charge du créancier"
    case .recoveryCostsReserved, .depensReserved, .penaltyClauseAnnounced, .disputedPart: ""
    }
  }
}

extension Statement.Deadline.Kind {
  fileprivate var words: Words {
    switch self {
    case .limitation: Words("prescription acquise le")
    case .payBy: Words("paiement attendu au plus tard le")
    case .declareClaim: Words("créance à déclarer au passif au plus tard le")
    case .serveOrder: Words("ordonnance à signifier au plus tard le")
    case .titleExpiry: Words("exécution du titre possible jusqu’au")
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
