import Diagnostics
import DocumentModel

/// Documents made by hand, of the kind that templates fill.
enum Sample {
  static func text(_ words: String) -> [Inline] { [.text(words, origin: nil)] }
  static func bold(_ words: String) -> Inline { .strong(text(words)) }
  static func paragraph(_ words: String) -> Block { .paragraph(text(words)) }

  static func address(_ lines: [String]) -> LetterFrame.AddressBlock {
    LetterFrame.AddressBlock(
      lines: lines.enumerated().map { .init(text: $1, origin: .field("debtor.address.lines[\($0)]")) })
  }

  static let fiveLines = [
    "BATI RENOV 69 SAS", "SERVICE COMPTABILITE", "ZA LES GRANDES TERRES", "8 CHEMIN DU MOULIN",
    "69680 CHASSIEU",
  ]

  static let letterPage = PageLayout(
    page: .letter, margins: .init(left: 25, right: 25, top: 12, nextPages: 25, bottom: 22),
    letter: .init(letterhead: .left, window: .dl35), bodySize: 10.2)

  static let statementPage = PageLayout(
    page: .statement, margins: .init(left: 22, right: 22, top: 17, nextPages: 25, bottom: 22), letter: nil,
    bodySize: 9.2)

  static func frame(window: String? = nil, address lines: [String] = fiveLines) -> LetterFrame {
    LetterFrame(
      letterhead: .init(
        logo: nil, name: text("Menuiserie Carpentier"),
        lines: [
          text("SARL au capital de 50 000 €"), text("12 rue des Allobroges, 69003 Lyon"),
          text("Service recouvrement · 04 72 00 00 00"), text("recouvrement@carpentier.example"),
        ]),
      delivery: [
        .line(text("Lettre recommandée avec avis de réception")), .line(text("n° 1A 123 456 7891 2")),
      ],
      references: [
        .init(label: text("Nos réf."), value: text("2026-0417")),
        .init(label: text("Vos réf."), value: text("C 2048")),
        .init(label: text("Contrat"), value: text("devis D-2026-012 du 20/02/2026")),
        .init(label: text("Pièce jointe"), value: text("décompte arrêté au 23/11/2026")),
      ],
      address: address(lines), placeAndDate: text("Lyon, le 23 novembre 2026"),
      window: window.map { .init(name: $0, origin: .field("letters.default.window")) })
  }

  static func letter(_ body: [Block], frame: LetterFrame = frame()) -> Document {
    Document(
      id: "mise-en-demeure", title: "Mise en demeure", language: "fr-FR", author: "Menuiserie Carpentier",
      subject: "2026-0417", date: "2026-11-23", layout: letterPage, letter: frame, body: body,
      footer: text(
        "Menuiserie Carpentier, SARL au capital de 50 000 € — siège : 12 rue des Allobroges, 69003 Lyon — "
          + "123 456 782 RCS Lyon — TVA FR11 123456782"),
      continuationHeader: text("Menuiserie Carpentier — dossier 2026-0417 — 23 novembre 2026"))
  }

  static func statement(_ body: [Block]) -> Document {
    Document(
      id: "decompte", title: "Décompte de créance", language: "fr-FR", author: "Menuiserie Carpentier",
      subject: "2026-0417", date: "2026-11-23", layout: statementPage, letter: nil, body: body,
      footer: text("Dossier 2026-0417 — données jointes au fichier (decompte.json)"),
      continuationHeader: text("Décompte de créance — dossier 2026-0417 — arrêté au 23 novembre 2026"))
  }

  static func row(_ cells: [String], spans: [Int] = []) -> Table.Row { row(.plain, cells, spans: spans) }

  static func row(_ kind: Table.Row.Kind, _ cells: [String], spans: [Int] = []) -> Table.Row {
    Table.Row(
      kind: kind,
      cells: cells.enumerated().map { index, words in
        Table.Cell(content: words.isEmpty ? [] : text(words), span: index < spans.count ? spans[index] : 1)
      })
  }

  static func columns(_ letters: String) -> [Table.Column] {
    letters.map { Table.Column(alignment: $0 == "l" ? .left : $0 == "c" ? .centre : .right) }
  }

