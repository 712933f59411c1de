import Diagnostics
import Values

/// What a party does in the case, which decides the identity it must show.
enum PartyRole {
  case creditor, debtor, sender
}

extension ObjectReader {
  /// A creditor, a debtor or a sender.
  func party(as role: PartyRole) -> Party? {
    let kind: Party.Kind? = requiredChoice(.kind)
    if let kind { checkIdentity(of: kind, as: role) }
    let name = requiredText(.name)
    let address = requiredObject(.address, as: .address)?.postalAddress()
    let seat = object(.seat, as: .seat)?.seat()
    let siren = siren()
    let party = partyDetails(siren: siren)
    guard let kind, let name, let address else { return nil }
    var complete = party(kind, name, address)
    complete.vatNumber = vatNumber(matching: siren)
    complete.seat = seat
    if role == .debtor { checkWindowName(of: complete) }
    return complete
  }

  /// Everything but the three values that no party lacks, so that its faults are noted even when one of them is.
  private func partyDetails(siren: SIREN?) -> (Party.Kind, String, PostalAddress) -> Party {
    let (civility, firstName, tradeName): (Party.Civility?, _, _) = (
      choice(.civility), text(.firstName), text(.tradeName)
    )
    let (legalForm, shareCapital) = (text(.legalForm), money(.shareCapital))
    let hasVariableCapital = flag(.variableCapital) ?? false
    let (rcs, registration, proceedings) = (text(.rcs), text(.registration), text(.proceedings))
    let representative = object(.representative, as: .person)?.person()
    let (contact, bank) = (
      object(.contact, as: .contact)?.contact(), object(.bank, as: .bank)?.bankAccount()
    )
    let (logo, mediator) = (logo(), object(.mediator, as: .mediator)?.mediator())
    let customerNumber = text(.customerNumber)
    let (birthDate, birthPlace) = (date(.birthDate), text(.birthPlace))
    let (nationality, profession) = (text(.nationality), text(.profession))
    return { kind, name, address in
      Party(
        kind: kind, name: name, civility: civility, firstName: firstName, tradeName: tradeName,
        legalForm: legalForm, shareCapital: shareCapital, hasVariableCapital: hasVariableCapital,
        siren: siren, rcs: rcs, registration: registration, vatNumber: nil, proceedings: proceedings,
        representative: representative, address: address, seat: nil, contact: contact, bank: bank, logo: logo,
        mediator: mediator, customerNumber: customerNumber, birthDate: birthDate, birthPlace: birthPlace,
        nationality: nationality, profession: profession)
    }
  }

  func person() -> Person? {
    let title = text(.title)
    return requiredText(.name).map { Person(name: $0, title: title) }
  }

  private func contact() -> Contact {
    let email = text(.email)
    if let email, !email.isShapedLikeEmail {
      findings.error(.malformedEmail, at: path(to: .email))
    }
    return Contact(
      name: text(.name), phone: text(.phone, limit: TextLimit.short), email: email, hours: text(.hours))
  }

  private func mediator() -> Mediator? {
    let (name, website) = (requiredText(.name), requiredText(.website))
    if let website {
      checkWebsite(website)
    }
    let address = text(.address)
    guard let name, let website else { return nil }
    return Mediator(name: name, address: address, website: website)
  }

  private func checkWebsite(_ website: String) {
    if website.lowercased().contains("ec.europa.eu/consumers/odr") {
      findings.error(.closedDisputePlatform, at: path(to: .website))
    } else if !website.isShapedLikeWebsite {
      findings.error(.malformedWebsite, at: path(to: .website), [.found: website.shownInMessage])
    }
  }

  /// A relative path that stays under the assets folder, or a picture written into the case.
  private func logo() -> String? {
    guard let logo = text(.logo, limit: TextLimit.dataURI) else { return nil }
    if logo.isPictureURI || logo.isPicturePath { return logo }
    findings.error(.malformedLogo, at: path(to: .logo), [.found: logo.shownInMessage])
    return nil
  }
}

extension String {
  fileprivate var isShapedLikeEmail: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !contains { $0.isWhitespace }
      && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
  }

  fileprivate var isShapedLikeWebsite: Bool {
    !contains { $0.isWhitespace } && contains(".") && !hasPrefix(".") && !hasSuffix(".")
  }

  fileprivate var isPictureURI: Bool {
    for type in ["png", "jpeg"] {
      let prefix = "data:image/\(type);base64,"
      guard hasPrefix(prefix), utf8.count > prefix.utf8.count else { continue }
      return utf8.dropFirst(prefix.utf8.count).allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
          true
        default: false
        }
      }
    }
    return false
  }

  fileprivate var isPicturePath: Bool {
    let steps = split(separator: "/", omittingEmptySubsequences: false)
    return [".png", ".jpg", ".jpeg"].contains { lowercased().hasSuffix($0) } && !contains("\\")
      && !contains(":") && steps.allSatisfy { !$0.isEmpty && $0 != ".." && $0 != "." }
      && utf8.count <= TextLimit.line
  }
}
