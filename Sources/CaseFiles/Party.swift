import Values

/// A creditor, a debtor or a sender, with the identity that law and post ask for.
public struct Party: Sendable, Hashable {
  public var kind: Kind
  /// Denomination, or family name of an individual or sole trader.
  public var name: String
  public var civility: Civility?
  public var firstName: String?
  /// Trade name of a sole trader, if different.
  public var tradeName: String?
  /// "SARL", "SAS"…
  public var legalForm: String?
  public var shareCapital: Money?
  public var hasVariableCapital: Bool
  public var siren: SIREN?
  /// Town of the RCS registry.
  public var rcs: String?
  /// Other registration as printed: "RM 069", "RNA W691234567".
  public var registration: String?
  public var vatNumber: String?
  /// "en liquidation", "en redressement judiciaire"… as printed beside the name.
  public var proceedings: String?
  public var representative: Person?
  /// Where its post is sent.
  public var address: PostalAddress
  /// Registered seat or domicile, where it is not the address that its post is sent to.
  public var seat: PostalAddress?
  public var contact: Contact?
  public var bank: BankAccount?
  /// File path under the assets folder, or a data URI (PNG or JPEG).
  public var logo: String?
  public var mediator: Mediator?
  /// The creditor's customer number for this debtor.
  public var customerNumber: String?
  public var birthDate: CalendarDate?
  public var birthPlace: String?
  public var nationality: String?
  public var profession: String?

  public enum Kind: String, Sendable, CaseIterable {
    case company, soleTrader, individual, publicBody, association, coOwnership
  }

  public enum Civility: String, Sendable, CaseIterable {
    case madame = "Mme"
    case monsieur = "M."
  }

  /// "Claire Vasseur" for a person, the denomination otherwise.
  public var displayName: String {
    guard let firstName else { return name }
    return firstName + " " + name
  }
}

extension Party {
  /// Registered seat or domicile: what identifies the party to the law.
  public var legalAddress: PostalAddress { seat ?? address }

  /// The name on the postal address: the short form that the case gives, else civility and names of a person,
  /// else the denomination.
  public var addresseeLine: String {
    address.addressee ?? [civility?.rawValue, displayName].compactMap { $0 }.joined(separator: " ")
  }
}

public struct Person: Sendable, Hashable {
  public var name: String
  /// "gérante".
  public var title: String?
  public init(name: String, title: String?) {
    self.name = name
    self.title = title
  }
}

/// Six lines of 38 characters at most, country line apart (NF Z10-011).
public struct PostalAddress: Sendable, Hashable {
  /// The name on the envelope instead of the party’s own: a short form of a long one.
  public var addressee: String?
  /// Lines between the name and the postcode line: at most four.
  public var lines: [String]
  public var postcode: String
  public var city: String
  /// In French, capitals; nil in France.
  public var country: String?
}

public struct Contact: Sendable, Hashable {
  public var name: String?
  public var phone: String?
  public var email: String?
  public var hours: String?
}

public struct BankAccount: Sendable, Hashable {
  public var holder: String
  public var iban: IBAN
  public var bic: String?
}

/// Consumer mediator: name and website are what R616-1 C. conso. asks for.
public struct Mediator: Sendable, Hashable {
  public var name: String
  public var address: String?
  public var website: String
}

/// Who writes on the creditor's behalf.
public struct Sender: Sendable, Hashable {
  public var role: Role
  public var party: Party
  /// Reference and date of the collector's first letter, recalled in every later one (R124-4 CPCE).
  public var firstLetter: FirstLetter?

  public enum Role: String, Sendable, CaseIterable {
    case thirdPartyCollector, lawyer, commissaireDeJustice
  }

  public struct FirstLetter: Sendable, Hashable {
    public var reference: String
    public var date: CalendarDate
  }
}
