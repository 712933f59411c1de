/// What can be wrong with a PDF file that is to be enclosed with letters.
package enum EnclosureCode: String, DiagnosticCode {
  case libraryMissing = "A003"
  case encrypted = "A004"
  case damaged = "A005"
  case empty = "A006"
  case tooManyBytes = "A007"
  case tooManyPages = "A008"
  case notA4 = "A009"
  case notPlain = "A010"

  package var wording: Wording {
    switch self {
    case .libraryMissing, .encrypted, .damaged, .empty: readingWording
    case .tooManyBytes, .tooManyPages, .notA4, .notPlain: contentWording
    }
  }
}

extension EnclosureCode {
  private var readingWording: Wording {
    switch self {
    case .libraryMissing:
      Wording(
        french: .init(
          "la bibliothèque qpdf, qui joint les fichiers PDF, n’est pas installée",
          hint: "installez libqpdf29 (Debian 12), ou ne joignez aucun fichier"),
        english: .init(
          "the library qpdf, which encloses PDF files, is not installed",
          hint: "install libqpdf29 (Debian 12), or enclose no file"))
    case .encrypted:
      Wording(
        french: .init(
          "le PDF à joindre « {file} » est chiffré", hint: "demandez à son auteur un fichier sans protection"),
        english: .init(
          "the PDF to enclose \"{file}\" is encrypted", hint: "ask its author for a file without protection"))
    case .damaged:
      Wording(
        french: .init(
          "le PDF à joindre « {file} » est endommagé ({reason})",
          hint: "ouvrez-le, regardez chaque page, et enregistrez-le de nouveau"),
        english: .init(
          "the PDF to enclose \"{file}\" is damaged ({reason})",
          hint: "open it, look at every page, and save it again"))
    default:
      Wording(
        french: .init("le PDF à joindre « {file} » n’a aucune page", hint: "vérifiez le fichier"),
        english: .init("the PDF to enclose \"{file}\" has no page", hint: "check the file"))
    }
  }

  private var contentWording: Wording {
    switch self {
    case .tooManyBytes:
      Wording(
        french: .init(
          "le PDF à joindre « {file} » compte {count} octets, {limit} au plus",
          hint: "enregistrez-le avec des images plus légères"),
        english: .init(
          "the PDF to enclose \"{file}\" has {count} bytes, {limit} at most",
          hint: "save it with smaller pictures"))
    case .tooManyPages:
      Wording(
        french: .init(
          "le PDF à joindre « {file} » compte {count} pages, {limit} au plus",
          hint: "aucune enveloppe ne les prend : joignez moins de pages"),
        english: .init(
          "the PDF to enclose \"{file}\" has {count} pages, {limit} at most",
          hint: "no envelope takes them: enclose fewer pages"))
    case .notA4:
      Wording(
        french: .init(
          "la page {count} du PDF à joindre « {file} » mesure {found}, et non {wanted}",
          hint: "imprimez-le vers un PDF au format A4"),
        english: .init(
          "page {count} of the PDF to enclose \"{file}\" measures {found}, not {wanted}",
          hint: "print it to a PDF in A4"))
    default:
      Wording(
        french: .init(
          "le PDF à joindre « {file} » contient un formulaire, un script, des calques ou une annotation ({reason})",
          hint: "ce qui s’en imprimerait n’est pas sûr : imprimez-le vers un nouveau PDF, et joignez celui-ci"
        ),
        english: .init(
          "the PDF to enclose \"{file}\" holds a form, a script, layers or an annotation ({reason})",
          hint: "what would print of it is not certain: print it to a new PDF, and enclose that one"))
    }
  }
}
