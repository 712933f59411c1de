import CaseFiles
import Values

extension Party {
  /// Civility, first name and name, or the denomination; a sole trader's name bears "EI" (R526-27 C. com.).
  var printedName: String {
    let person = (civility.map { $0.rawValue + "\u{A0}" } ?? "") + displayName
    switch kind {
    case .individual: return person
    case .soleTrader: return displayName + "\u{A0}EI"
    case .company, .publicBody, .association, .coOwnership: return name
    }
  }

  /// "SARL au capital de 50 000 €", "association"; nil for a person without form.
  func printedForm(_ language: Language) -> String? {
    switch kind {
    // "EI" beside the name already tells a sole trader's (R526-27 C. com.).
    case .individual, .publicBody, .soleTrader: return legalForm
    case .association: return legalForm ?? formUnlessNamed("association")
    case .coOwnership: return legalForm ?? formUnlessNamed("syndicat des copropriétaires")
    case .company:
      guard let legalForm else { return nil }
      let variable = hasVariableCapital ? " à capital variable" : ""
      let capital = shareCapital.map { " au capital de " + language.roundMoney($0) } ?? ""
      return legalForm + variable + (hasVariableCapital && !capital.isEmpty ? "," : "") + capital
    }
  }

  /// `form`, unless the denomination already says it.
  private func formUnlessNamed(_ form: String) -> String? {
    name.lowercased().hasPrefix(form) ? nil : form
  }

  /// "123 456 782 RCS Lyon", "SIREN 123 456 782", "RM 069"; nil when the case gives no registration.
  func printedRegistration(_ language: Language) -> String? {
    var parts: [String] = []
    if let siren, let rcs {
      parts.append(language.siren(siren) + "\u{A0}RCS\u{A0}" + rcs)
    } else if let siren, !(registration?.filter(\.isNumber).contains(siren.digits) ?? false) {
      parts.append("SIREN\u{A0}" + language.siren(siren))
    }
    if let registration { parts.append(registration) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Name, form, capital, registration, proceedings: the identity that a court will read.
  func printedIdentity(_ language: Language) -> String {
    [printedName, printedForm(language), printedRegistration(language), proceedings]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// What the address is to the law; someone who writes for another gives a business address.
  func addressLabel(asAgent isAgent: Bool) -> String {
    switch kind {
    case .company, .association: "siège"
    case .individual: isAgent ? "adresse" : "domicile"
    case .soleTrader, .publicBody, .coOwnership: "adresse"
    }
  }

  /// Without the comma that follows it at the head of a letter.
  var salutation: String {
    guard kind == .individual || kind == .soleTrader, let civility else { return "Madame, Monsieur" }
    switch civility {
    case .madame: return "Madame"
    case .monsieur: return "Monsieur"
    }
  }

  /// A natural person, whom data protection and over-indebtedness law protect.
  var isNaturalPerson: Bool { kind == .individual || kind == .soleTrader }
}

extension Person {
  /// "Claire Vasseur, gérante".
  var printed: String { title.map { name + ", " + $0 } ?? name }
}

extension PostalAddress {
  /// On one line, as the case writes it; a number stays with its street, a postcode with its town.
  var oneLine: String {
    let town = postcode.isEmpty ? city : postcode + "\u{A0}" + city
    return (lines.map(\.withNumberKept) + [town] + (country.map { [$0] } ?? []))
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension String {
  /// With no break between the number that it starts with and the next word.
  fileprivate var withNumberKept: String {
    let number = prefix { $0.isASCII && $0.isNumber }
    guard !number.isEmpty, dropFirst(number.count).first == " " else { return self }
    return number + "\u{A0}" + dropFirst(number.count + 1)
  }
}
