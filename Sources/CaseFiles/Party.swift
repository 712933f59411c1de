import Values

/// A creditor, a debtor or a sender, with the identity that law and post ask for.
///
/// A text is one line of at most 200 characters, unless its own documentation says otherwise.
public struct Party: Sendable, Hashable {
  /// What the law takes the party for: decides which of the values below it must or cannot have.
  public var kind: Kind
  /// Denomination, or family name of an individual or sole trader.
  public var name: String
  /// Of an individual or sole trader.
  public var civility: Civility?
  /// Of an individual or sole trader.
  public var firstName: String?
  /// Trade name of a sole trader, or sign of a company, where it is not the name.
  public var tradeName: String?
  /// "SARL", "SAS"…: stands beside the name of a company on its letters (R123-238 C. com.).
  public var legalForm: String?
  /// Letters of a SARL, SA, SAS, SCA or SE, and of the forms built on them, state it (R123-238 C. com.).
  public var shareCapital: Money?
  /// Whether the capital is variable; false where there is none.
  public var hasVariableCapital: Bool
  /// Number of the enterprise in the SIRENE register, given or taken from a SIRET.
  public var siren: SIREN?
  /// Town of the RCS registry (R123-237 C. com.).
  public var rcs: String?
  /// Other registration as printed: "RM 069", "RNA W691234567".
  public var registration: String?
  /// Intra-Community VAT number, its key checked.
  public var vatNumber: String?
  /// "en liquidation", "en redressement judiciaire"… as printed beside the name.
  public var proceedings: String?
  /// Who acts for the party: the syndic of co-owners, a manager.
  public var representative: Person?
  /// Where its post is sent.
  public var address: PostalAddress
  /// Registered seat or domicile, where it is not the address that its post is sent to.
  public var seat: PostalAddress?
  /// Whom the debtor may ask.
  public var contact: Contact?
  /// Where the debtor pays.
  public var bank: BankAccount?
  /// File path under the assets folder, or a data URI of at most 12,000,000 characters (PNG or JPEG).
  public var logo: String?
  /// Of a trader, for consumers.
  public var mediator: Mediator?
  /// The creditor's customer number for this debtor.
  public var customerNumber: String?
  /// Of an individual or sole trader, where a document asks for it.
  public var birthDate: CalendarDate?
  /// Of an individual or sole trader, where a document asks for it.
  public var birthPlace: String?
  /// Where a document asks for it, as printed.
  public var nationality: String?
  /// Where a document asks for it, as printed.
  public var profession: String?

  /// What law takes a party for. A sole trader who acts in private life is an individual.
  public enum Kind: String, Sendable, CaseIterable {
    case company, soleTrader, individual, publicBody, association, coOwnership
  }

  /// As it stands before a name.
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

/// Who acts for a party, or signs for it.
public struct Person: Sendable, Hashable {
  /// First name and family name, as printed.
  public var name: String
  /// "gérante".
  public var title: String?
  public init(name: String, title: String?) {
    self.name = name
    self.title = title
  }
}

/// A place that post reaches. On an envelope it takes six lines of 38 characters at most, the country apart
/// (NF Z10-011); a seat, which stands within a sentence, may have longer lines.
public struct PostalAddress: Sendable, Hashable {
  /// The name on the envelope instead of the party’s own: a short form of a long one.
  public var addressee: String?
  /// Lines between the name and the postcode line: at most four.
  public var lines: [String]
  /// Five digits in France; as written, or empty, elsewhere.
  public var postcode: String
  /// On an envelope it shares the 38 characters of its line with the postcode.
  public var city: String
  /// In French, at most 38 characters; an envelope has it in capitals. Nil in France.
  public var country: String?
}

/// Whom to ask, and how.
public struct Contact: Sendable, Hashable {
  /// A person or a service.
  public var name: String?
  /// At most 40 characters, as given.
  public var phone: String?
  /// Checked for its shape alone.
  public var email: String?
  /// When to call, as printed.
  public var hours: String?
}

/// An account that takes transfers.
public struct BankAccount: Sendable, Hashable {
  /// In whose name it is held.
  public var holder: String
  /// ISO 13616, its keys checked.
  public var iban: IBAN
  /// ISO 9362: 8 or 11 characters, upper case.
  public var bic: String?
}

/// Consumer mediator: name and website are what R616-1 C. conso. asks for.
public struct Mediator: Sendable, Hashable {
  public var name: String
  /// On one line, as printed.
  public var address: String?
  /// Checked for its shape; the closed European platform is refused.
  public var website: String
}

/// Who writes on the creditor's behalf.
public struct Sender: Sendable, Hashable {
  /// In what capacity.
  public var role: Role
  /// The identity that its letterhead shows.
  public var party: Party
  /// The collector’s first letter, recalled in every later one (R124-4 CPCE).
  public var firstLetter: FirstLetter?

  /// A profession that writes for others.
  public enum Role: String, Sendable, CaseIterable {
    case thirdPartyCollector, lawyer, commissaireDeJustice
  }

  /// What a later letter recalls of the first.
  public struct FirstLetter: Sendable, Hashable {
    public var reference: String
    public var date: CalendarDate
  }
}