  static let subject: Block = .frame(
    .subject,
    [
      .heading(level: 1, text("Objet : MISE EN DEMEURE de payer la somme de 10 583,11 €")),
      paragraph(
        "Débiteur : Bâti Rénov 69, SAS, 987 654 324 RCS Lyon, siège 8 chemin du Moulin, 69680 Chassieu"),
    ])

  static let debtTable = Table(
    columns: columns("lccrrrr"),
    header: [row(["Facture", "Date", "Échéance", "Montant TTC", "Avoir", "Payé", "Reste dû"])],
    body: [
      row(["F-2026-031", "02/03/2026", "01/04/2026", "6 200,00", "250,00", "1 348,87", "4 601,13"]),
      row(["F-2026-044", "10/04/2026", "10/05/2026", "4 097,14", "–", "–", "4 097,14"]),
      row(["F-2026-058", "15/06/2026", "15/07/2026", "1 188,00", "–", "–", "1 188,00"]),
      row(.sum, ["Principal", "11 485,14", "250,00", "1 348,87", "9 886,27"], spans: [3]),
      row(
        ["Pénalités de retard, du lendemain de chaque échéance au 23 novembre 2026", "576,84"], spans: [6]),
      row(
        [
          "Indemnités forfaitaires de recouvrement, 3 × 40 € (article D. 441-5 du code de commerce)",
          "120,00",
        ],
        spans: [6]),
      row(.total, ["Total dû au 23 novembre 2026", "10 583,11 €"], spans: [6]),
    ])

  static let signature: Block = .frame(
    .signature,
    [
      paragraph("Veuillez agréer, Madame, Monsieur, nos salutations distinguées."),
      paragraph("Claire Vasseur"), paragraph("Gérante"),
    ])

  static let payment: Block = .frame(
    .payment,
    [
      .paragraph([bold("Règlement par virement"), .text(" — titulaire : Menuiserie Carpentier", origin: nil)]
      ),
      paragraph("IBAN FR14 2004 1010 0505 0001 3M02 606 — BIC PSSTFRPPLYO"),
      paragraph("Référence à rappeler : RF51 2026 0417"),
    ])

  static let demand: Block = .paragraph([
    .text("En conséquence, ", origin: nil), bold("nous vous mettons en demeure"),
    .text(" (articles 1344 et suivants du code civil) de nous payer la somme de ", origin: nil),
    bold("10 583,11 €"),
    .text(" (dix mille cinq cent quatre-vingt-trois euros et onze centimes) ", origin: nil),
    bold("au plus tard le 7 décembre 2026"),
    .text(". Payée à cette date, elle soldera ces factures.", origin: nil),
  ])

  static let consequences = paragraph(
    "À défaut, nous nous réservons de saisir le tribunal des activités économiques de Lyon d’une requête en "
      + "injonction de payer, et de demander, outre les pénalités qui auront couru (3,36 € par "
      + "jour depuis le "
      + "24 novembre), la clause pénale de 5 % stipulée à l’article 7 de nos conditions générales de vente "
      + "(article 1231-5 du code civil), soit 494,31 €, ainsi que les dépens, sous réserve de tous "
      + "autres droits. "
      + "Si vous contestez tout ou partie de cette somme, faites-nous connaître vos motifs par "
      + "écrit dans le même "
      + "délai ; si vous avez payé entre-temps, veuillez ne pas tenir compte de la présente.")

  static let introduction = paragraph(
    "Les factures ci-après, relatives au devis D-2026-012 accepté le 20 février 2026, sont échues et restent "
      + "impayées. Nous vous avons déjà relancés pour les deux premières le 20 mai 2026, puis par lettre "
      + "recommandée le 1er juillet 2026.")

  static let notes: Block = .frame(
    .notes,
    [
      paragraph(
        "1. Virement de 1 500,00 € du 15 juin 2026, imputé pour 151,13 € sur les pénalités et 1 "
          + "348,87 € sur le "
          + "principal (article 1343-1 du code civil)."),
      paragraph(
        "2. Article L. 441-10, II du code de commerce : 12,15 %, puis 12,40 % depuis le 1er juillet 2026."),
    ])

  /// The letter of the look, on one page.
  static let formalNotice = letter([
    subject, paragraph("Madame, Monsieur,"), introduction, .table(debtTable), notes, demand, consequences,
    payment,
    signature,
  ])
}
