/// What one document of one example must say and must not say.
struct LetterMentions: Sendable, CustomStringConvertible {
  var example: String
  var document: String
  var present: [String]
  var absent: [String]

  init(_ example: String, _ document: String, says present: [String], not absent: [String] = []) {
    self.example = example
    self.document = document
    self.present = present
    self.absent = absent
  }

  var description: String { example + " " + document }

  /// What belongs between professionals only.
  private static let commercialOnly = ["441-10", "441-5", "40 €", "énalités de retard"]
  private static let consumerNotices = [
    "Médiation de la consommation.", "articles L. 612-1 et L. 616-1 du code de la consommation",
    "Données personnelles.", "CNIL",
  ]
  private static let threats = [
    "saisie", "huissier", "fichier", "commandement", "exécution forcée", "poursuites",
  ]

  static let all: [LetterMentions] = commercial + consumer + civil + publicBody + collector

  private static let commercial = [
    LetterMentions(
      "00-carpentier", "mise-en-demeure",
      says: [
        "Objet : MISE EN DEMEURE de payer la somme de 10 583,11 €", "nous vous mettons en demeure",
        "articles 1344 et suivants du code civil", "au plus tard le 7 décembre 2026",
        "(dix mille cinq cent quatre-vingt-trois euros et onze centimes)",
        "Contrat | devis D-2026-012 accepté le 20 février 2026",
        "Pièce jointe | décompte arrêté au 23 novembre 2026",
        "Pénalités de retard restant dues, du lendemain de chaque échéance au 23 novembre 2026",
        "12,15 %, puis 12,40 % à compter du 1er juillet 2026 (article L. 441-10, II du code de commerce)",
        "imputé pour 151,13 € sur les pénalités et 1 348,87 € sur le principal (article 1343-1 du code civil)",
        "3 × 40 € (art. D. 441-5 du code de commerce)",
        "3,3586 € par jour depuis le 24 novembre 2026 et jusqu’au 31 décembre 2026, puis au taux en vigueur",
        "clause pénale de 5 % (article 7 des conditions générales de vente ; article 1231-5 du code civil), soit 494,31 €",
        "tribunal des activités économiques de Lyon, notamment d’une requête en injonction de payer",
        "si vous contestez tout ou partie de cette somme", "IBAN FR14 2004 1010 0505 0001 3M02 606",
      ], not: ["750-1", "P. J.", "consommation", "personnelles", "intérêts"] + threats),
    LetterMentions(
      "00-carpentier", "decompte",
      says: [
        "siège : 8 chemin du Moulin, 69680 Chassieu",
        "Taux : taux de refinancement de la Banque centrale européenne",
        "Clause pénale de 5 %", "encourue à défaut de paiement au 7 décembre 2026 : 494,31 €",
        "Frais de recouvrement excédant les indemnités forfaitaires, sur justification",
        "Total dû, sauf mémoire, arrêté au 23 novembre 2026",
      ], not: ["1342-10", "Délai", "Service comptabilité"]),
    LetterMentions(
      "01-sarl-contre-sas", "relance-1",
      says: [
        "Il s’agit sans doute d’un oubli.", "Nous vous prions de bien vouloir régler la somme de 25 355,56 €",
        "sans qu’un rappel soit nécessaire",
      ], not: ["mise en demeure", "mettons", "tribunal", "À défaut"] + threats),
    LetterMentions(
      "01-sarl-contre-sas", "relance-2",
      says: ["En conséquence, nous vous demandons de régler"],
      not: ["mise en demeure", "tribunal", "oubli"] + threats),
    LetterMentions(
      "01-sarl-contre-sas", "relance-3",
      says: [
        "dernier rappel avant mise en demeure",
        "À défaut, nous nous réservons de vous adresser une mise en demeure.",
      ],
      not: ["mettons en demeure", "tribunal"] + threats),
    LetterMentions(
      "01-sarl-contre-sas", "lettre-recommandee",
      says: ["Lettre recommandée avec avis de réception", "malgré les rappels adressés le 7 septembre 2026"],
      not: ["mettons en demeure", "tribunal"] + threats),
  ]

