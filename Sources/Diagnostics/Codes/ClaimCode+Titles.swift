extension ClaimCode {
  var titleWording: Wording {
    switch self {
    case .judgedInvoicesUnsaid:
      Wording(
        french: .init(
          "le dossier a des factures, mais ne dit pas lesquelles le titre {name} a jugées",
          hint:
            "donnez la liste « invoices » du titre, vide s’il n’en a jugé aucune : rien n’est réclamé deux fois"
        ),
        english: .init(
          "the case has invoices, but does not tell which of them the title {name} judged",
          hint: "give the title's \"invoices\", an empty list if it judged none: nothing is claimed twice"))
    case .judgedTwice:
      Wording(
        french: .init(
          "la facture {invoice} est déjà jugée par un autre titre", hint: "retirez-la d’une des deux listes"),
        english: .init(
          "invoice {invoice} is already judged by another title", hint: "remove it from one of the lists"))
    case .clauseWithinTitle:
      Wording(
        french: .init(
          "aucune facture ne reste hors du titre : la clause pénale ne peut plus s’ajouter à la condamnation",
          hint: "retirez « penaltyClause » ; ce que le titre en accorde s’inscrit dans « awards »"),
        english: .init(
          "no invoice remains outside the title: the penalty clause cannot be added to the award",
          hint: "remove \"penaltyClause\", or put what the title awards for it in \"awards\""))
    case .creditNoteOnJudgedInvoice:
      Wording(
        french: .init(
          "l’avoir {name} porte sur la facture {invoice}, que le titre a jugée",
          hint: "déduisez-le de la condamnation, ou enregistrez-le comme paiement avec « title »"),
        english: .init(
          "credit note {name} is about invoice {invoice}, which the title judged",
          hint: "deduct it from the award, or record it as a payment with \"title\""))
    case .paymentBeforeTitle:
      Wording(
        french: .init(
          "le paiement de {amount} du {date} précède le titre {name} du {otherDate} : le juge l’a peut-être compté",
          hint: "retirez-le s’il est dans la condamnation, sinon désignez le titre (« title »)"),
        english: .init(
          "the payment of {amount} on {date} is earlier than the title {name} of {otherDate}: the court may have"
            + " counted it",
          hint: "remove it if the award counts it, else name the title (\"title\")"))
    case .orderLapsed:
      Wording(
        french: .init(
          "l’ordonnance {name} du {date} n’a pas été signifiée au plus tard le {otherDate} : elle est non avenue",
          hint: "demandez une nouvelle ordonnance ; la créance se réclame sans ce titre"),
        english: .init(
          "the order {name} of {date} was not served by {otherDate}: it has lapsed",
          hint: "ask for a new order; the debt is claimed without this title"),
        article: "1411 CPC")
    default:
      Wording(
        french: .init(
          "{name} : {amount} d’intérêts antérieurs au {date} sont prescrits et laissés de côté",
          hint: "enregistrez l’acte qui a interrompu la prescription, ou « timeBarredInterest » : « claimed »"
        ),
        english: .init(
          "{name}: {amount} of interest from before {date} is time-barred and left aside",
          hint: "record the act that interrupted the limitation, or \"timeBarredInterest\": \"claimed\""),
        article: "2224 C. civ. ; L. 218-2 C. conso.")
    }
  }

  var adviceWording: Wording {
    switch self {
    case .disputedPart:
      Wording(
        french: .init(
          "facture {invoice} : la part contestée par le débiteur, {amount}, reste dans le décompte",
          hint: "la partie non contestée peut être poursuivie à part"),
        english: .init(
          "invoice {invoice}: the part that the debtor disputes, {amount}, stays in the statement",
          hint: "the undisputed part may be pursued on its own"))
    case .invoiceWithoutProof:
      Wording(
        french: .init(
          "la facture {invoice} n’est pas justifiée : elle est laissée de côté ({amount})",
          hint: "retirez « lacksProof » quand vous tenez la pièce"),
        english: .init(
          "invoice {invoice} has no proof: it is left aside ({amount})",
          hint: "remove \"lacksProof\" once you hold the exhibit"),
        article: "1353 C. civ.")
    case .titleExpiryNear:
      Wording(
        french: .init(
          "{invoice} : le titre ne pourra plus être exécuté après le {date} ({article})",
          hint: "faites signifier un acte d’exécution avant cette date"),
        english: .init(
          "{invoice}: the title can no longer be enforced after {date} ({article})",
          hint: "have an act of enforcement served before that day"))
    case .serviceNear:
      Wording(
        french: .init(
          "l’ordonnance {invoice} doit être signifiée au plus tard le {date} ({article})",
          hint: "passé ce jour, elle est non avenue"),
        english: .init(
          "the order {invoice} must be served by {date} ({article})", hint: "after that day it lapses"))
    default:
      Wording(
        french: .init(
          "la créance est à déclarer au passif au plus tard le {date} ({article})",
          hint: "le délai court de la publication du jugement au BODACC : vérifiez-en la date"),
        english: .init(
          "the claim must be declared by {date} ({article})",
          hint: "the delay runs from the publication of the opening: check its date"))
    }
  }
}
