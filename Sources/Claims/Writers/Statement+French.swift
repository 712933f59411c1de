import CaseFiles
import Law
import Values

/// The words in which a clerk reads the statement as text or as a table.
struct StatementWords {
  let statement: Statement
  let language = Language.french
  /// By award, the number of its title.
  private let titles: [String: String]

  init(statement: Statement) {
    self.statement = statement
    titles = Dictionary(
      statement.invoices.compactMap { account in account.title.map { (account.number, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  var interest: String { statement.interestTerm.capitalisedFirst }

  var regime: String {
    switch statement.regime {
    case .commercial: "créance entre professionnels (article L. 441-10 du code de commerce)"
    case .publicProcurement: "marché public (article R. 2192-31 du code de la commande publique)"
    case .consumer: "créance sur un consommateur (droit commun)"
    case .civil: "droit commun"
    }
  }

  func kind(_ imputation: Statement.Imputation) -> String {
    let named = imputation.designatedInvoice ?? imputation.designatedTitle
    let payment = (imputation.means ?? "paiement") + (named.map { ", en règlement de " + $0 } ?? "")
    let note = "avoir " + (imputation.reference ?? "") + (named.map { ", sur " + $0 } ?? "")
    return switch imputation.kind {
    case .payment: payment
    case .creditNote: note
    case .ignoredPayment: payment + " (postérieur, non compté)"
    case .ignoredCreditNote: note + " (postérieur, non compté)"
    }
  }

  func head(_ head: Statement.Head) -> String {
    name(of: head.kind)
      + (head.count.flatMap { count in head.unit.map { ", \(count) × " + language.amount($0) } } ?? "")
  }

  func name(of head: Statement.Head.Kind) -> String {
    switch head {
    case .principal: "Principal"
    case .interest: interest
    case .flatIndemnity: "Indemnités forfaitaires de recouvrement"
    case .complementaryCompensation: "Indemnisation complémentaire, sur justification"
    case .penaltyClause: "Clause pénale"
    case .costs: "Frais"
    case .article700:
      statement.regime.suitCostsArticle.longCitation.capitalisedFirst.replacing("\u{A0}", with: " ")
    case .depens: "Dépens"
    case .damages: "Dommages et intérêts"
    }
  }

  /// Number of the title that awards this sum; nil for an invoice.
  func title(of account: String) -> String? { titles[account] }

  func leftAside(_ item: Statement.LeftAside) -> String {
    let words =
      switch item.kind {
      case .flatIndemnityNotClaimed: "indemnité forfaitaire non demandée"
      case .timeBarredInvoice: "facture prescrite"
      case .timeBarredInterest: "intérêts prescrits"
      case .recoveryCostsReserved: "frais de recouvrement excédant les indemnités, réservés"
      case .recoveryCostsOnCreditor: "frais de recouvrement à la charge du créancier"
      case .depensReserved: "dépens réservés"
      case .penaltyClauseAnnounced: "clause pénale annoncée"
      case .disputedPart: "part contestée"
      case .invoiceNotYetDue: "facture non échue"
      case .invoiceWithoutProof: "facture sans justificatif"
      }
    return words + (item.invoice.map { " (" + $0 + ")" } ?? "")
  }

  func deadline(_ deadline: Statement.Deadline) -> String {
    let words =
      switch deadline.kind {
      case .limitation: "dernier jour avant prescription"
      case .payBy: "fin du délai donné pour payer"
      case .declareClaim: "dernier jour pour déclarer la créance, au plus tôt"
      case .serveOrder: "dernier jour pour signifier l’ordonnance"
      case .titleExpiry: "dernier jour pour exécuter le titre"
      }
    return words + (deadline.invoice.map { " (" + $0 + ")" } ?? "")
  }

  /// The method box, as sentences.
  var method: [String] {
    let options = statement.conventions.options
    let year =
      switch options.dayCount {
      case .actual365: "année de 365 jours"
      case .actualActual: "année de 365 ou 366 jours"
      case .actual360: "année de 360 jours"
      }
    let days =
      switch options.countedDays {
      case .startExcluded:
        "le lendemain du point de départ est le premier jour compté, le jour du paiement l’est aussi"
      case .endExcluded: "le jour du point de départ est compté, celui du paiement ne l’est pas"
      case .bothIncluded: "le jour du point de départ et celui du paiement sont comptés"
      case .bothExcluded: "ni le jour du point de départ ni celui du paiement ne sont comptés"
      }
    let order =
      switch options.imputation {
      case .interestFirst: "sur les intérêts, puis sur le principal (article 1343-1 du code civil)"
      case .principalFirst: "sur le principal, puis sur les intérêts"
      }
    let givesIndemnities = statement.regime == .commercial || statement.regime == .publicProcurement
    let indemnity =
      options.flatIndemnityFirst
      ? "indemnité forfaitaire avant le principal" : "indemnités forfaitaires en dernier"
    let grounds = capitalisationGrounds
    let capitalisation =
      grounds.isEmpty
      ? "Pas de capitalisation."
      : "Capitalisation annuelle (article 1343-2 du code civil) : " + grounds.joined(separator: " ; ") + "."
    return [
      "Jours exacts, " + year + " ; " + days + ".",
      "Chaque ligne est arrondie au centime, les totaux additionnent les lignes.",
      "Paiements imputés " + order + (givesIndemnities ? " ; " + indemnity : "") + ".", capitalisation,
    ]
  }

  private var capitalisationGrounds: [String] {
    let conventions = statement.conventions
    let clause = conventions.capitalisationClause.map { [$0] } ?? []
    return clause + conventions.capitalisingTitles.map { "décision n° " + $0 }
  }
}
