import Diagnostics
import JSON
import Values

/// Numbers of NF Z10-011.
enum AddressNorm {
  static let lineLength = 38
  /// Between the name and the postcode line.
  static let middleLines = 4
}

extension ObjectReader {
  /// An address for the window of an envelope: short lines, few of them.
  func postalAddress() -> PostalAddress? {
    let addressee = text(.addressee)
    if let addressee { checkLength(of: addressee, at: path(to: .addressee)) }
    guard var address = place(lines: middleLines(areForWindow: true)) else { return nil }
    let (postcode, city) = (address.postcode, address.city)
    checkLength(of: postcode.isEmpty ? city : postcode + " " + city, at: path(to: .city))
    address.addressee = addressee
    return address
  }

  /// An address that stands within a sentence: no envelope limits its lines.
  func seat() -> PostalAddress? {
    place(lines: middleLines(areForWindow: false))
  }

  private func place(lines: [String]?) -> PostalAddress? {
    let country = text(.country, limit: AddressNorm.lineLength)
    let isFrench = country?.isFrance ?? true
    let postcode = postcode(isFrench: isFrench)
    let city = requiredText(.city)
    guard let lines, let postcode, let city else { return nil }
    return PostalAddress(
      addressee: nil, lines: lines, postcode: postcode, city: city, country: isFrench ? nil : country)
  }

  private func middleLines(areForWindow: Bool) -> [String]? {
    guard need(.lines, wanted: "[\"12 RUE DES ALLOBROGES\"]") else { return nil }
    let elements = values(.lines)
    guard node(.lines)?.elements != nil else { return nil }
    guard (1...AddressNorm.middleLines).contains(elements.count) else {
      findings.error(
        .addressLines, at: path(to: .lines),
        [.count: "\(elements.count)", .limit: "\(AddressNorm.middleLines)"])
      return nil
    }
    let lines = texts(.lines)
    guard areForWindow else { return lines.count == elements.count ? lines : nil }
    for (line, element) in zip(lines, elements) where lines.count == elements.count {
      checkLength(of: line, at: element.path)
    }
    return lines.count == elements.count ? lines : nil
  }

  /// Five digits in France; as written, or empty, elsewhere.
  private func postcode(isFrench: Bool) -> String? {
    guard isFrench || has(.postcode) else { return "" }
    guard let postcode = requiredText(.postcode, wanted: "\"69003\"") else { return nil }
    guard isFrench else { return postcode }
    let isWellFormed = postcode.utf8.count == 5 && postcode.utf8.allSatisfy { (48...57).contains($0) }
    if isWellFormed, postcode.prefix(2) != "00" { return postcode }
    findings.error(.malformedPostcode, at: path(to: .postcode), [.found: postcode.shownInMessage])
    return nil
  }

  private func checkLength(of line: String, at path: String) {
    guard line.count > AddressNorm.lineLength else { return }
    findings.error(
      .addressLineTooLong, at: path,
      [.count: "\(line.count)", .limit: "\(AddressNorm.lineLength)"])
  }

  /// A name may take several lines of the window, but each of its words must fit on one.
  func checkWindowName(of party: Party) {
    guard party.address.addressee == nil else { return }
    let longest = party.addresseeLine.split(separator: " ").max { $0.count < $1.count }
    guard let longest, longest.count > AddressNorm.lineLength else { return }
    findings.error(
      .nameTooLongForWindow, at: path(to: .name),
      [.count: "\(longest.count)", .limit: "\(AddressNorm.lineLength)"])
  }
}

extension String {
  /// Whether a country is France, by name or by the letters of ISO 3166-1.
  var isFrance: Bool { ["FRANCE", "FR"].contains(trimmed.uppercased()) }
}
