import Diagnostics
import JSON
import Values

/// What the law asks of the parties taken together, and of the contract between them.
extension ObjectReader {
  func checkParties(_ parties: Parties, _ terms: CaseFile.Contract, nature: CaseFile.Nature?) {
    let contract = node(.contract)
    if let siren = parties.creditor?.siren, siren == parties.debtor?.siren {
      findings.error(.sameCompany, at: "debtor.siren", [.found: siren.digits])
    }
    if let creditor = parties.creditor, let debtor = parties.debtor {
      checkDistinct(creditor, debtor)
      checkFlatIndemnity(debtor.kind, terms.purpose)
      checkPurpose(terms.purpose, isGiven: contract.gives(.purpose), creditor.kind, debtor.kind)
      checkProcurement(debtor.kind, terms, isGiven: contract.gives(.publicProcurement))
      checkMediator(creditor, debtor, terms.purpose, nature)
    }
    if parties.sender?.role == .thirdPartyCollector { checkCollector(parties, contract) }
  }

  /// Nobody claims from themselves: one name at one address is one party, whatever its numbers.
  private func checkDistinct(_ creditor: Party, _ debtor: Party) {
    func identity(of party: Party) -> [String] {
      let address = party.legalAddress
      return ([party.displayName, address.postcode] + address.lines).map { $0.uppercased() }
    }
    guard creditor.siren == nil || debtor.siren == nil, identity(of: creditor) == identity(of: debtor)
    else { return }
    findings.error(.sameParty, at: "debtor." + CaseKey.name.rawValue)
  }

  /// The indemnity is owed between professionals and by public buyers; asked of anyone else by name, it is refused.
  private func checkFlatIndemnity(_ debtor: Party.Kind, _ purpose: CaseFile.Contract.Purpose?) {
    let owesNone =
      switch debtor {
      case .individual: true
      case .soleTrader: purpose == .personal
      case .association, .coOwnership: purpose != .professional
      case .company, .publicBody: false
      }
    guard owesNone else { return }
    for (index, invoice) in (node(.invoices)?.elements ?? []).enumerated()
    where invoice[CaseKey.claimFlatIndemnity.rawValue]?.content == .bool(true) {
      findings.error(
        .flatIndemnityNotDue, at: "invoices[\(index)]." + CaseKey.claimFlatIndemnity.rawValue)
    }
  }

  /// Decides nothing in the case's place: a sole trader buys for the trade or for the household.
  private func checkPurpose(
    _ purpose: CaseFile.Contract.Purpose?, isGiven: Bool, _ creditor: Party.Kind, _ debtor: Party.Kind
  ) {
    let path = "contract." + CaseKey.purpose.rawValue
    let kinds: Set<Party.Kind> = [creditor, debtor]
    let areTraders = kinds.isSubset(of: [.company, .soleTrader])
    if !isGiven, areTraders ? kinds.contains(.soleTrader) : debtor == .soleTrader && creditor != .individual {
      findings.error(.purposeRequired, at: path)
    }
    switch purpose {
    case .professional where kinds.contains(.individual):
      findings.error(.purposeImpossible, at: path, [.found: "professional"])
    case .personal where kinds == [.company]:
      findings.error(.purposeImpossible, at: path, [.found: "personal"])
    default: break
    }
  }

  private func checkProcurement(_ debtor: Party.Kind, _ terms: CaseFile.Contract, isGiven: Bool) {
    let path = "contract." + CaseKey.publicProcurement.rawValue
    if debtor == .publicBody {
      if !isGiven { findings.error(.procurementRequired, at: path) }
    } else if terms.isPublicProcurement {
      findings.keyError(
        .misplacedKey, at: path,
        [.found: "publicProcurement: true", .wanted: "debtor.kind: \(debtor.rawValue)"])
    }
  }

  /// A trader gives consumers the name of a mediator (articles L616-1 and R616-1 C. conso.).
  private func checkMediator(
    _ creditor: Party, _ debtor: Party, _ purpose: CaseFile.Contract.Purpose?, _ nature: CaseFile.Nature?
  ) {
    let isConsumer = debtor.kind == .individual || debtor.kind == .soleTrader && purpose == .personal
    let isTrader = creditor.kind == .company || creditor.kind == .soleTrader
    guard isConsumer, isTrader, creditor.mediator == nil, nature == .goods || nature == .services else {
      return
    }
    findings.warning(.mediatorMissing, at: "creditor." + CaseKey.mediator.rawValue)
  }

  /// The basis of the claim and the ways to pay, which a collector's letter states (article R124-4 CPCE, 3° and 4°).
  private func checkCollector(_ parties: Parties, _ contract: JSONNode?) {
    let invoices = node(.invoices)?.elements ?? []
    if !contract.gives(.reference), !invoices.allSatisfy({ Optional($0).gives(.label) }) {
      findings.error(
        .missingMention, at: "contract.reference",
        [
          .name: "contract.reference", .wanted: "\"reference\": \"devis D-2026-012\"",
          .article: Mention.collector,
        ])
    }
    if parties.creditor?.bank == nil, parties.sender?.party.bank == nil {
      findings.error(
        .missingMention, at: "sender.bank",
        [
          .name: "sender.bank", .wanted: "\"bank\": {\"holder\": …, \"iban\": …}",
          .article: Mention.collector,
        ])
    }
  }
}

extension JSONNode? {
  /// Whether the object gives `key` a value other than null.
  fileprivate func gives(_ key: CaseKey) -> Bool {
    self?[key.rawValue].map { !$0.isNull } ?? false
  }
}
