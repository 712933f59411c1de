import CaseFiles
import Values

extension LetterSubject {
  func words(of field: PartyField, _ role: PartyRole) -> Words? {
    text(of: field, role).map { $0.words(at: path(of: field, role)) }
  }

  /// Whether there are words of `field`, which need not be set for that.
  func has(_ field: PartyField, _ role: PartyRole) -> Bool { text(of: field, role) != nil }

  private func text(of field: PartyField, _ role: PartyRole) -> PartyText? {
    let party = party(role)
    func free(_ text: String?) -> PartyText? { text.map { .free($0) } }
    func identifier(_ text: String?) -> PartyText? { text.map { .identifier($0) } }
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
    case .salutation: return .fixed(party.salutation)
    case .vatNumber: return identifier(party.vatNumber)
    case .proceedings: return free(party.proceedings)
    case .profession: return free(party.profession)
    case .representative: return free(party.representative?.printed)
    case .mediatorName: return free(party.mediator?.name)
    case .mediatorAddress: return free(party.mediator?.address)
    case .mediatorWebsite: return identifier(party.mediator?.website)
    case .customerNumber: return identifier(party.customerNumber)
    case .contactName: return free(party.contact?.name)
    case .phone: return identifier(party.contact?.phone.map(language.telephone))
    case .email: return identifier(party.contact?.email)
    case .hours: return free(party.contact?.hours)
    case .contact:
      let parts = [PartyField.contactName, .phone, .email].compactMap { text(of: $0, role) }
      return parts.isEmpty ? nil : .list(parts)
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

/// What a field tells of a party, before it is set in type.
private enum PartyText {
  /// Words of ours.
  case fixed(String)
  /// Free text of the case, French typography to be applied.
  case free(String)
  /// Exactly as the case gives it, never broken.
  case identifier(String)
  /// Parted by commas.
  indirect case list([PartyText])

  func words(at path: String) -> Words {
    switch self {
    case .fixed(let text): Words(text)
    case .free(let text): .free(text, at: path)
    case .identifier(let text): .identifier(text, at: path)
    case .list(let parts): parts.map { $0.words(at: path) }.joined()
    }
  }
}
