import DocumentModel

extension Sample {
  static let parties: Block = .frame(
    .columns,
    [
      .frame(
        .column,
        [
          .heading(level: 3, text("Créancier")),
          .paragraph([bold("Menuiserie Carpentier"), .text(", SARL au capital de 50 000 €", origin: nil)]),
          paragraph("123 456 782 RCS Lyon"), paragraph("12 rue des Allobroges, 69003 Lyon"),
          paragraph("représentée par Claire Vasseur, gérante"),
        ]),
      .frame(
        .column,
        [
          .heading(level: 3, text("Débiteur")),
          .paragraph([bold("Bâti Rénov 69"), .text(", SAS", origin: nil)]),
          paragraph("987 654 324 RCS Lyon"), paragraph("Zone artisanale Les Grandes Terres"),
          paragraph("8 chemin du Moulin, 69680 Chassieu"),
        ]),
    ])

  static let method: Block = .frame(
    .method,
    [
      .paragraph([
        bold("Méthode."),
        .text(
          " Jours exacts, année de 365 jours ; le lendemain de l’échéance est le premier jour "
            + "compté, le jour du "
            + "paiement et celui de l’arrêté le sont aussi ; chaque ligne est arrondie au centime, les "
            + "totaux "
            + "additionnent les lignes. Paiements imputés sur les pénalités, puis le principal (art. "
            + "1343-1 du code "
            + "civil), les indemnités forfaitaires en dernier. Pas de capitalisation.", origin: nil),
      ])
    ])

  static let principalTable = Table(
    columns: columns("lcclrrrr"),
    header: [
      row(["Facture", "Date", "Échéance", "Objet (pièce)", "TTC", "Avoirs", "Paiements", "Reste dû"])
    ],
    body: [
      row([
        "F-2026-031", "02/03/2026", "01/04/2026", "Pose de menuiseries, lot 3 (1)", "6 200,00", "− 250,00",
        "− 1 348,87", "4 601,13",
      ]),
      row(["F-2026-044", "10/04/2026", "10/05/2026", "Fourniture, lot 3 (2)", "4 097,14", "", "", "4 097,14"]
      ),
      row(["F-2026-058", "15/06/2026", "15/07/2026", "Reprises (3)", "1 188,00", "", "", "1 188,00"]),
      row(.total, ["Total", "11 485,14", "− 250,00", "− 1 348,87", "9 886,27"], spans: [4]),
    ])

  static let interestTable = interest(invoices: 3)

  /// Interest lines of `invoices` invoices, each closed by its subtotal, then the sums.
  static func interest(invoices: Int, linesEach: Int = 4) -> Table {
    var body: [Table.Row] = []
    for number in 1...invoices {
      for line in 0..<linesEach {
        var told = row([
          line == 0 ? "F-2026-\(100 + number)" : "", "02/04/2026", "02/05/2026", "31", "6 200,00",
          "12,15 %", "L. 441-10, S1 2026", "63,98",
        ])
        told.continuesGroup = line > 0
        body.append(told)
      }
      var subtotal = row(.subtotal, ["Facture F-2026-\(100 + number)", "255,92"], spans: [7])
      subtotal.continuesGroup = true
      body.append(subtotal)
    }
    body += [
      row(.sum, ["Pénalités courues", "727,97"], spans: [7]),
      row(["Pénalités réglées (§ 3)", "− 151,13"], spans: [7]),
      row(.total, ["Pénalités échues restant dues", "576,84"], spans: [7]),
    ]
    return Table(
      columns: columns("lccrrrlr"),
      header: [row(["Facture", "Du", "Au", "Jours", "Base", "Taux", "Source du taux", "Pénalités"])],
      body: body)
  }

  static let recapitulation = Table(
    columns: columns("lr"), header: [],
    body: [
      row(["Principal", "9 886,27"]),
      row(["Intérêts : pénalités de retard échues au 23 novembre 2026", "576,84"]),
      row([
        "Frais : indemnités forfaitaires, 3 factures × 40,00 (art. D. 441-5 du code de commerce)", "120,00",
      ]),
      row(.total, ["Total dû, sauf mémoire, arrêté au 23 novembre 2026", "10 583,11 €"]),
    ])