  private static let consumer = [
    LetterMentions(
      "02-artisan-contre-particulier-relances", "relance-1", says: ["Données personnelles.", "échéancier"],
      not: commercialOnly + ["Médiation", "intérêts au", "750-1"] + threats),
    LetterMentions(
      "02-artisan-contre-particulier-relances", "relance-3",
      says: consumerNotices + ["qui ferait courir les intérêts au taux de l’intérêt légal sur le principal"],
      not: commercialOnly + threats),
    LetterMentions(
      "02-artisan-contre-particulier-relances", "mise-en-demeure",
      says: consumerNotices + [
        "La présente mise en demeure fait courir, sur le principal, les intérêts au taux de l’intérêt légal",
        "articles 1231-6 et 1344-1 du code civil", "conciliateur de justice ou le médiateur nommé ci-après",
        "article 750-1 du code de procédure civile", "www.mediation-ouest-artisanat.example",
      ], not: commercialOnly + threats),
    LetterMentions(
      "02-artisan-contre-particulier", "lettre-recommandee",
      says: consumerNotices + [
        "Intérêts de retard restant dus, du 17 septembre 2026 au 23 novembre 2026",
        "À défaut, nous nous réservons de saisir le tribunal judiciaire de Brest.",
      ], not: commercialOnly + ["de vous adresser une mise en demeure"] + threats),
    LetterMentions(
      "07-d-hebecourt-oeillet", "mise-en-demeure",
      says: consumerNotices + [
        "auprès de L’Étoile & Fils", "Mme Anne-Charlotte d’Hébécourt-Œillet", "Madame,",
      ],
      not: commercialOnly + ["de d’", "d’L"]),
  ]

  private static let civil = [
    LetterMentions(
      "03-pret-entre-particuliers", "mise-en-demeure",
      says: [
        "je vous mets en demeure", "je me réserve de saisir le tribunal judiciaire de Marseille",
        "faites-moi connaître", "Clause pénale : 10 %", "article L. 313-2 du code monétaire et financier",
        "la mise en demeure adressée le 2 mars 2026", "6,67 %, puis 6,84 %",
      ],
      not: commercialOnly + ["nous", "Données personnelles", "CNIL", "Médiation", "750-1", "électronique"]
        + threats)
  ]

  private static let publicBody = [
    LetterMentions(
      "04-fournisseur-contre-commune", "mise-en-demeure",
      says: [
        "Intérêts moratoires", "articles L. 2192-13 et R. 2192-31 du code de la commande publique",
        "art. D. 2192-35 du code de la commande publique",
        "adresse : Hôtel de ville, 1 place de la République",
        "10,15 % et 10,40 % selon la date d’exigibilité",
      ],
      not: [
        "441-10", "injonction de payer", "750-1", "intérêts de retard", "1344", "au taux en vigueur",
        "Données",
      ] + threats),
    LetterMentions(
      "04-fournisseur-contre-commune", "decompte", says: ["2. Intérêts moratoires"],
      not: ["441-", "taux en vigueur", "de retard"]),
  ]

  private static let collector = [
    LetterMentions(
      "06-recouvrement-pour-compte", "mise-en-demeure",
      says: consumerNotices + [
        "Recouvrement amiable de créances", "Nous exerçons une activité de recouvrement amiable de créances",
        "Cuisines Val de Loire, SARL au capital de 35 000 €, 998 789 010 RCS Blois (siège : 22 mail Clouseau, 41000 Blois)",
        "siège : Immeuble Le Martroi, 9 rue d’Escures, 45000 Orléans", "Principal | 3 890,00",
        "Intérêts de retard, du",
        "titulaire : Créances et Médiations du Centre, compte de tiers", "alinéas 2 et 3",
        "Cuisines Val de Loire se réserve de saisir",
      ], not: commercialOnly + ["notre lettre du", "nous nous réservons"] + threats),
    LetterMentions(
      "06-recouvrement-lettre-suivante", "relance-2",
      says: ["Nous vous rappelons notre lettre du 12 octobre 2026, réf. CMC-26-40117/1.", "alinéas 2 et 3"],
      not: commercialOnly + threats),
  ]
}
