import CaseFiles
import Values

extension LetterSubject {
  func words(of field: PartyField, _ role: PartyRole) -> Words? {
    let party = party(role)
    let path = path(of: field, role)
    func free(_ text: String?) -> Words? { text.map { Words.free($0, at: path) } }
    switch field {
    case .name: return free(party.printedName)
    case .tradeName: return free(party.tradeName)
    case .form: return free(party.printedForm(language))
    case .registration: return free(party.printedRegistration(language))
    case .identity: return free(party.printedIdentity(language))
    case .seat:
      let isAgent = role == .writer && caseFile.sender != nil
      return free(party.addressLabel(asAgent: isAgent) + "\u{A0}: " + party.legalAddress.oneLine)
    case .address: return free(party.address.oneLine)
    case .salutation: return Words(party.salutation)
    case .vatNumber: return party.vatNumber.map { Words.identifier($0, at: path) }
    case .proceedings: return free(party.proceedings)
    case .profession: return free(party.profession)
    case .representative: return free(party.representative?.printed)
    case .mediatorName: return free(party.mediator?.name)
    case .mediatorAddress: return free(party.mediator?.address)
    case .mediatorWebsite: return party.mediator.map { Words.identifier($0.website, at: path) }
    case .customerNumber: return party.customerNumber.map { Words.identifier($0, at: path) }
    case .contactName, .phone, .email, .hours, .contact:
      return party.contact.flatMap { words(of: field, $0, path: path) }
    }
  }

  private func words(of field: PartyField, _ contact: Contact, path: String) -> Words? {
    var phone: Words? { contact.phone.map { Words.identifier(language.telephone($0), at: path) } }
    var email: Words? { contact.email.map { Words.identifier($0, at: path) } }
    switch field {
    case .contactName: return contact.name.map { Words.free($0, at: path) }
    case .phone: return phone
    case .email: return email
    case .hours: return contact.hours.map { Words.free($0, at: path) }
    default:
      let parts = [contact.name.map { Words.free($0, at: path) }, phone, email].compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined()
    }
  }

  func path(of field: PartyField, _ role: PartyRole) -> String {
    if field == .seat, party(role).seat != nil { return path(of: role) + ".seat" }
    return path(of: role) + "." + field.pathInParty
  }
}

extension PartyField {
  /// The key of the case that it comes from, below its party.
  fileprivate var pathInParty: String {
    switch self {
    case .name, .identity, .salutation: "name"
    case .tradeName: "tradeName"
    case .form: "legalForm"
    case .registration: "siren"
    case .seat, .address: "address"
    case .vatNumber: "vatNumber"
    case .proceedings: "proceedings"
    case .profession: "profession"
    case .representative: "representative"
    case .contactName: "contact.name"
    case .phone: "contact.phone"
    case .email: "contact.email"
    case .hours: "contact.hours"
    case .contact: "contact"
    case .mediatorName, .mediatorAddress, .mediatorWebsite: "mediator"
    case .customerNumber: "customerNumber"
    }
  }
}
