extension Language {
  /// French of France: usage of the Imprimerie nationale for spaces, U+202F within figures, U+00A0 before units.
  public static let french = Language(
    tag: "fr-FR",
    marks: Marks(
      decimal: ",", group: "\u{202F}", minus: "\u{2212}", unitSpace: "\u{A0}", currency: "€",
      percent: "%", identifierSpace: "\u{A0}"),
    calendar: Calendar(
      months: [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ],
      firstDayMark: "er", dayMonthSpace: "\u{A0}", monthYearSpace: " ", separator: "/"),
    ordinals: Ordinals(firstMasculine: "er", firstFeminine: "re", others: "e"),
    conjunction: "et",
    telephoneGroups: [10: [2, 2, 2, 2, 2]],
    amountWords: frenchWords(of:))
}
