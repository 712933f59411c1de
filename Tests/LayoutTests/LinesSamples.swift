import Diagnostics
import DocumentModel
import Fonts
import Layout

/// Faces, patterns and texts that the tests of lines share.
struct LinesSamples {
  let fonts: FontBook
  let hyphenator: Hyphenator

  init() throws {
    fonts = try FontBook()
    hyphenator = try Hyphenator()
  }

  func lines(
    _ content: [Inline], _ style: TextStyle = LinesSamples.letter, millimetres: Double = 160
  ) throws -> [Line] {
    try breakParagraph(
      content, style: style, measure: .mm(millimetres), fonts: fonts, hyphenator: hyphenator)
  }

  func lines(
    _ text: String, _ style: TextStyle = LinesSamples.letter, millimetres: Double = 160
  ) throws -> [Line] {
    try lines([.text(text, origin: .field("sample"))], style, millimetres: millimetres)
  }

  static let letter = TextStyle(
    family: .serif, size: .pt(10.2), leading: .pt(14), alignment: .justified)
  static let narrow = TextStyle(
    family: .serif, size: .pt(9), leading: .pt(12), alignment: .justified)
  static let cell = TextStyle(family: .sans, size: .pt(9), leading: .pt(12), alignment: .left)

  /// Paragraphs of a real letter, with its spaces and marks.
  static let paragraphs: [[Inline]] = [
    [
      .text("Les factures ci-après, relatives au devis ", origin: nil),
      .unbroken([.text("D-2026-012", origin: nil)]),
      .text(
        """
         accepté le 20\u{A0}février 2026, sont échues et restent impayées. Nous vous avons déjà \
        relancés pour les deux premières le 20\u{A0}mai 2026, puis par lettre recommandée le 1
        """,
        origin: nil),
      .superscript([.text("er", origin: nil)]),
      .text("\u{A0}juillet 2026.", origin: nil),
    ],
    [
      .text("En conséquence, ", origin: nil),
      .strong([.text("nous vous mettons en demeure", origin: nil)]),
      .text(
        " (articles\u{A0}1344 et suivants du code civil) de nous payer la somme de ", origin: nil),
      .strong([.unbroken([.text("10\u{202F}583,11\u{A0}€", origin: nil)])]),
      .text(
        " (dix mille cinq cent quatre-vingt-trois euros et onze centimes) ", origin: nil),
      .strong([.text("au plus tard le 7\u{A0}décembre 2026", origin: nil)]),
      .text(". Payée à cette date, elle soldera ces factures.", origin: nil),
    ],
    [
      .text(
        """
        À défaut, nous nous réservons de saisir le tribunal des activités économiques de Lyon \
        d’une requête en injonction de payer, et de demander, outre les pénalités qui auront \
        couru (3,36\u{A0}€ par jour depuis le 24\u{A0}novembre), la clause pénale de 5\u{A0}% \
        stipulée à l’article\u{A0}7 de nos conditions générales de vente (article\u{A0}1231-5 \
        du code civil), soit 494,31\u{A0}€, ainsi que les dépens, sous réserve de tous autres \
        droits. Si vous contestez tout ou partie de cette somme, faites-nous connaître vos \
        motifs par écrit dans le même délai\u{202F}; si vous avez payé entre-temps, veuillez ne \
        pas tenir compte de la présente.
        """,
        origin: nil)
    ],
    [
      .text(
        """
        Conformément à l’article L.\u{A0}441-10 du code de commerce, tout retard de paiement \
        entraîne de plein droit, sans qu’un rappel soit nécessaire, l’exigibilité de pénalités \
        au taux appliqué par la Banque centrale européenne à son opération de refinancement la \
        plus récente, majoré de dix points de pourcentage, ainsi qu’une indemnité forfaitaire \
        pour frais de recouvrement de 40\u{A0}euros par facture. Lorsque les frais de \
        recouvrement exposés sont supérieurs au montant de cette indemnité, le créancier peut \
        demander une indemnisation complémentaire, sur justification.
        """,
        origin: nil)
    ],
    [
      .text(
        """
        Vous trouverez ci-joint le décompte de notre créance arrêté au 23\u{A0}novembre 2026, \
        qui détaille, facture par facture, le principal, les intérêts courus, les versements \
        reçus et leur imputation. Toute somme versée après cette date viendra en déduction du \
        total dû. Pour toute question, notre service de recouvrement se tient à votre \
        disposition au 04\u{A0}72\u{A0}00\u{A0}00\u{A0}00, ou à l’adresse \
        recouvrement@carpentier.example.
        """,
        origin: nil)
    ],
  ]
}

extension [Line] {
  /// What a reader copies out.
  var text: String { map(\.text).joined() }
}

extension Line {
  var text: String { runs.map(\.run.text).joined() }
}
