import DocumentModel

/// French prose of the trade in random order, the same for the same seed.
struct RandomFrench {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private static let words = """
    la le les de des du créance créancier débiteur facture échéance recouvrement indemnité
    forfaitaire pénalités retard paiement somme à y ô a et ou sans délai mise en demeure
    l’exécution d’une requête injonction de payer tribunal commerce jugement exécutoire
    signification commissaire justice principal intérêts conventionnels légaux échus restant dus
    imputation versements reçus conformément stipulations contractuelles nonobstant celui-ci
    peut-être quatre-vingt-trois entre-temps vous nous aujourd’hui œuvre sœur préjudice inexécution
    article L.\u{A0}441-10 5\u{A0}% 1\u{202F}234,56\u{A0}€ (soit « ci-après\u{A0}» Lyon, Société
    novembre\u{202F}; dû, hôtel maïs
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

  mutating func text(words count: Int) -> String {
    (0..<count).map { _ in RandomFrench.words[next(RandomFrench.words.count)] }
      .joined(separator: " ") + "."
  }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
