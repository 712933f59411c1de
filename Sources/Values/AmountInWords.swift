/// An amount in full letters, in the traditional spelling: "mille deux cent trente-quatre euros et
/// cinquante-six centimes", "un million d’euros", "quatre-vingts centimes".
func frenchWords(of money: Money) -> String {
  let euros = money.cents.magnitude / 100
  let cents = money.cents.magnitude % 100
  var parts: [String] = []
  if euros > 0 || cents == 0 {
    parts.append(frenchWords(of: euros) + linkToCurrency(euros) + (euros < 2 ? "euro" : "euros"))
  }
  if cents > 0 {
    parts.append(frenchWords(of: cents) + (cents < 2 ? " centime" : " centimes"))
  }
  return (money.isNegative ? "moins " : "") + parts.joined(separator: " et ")
}

/// Millions and above are nouns: they take "de" when the currency follows them directly.
private func linkToCurrency(_ euros: UInt64) -> String {
  euros > 0 && euros % 1_000_000 == 0 ? " d’" : " "
}

/// A cardinal in full letters: hyphens only below a hundred, where "et" does not join.
func frenchWords(of number: UInt64) -> String {
  guard number > 0 else { return "zéro" }
  var words: [String] = []
  var rest = number
  for (value, name) in frenchNouns where rest >= value {
    let count = rest / value
    words.append(frenchWords(of: count) + " " + name + (count > 1 ? "s" : ""))
    rest %= value
  }
  if rest >= 1_000 {
    words.append(rest < 2_000 ? "mille" : belowThousand(rest / 1_000, isFinal: false) + " mille")
    rest %= 1_000
  }
  if rest > 0 { words.append(belowThousand(rest, isFinal: true)) }
  return words.joined(separator: " ")
}

private let frenchNouns: [(value: UInt64, name: String)] = [
  (1_000_000_000_000, "billion"), (1_000_000_000, "milliard"), (1_000_000, "million"),
]

/// `isFinal` is false before "mille", where "cent" and "vingt" stay invariable.
private func belowThousand(_ number: UInt64, isFinal: Bool) -> String {
  let hundreds = number / 100
  let rest = number % 100
  guard hundreds > 0 else { return belowHundred(rest, isFinal: isFinal) }
  let head = hundreds == 1 ? "cent" : frenchUnits[Int(hundreds)] + " cent"
  guard rest > 0 else { return head + (hundreds > 1 && isFinal ? "s" : "") }
  return head + " " + belowHundred(rest, isFinal: isFinal)
}

private func belowHundred(_ number: UInt64, isFinal: Bool) -> String {
  let units = Int(number % 10)
  switch number {
  case 0..<17: return frenchUnits[Int(number)]
  case 17..<20: return "dix-" + frenchUnits[units]
  case 71: return "soixante et onze"
  case 70..<80: return "soixante-" + belowHundred(number - 60, isFinal: false)
  case 80: return isFinal ? "quatre-vingts" : "quatre-vingt"
  case 81..<100: return "quatre-vingt-" + belowHundred(number - 80, isFinal: false)
  default:
    let tens = frenchTens[Int(number / 10) - 2]
    return units == 0 ? tens : tens + (units == 1 ? " et un" : "-" + frenchUnits[units])
  }
}

private let frenchUnits = [
  "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
  "douze", "treize", "quatorze", "quinze", "seize",
]

private let frenchTens = ["vingt", "trente", "quarante", "cinquante", "soixante"]
