import Testing
import Values

/// `_` stands for U+00A0 and `¨` for U+202F.
private func shown(_ text: String) -> String {
  text.replacing("\u{A0}", with: "_").replacing("\u{202F}", with: "¨")
}

private let rows: [(String, String)] = [
  // Punctuation
  ("Vraiment ?", "Vraiment¨?"),
  ("Vraiment?", "Vraiment¨?"),
  ("Non ; si !", "Non¨; si¨!"),
  ("Objet : relance", "Objet_: relance"),
  ("Objet: relance", "Objet_: relance"),
  ("Quoi ?!", "Quoi¨?!"),
  ("(?)", "(?)"),
  ("un, deux.", "un, deux."),
  ("etc...", "etc…"),
  ("a....b", "a....b"),
  // Quotes, apostrophes, dashes
  ("l'article d'août", "l’article d’août"),
  ("aujourd'hui", "aujourd’hui"),
  ("d'1 an", "d’1_an"),
  ("dit \"clause pénale\", soit", "dit «_clause pénale_», soit"),
  ("\"Tout\"", "«_Tout_»"),
  ("l'\"essai\"", "l’«_essai_»"),
  ("« déjà »", "«_déjà_»"),
  ("«déjà»", "«_déjà_»"),
  ("tube de 5\" à", "tube de 5\" à"),
  ("Lyon -- Paris", "Lyon – Paris"),
  ("2024--2026", "2024–2026"),
  ("a --- b", "a — b"),
  // Numbers
  ("12,15 %", "12,15_%"),
  ("12,15%", "12,15_%"),
  ("40 €", "40_€"),
  ("40€", "40_€"),
  ("500 k€", "500_k€"),
  ("excédant 5 000 €", "excédant 5¨000_€"),
  ("1 234 567,89 euros", "1¨234¨567,89_euros"),
  ("lot 3 250 m", "lot 3 250_m"),
  ("123 456 789", "123 456 789"),
  ("5 points", "5_points"),
  ("8 jours", "8_jours"),
  ("14 h 30", "14_h_30"),
  ("23 novembre 2026", "23_novembre 2026"),
  ("1er janvier 2026", "1er_janvier 2026"),
  ("à 14:30", "à 14:30"),
  ("04 72 00 00 00", "04 72 00 00 00"),
  ("FR14 2004 1010 0505 0001 3M02 606", "FR14 2004 1010 0505 0001 3M02 606"),
  // Abbreviations and articles
  ("n° 12", "n°_12"),
  ("n°12", "n°_12"),
  ("N° F-2026", "N°_F-2026"),
  ("article L. 441-10 du code", "article_L._441-10 du code"),
  ("article L.441-10", "article_L._441-10"),
  ("l'article 1231-6", "l’article_1231-6"),
  ("art. 1344 C. civ.", "art._1344 C. civ."),
  ("M. Dupont et Mme Durand", "M._Dupont et Mme_Durand"),
  ("Me Martin", "Me_Martin"),
  ("P. J. : décompte", "P._J._: décompte"),
  ("SA L. sans suite", "SA L. sans suite"),
  // What keeps its characters
  ("https://exemple.fr/a?b=c;d", "https://exemple.fr/a?b=c;d"),
  ("voir www.exemple.fr/l'x !", "voir www.exemple.fr/l'x¨!"),
  ("o'neil@exemple.fr", "o'neil@exemple.fr"),
  ("C:/dossier", "C:/dossier"),
  ("", ""),
  ("abc", "abc"),
]

@Suite struct FrenchTypographyTests {
  @Test(arguments: rows)
  func row(text: String, expected: String) {
    #expect(shown(FrenchTypography.apply(to: text)) == expected)
  }

  @Test(arguments: rows)
  func twiceIsOnce(text: String, expected: String) {
    let once = FrenchTypography.apply(to: text)
    #expect(FrenchTypography.apply(to: once) == once)
  }

  /// Texts put together from what the rules look at, the same at every run.
  @Test func twiceIsOnceForAnyText() {
    let fragments = [
      "\"", "'", " ", "  ", "\u{A0}", "\u{202F}", "«", "»", ";", "!", "?", ":", "%", "€", "-", "--", ".",
      "...", "n°",
      "L.", "M.", "Mme", "12", "1er", "h", "jours", "mai", "k", "000", "euros", "a", "É", "\u{FFFC}", "@",
      "://", "\n", "(",
      ")", ",", "’",
      "article", "P.", "J.",
    ]
    var state: UInt64 = 42
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    for _ in 0..<5_000 {
      let text = (0..<(1 + next() % 9)).map { _ in fragments[next() % fragments.count] }.joined()
      let once = FrenchTypography.apply(to: text)
      #expect(FrenchTypography.apply(to: once) == once, "\(text.debugDescription)")
    }
  }

  @Test func piecesAreOneText() {
    let value = FrenchTypography.value
    #expect(FrenchTypography.apply(to: ["de ", value, " jours"]).map(shown) == ["de ", value, "_jours"])
    #expect(FrenchTypography.apply(to: ["n° ", value]).map(shown) == ["n°_", value])
    #expect(FrenchTypography.apply(to: ["l'", value, "?"]).map(shown) == ["l’", value, "¨?"])
    #expect(FrenchTypography.apply(to: ["dit \"", value, "\"."]).map(shown) == ["dit «_", value, "_»."])
    #expect(FrenchTypography.apply(to: ["", value, "%"]).map(shown) == ["", value, "_%"])
  }

  @Test(arguments: [
    ("1er janvier", ["er"]), ("la 2e chambre", ["e"]), ("1re et 2nde", ["re", "nde"]),
    ("factures nos 12 et 14", ["os"]), ("bons de livraison nos\u{A0}B-7", ["os"]), ("nos 2 lettres", []),
    ("après nos 3 relances", []), ("nos factures nos A-1", ["os"]), ("factures nos clients", []),
    ("XXIe siècle", ["e"]),
    ("Ier", ["er"]), ("1e", []), ("Ve", ["e"]), ("F-2e", []), ("a2e", []), ("IBAN 12e4", []),
    ("Me Le De", []),
    ("2ème", []),
  ])
  func ordinals(text: String, expected: [String]) {
    let scalars = Array(text.unicodeScalars)
    let found = FrenchTypography.ordinalLetters(in: scalars).map { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
    #expect(found == expected)
  }
}