  static func decompte(invoices: Int) -> Document {
    statement([
      .frame(
        .subject,
        [.heading(level: 1, text("Décompte de créance")), paragraph("arrêté au 23 novembre 2026, en euros")]),
      parties, paragraph("Cause : prestations de services, devis D-2026-012 accepté le 20 février 2026"),
      method,
      .heading(level: 2, text("1. Principal")), .table(principalTable),
      .heading(level: 2, text("2. Pénalités de retard")), .table(interest(invoices: invoices)),
      .heading(level: 2, text("3. Récapitulation")), .table(recapitulation),
      paragraph("Soit dix mille cinq cent quatre-vingt-trois euros et onze centimes."),
      .paragraph([
        bold("Pour mémoire."),
        .text(
          " À compter du 24 novembre 2026, les pénalités courent à raison de 3,3586 € par jour (9 886,27 € à "
            + "12,40 %), puis au taux en vigueur à partir du 1er janvier 2027. Clause pénale de 5 % "
            + "(article 7 des "
            + "conditions générales de vente, art. 1231-5 du code civil), encourue à défaut de paiement au "
            + "7 décembre 2026 : 494,31 €.", origin: nil),
      ]),
      .frame(
        .signature,
        [
          paragraph("Certifié sincère et véritable. Fait à Lyon, le 23 novembre 2026."),
          paragraph("Claire Vasseur, gérante"),
        ]),
      .frame(
        .notes,
        [
          paragraph(
            "Pièces jointes : 1 à 3. Factures — 4. Avoir A-2026-004 — 5. Devis accepté et conditions "
              + "générales de "
              + "vente — 6. Relance du 20 mai 2026 — 7. Lettre recommandée du 1er juillet 2026.")
        ]),
    ])
  }
}

extension Sample {
  /// Each kind of block and frame once, on more than one page.
  static let everyBlock = letter(
    [
      subject, paragraph("Madame, Monsieur,"), introduction,
      .list(ordered: false, items: [[introduction], [paragraph("deuxième point"), paragraph("sa suite")]]),
      .heading(level: 3, text("Ce que dit la loi")), .quote([consequences, introduction]), demand,
      .frame(.together, [.heading(level: 2, text("Factures")), .table(debtTable), notes]), parties, method,
      consequences, consequences, .table(recapitulation), payment, signature,
      .frame(.notes, [paragraph("P. J. : décompte.")]),
    ],
    frame: {
      var frame = Sample.frame()
      frame.letterhead.logo = Picture(
        bytes: [], format: .png, width: 300, height: 100, alternate: "Logo de Menuiserie Carpentier")
      return frame
    }())

  /// Everything above the subject as long as it may be.
  static let crowdedLetter: Document = {
    var frame = Sample.frame(address: [
      "Monsieur Évariste d’Hébécourt-Œillet", "chez Mme Ângela Gonçalves", "BATIMENT B ESCALIER 3",
      "12 RUE DU FAUBOURG SAINT JACQUES", "BP 4012", "75014 PARIS CEDEX 14",
    ])
    frame.letterhead = .init(
      logo: Picture(bytes: [], format: .png, width: 90, height: 100, alternate: "Logo"),
      name: text("Société générale des bois et matériaux du Rhône"),
      lines: (1...6).map { text("ligne \($0) de l’en-tête") })
    frame.delivery = [
      .line(text("Par lettre recommandée avec avis de réception et par courriel")),
      .line(text("n° 1A 123 456 7891 2")),
    ]
    return letter([subject, introduction, .table(wideTable), signature], frame: frame)
  }()

  static let wideTable = Table(
    columns: columns("llccrrrr"),
    header: [
      row(["Facture", "Objet", "Date", "Échéance", "Retard (jours)", "Montant TTC", "Payé", "Reste dû"])
    ],
    body: [
      row([
        "FA-2026-000031", "Pose de menuiseries extérieures et dépose des anciennes, lot n° 3", "02/03/2026",
        "01/04/2026", "236", "1 006 200,00", "250 000,00", "1 004 601,13",
      ]),
      row([
        "FA-2026-000044", "Fourniture", "10/04/2026", "10/05/2026", "197", "4 097,14", "", "4 097,14",
      ]),
      row(.total, ["Total", "1 010 297,14", "250 000,00", "1 008 698,27"], spans: [5]),
    ])
}
