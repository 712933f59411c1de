/// Small words that lose their vowel before another.
enum Elision: Sendable, Hashable {
  case de
  case De
  case que
  case Que

  /// The word as it stands before `text`, with its space or apostrophe.
  func word(before text: String) -> String {
    let isElided = startsWithVowelSound(text)
    return switch self {
    case .de: isElided ? "d’" : "de "
    case .De: isElided ? "D’" : "De "
    case .que: isElided ? "qu’" : "que "
    case .Que: isElided ? "Qu’" : "Que "
    }
  }
}

/// Whether French elides before `text`: a vowel or a mute h.
///
/// Numbers in figures, `y` before a vowel, and the words that usage keeps whole (`onze`, `oui`, aspirated h) do not.
func startsWithVowelSound(_ text: String) -> Bool {
  let word = text.lowercased().prefix { $0.isLetter }
  guard let first = word.first.flatMap(plain), !wholeWords.contains(String(word)) else { return false }
  switch first {
  case "a", "e", "i", "o", "u", "æ", "œ": return true
  case "y": return word.dropFirst().first.flatMap(plain).map { !"aeiou".contains($0) } ?? true
  case "h":
    let folded = String(word.compactMap(plain))
    return !aspirated.contains { folded.hasPrefix($0) }
  default: return false
  }
}

/// The letter without its accent.
private func plain(_ letter: Character) -> Character? {
  switch letter {
  case "à", "â", "ä", "á", "ã", "å": "a"
  case "é", "è", "ê", "ë": "e"
  case "î", "ï", "í": "i"
  case "ô", "ö", "ó", "õ", "ø": "o"
  case "ù", "û", "ü", "ú": "u"
  default: letter
  }
}

private let wholeWords: Set<String> = [
  "oui", "onze", "onzième", "ouistiti", "uhlan", "ululement", "yaourt", "yacht", "yoga",
]

/// Beginnings of words whose h is aspirated, without accents.
private let aspirated = [
  "hach", "hagard", "haie", "haillon", "haine", "hair", "halage", "hall", "halo", "halte", "hamac", "hameau",
  "hampe", "hamster", "hanche", "handicap", "hangar", "hanneton", "hanovre", "hant", "harass", "harcel",
  "harem",
  "hareng", "haricot", "harnais", "harpe", "hasard", "hate", "hatif", "hausse", "haut", "havre", "haye",
  "heaume",
  "hennir", "heriss", "hernie", "heron", "heros", "herse", "hesse", "hetre", "heurt", "hibou", "hideu",
  "hierarch",
  "hobby", "hochet", "hockey", "holding", "hollande", "homard", "hongrie", "hongrois", "honte", "hoquet",
  "hors",
  "hotte", "houblon", "houille", "houle", "housse", "houx", "hublot", "huche", "huit", "hurl", "hutte",
]
