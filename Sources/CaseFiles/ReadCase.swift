import Diagnostics
import JSON
import Values

/// Reads one case: JSON bytes in, a typed and checked case out, or everything that is wrong with it at once.
package func readCase(_ json: [UInt8]) throws(Refusal) -> Checked<CaseFile> {
  try readCase(try readJSON(json), digest: sha256(json))
}

/// Reads the case that `root` holds, for a case that is part of a larger text: a line of a batch.
///
/// - Parameter digest: SHA-256 of the bytes of the case, lower-case hexadecimal.
package func readCase(_ root: JSONNode, digest: String) throws(Refusal) -> Checked<CaseFile> {
  let findings = Findings()
  let claim = ObjectReader(root, as: .claim, at: "", findings)
  let caseFile = claim?.caseFile(digest: digest)
  let diagnostics = findings.ordered(in: root)
  guard let caseFile, !findings.hasErrors else { throw Refusal(diagnostics) }
  return Checked(caseFile, warnings: diagnostics)
}

extension ObjectReader {
  /// The whole case, every part of it read even when another is at fault.
  fileprivate func caseFile(digest: String) -> CaseFile? {
    checkFormat()
    let context = CaseContext(self)
    let reference = requiredText(.reference, limit: TextLimit.short)
    let documents = documents()
    let nature: CaseFile.Nature? = requiredChoice(.nature)
    let parties = parties()
    let accounts = accounts(in: context)
    let contract =
      object(.contract, as: .contract)?.contract() ?? CaseFile.Contract(isPublicProcurement: false)
    let letters = LettersReader(node(.letters), in: context, findings)
    let options = object(.options, as: .options)?.options() ?? .standard
    let extensions = extensions()
    checkParties(parties, contract, nature: nature)
    checkAccounts(accounts)
    checkTotals(accounts)
    checkRegisteredNumbers()
    checkReplyDays(letters, in: options.holidayZone)
    guard let reference, let statementDate = context.statementDate, let nature,
      let creditor = parties.creditor, let debtor = parties.debtor
    else { return nil }
    return CaseFile(
      reference: reference, statementDate: statementDate, documents: documents, nature: nature,
      creditor: creditor, debtor: debtor, sender: parties.sender, contract: contract,
      invoices: accounts.invoices.map(\.value), creditNotes: accounts.creditNotes.map(\.value),
      payments: accounts.payments.map(\.value), costs: accounts.costs, events: accounts.events,
      titles: accounts.titles.map(\.value), letters: letters.byDocument, defaultLetter: letters.standard,
      options: options, extensions: extensions, digest: digest)
  }

  /// The version of the format, and the currency that the version knows.
  private func checkFormat() {
    _ = text(.schema)
    if need(.version, wanted: "1"), let version = node(.version), version.content != .number("1") {
      findings.error(
        .unknownVersion, at: path(to: .version),
        [.found: writeJSON(version.value).shownInMessage, .wanted: "1"])
    }
    if let currency = text(.currency), currency != "EUR" {
      findings.error(.reservedKey, at: path(to: .currency), [.found: "currency: " + currency.shownInMessage])
    }
  }

  private func documents() -> [String] {
    var documents: [String] = []
    var seen: Set<String> = []
    for element in values(.documents) {
      guard let name = element.plainText(named: CaseKey.documents.rawValue, limit: TextLimit.line) else {
        continue
      }
      if !name.isDocumentIdentifier {
        findings.error(.malformedDocument, at: element.path, [.found: name.shownInMessage])
      } else if seen.insert(name).inserted {
        documents.append(name)
      } else {
        findings.error(.duplicateName, at: element.path, [.found: name, .name: CaseKey.documents.rawValue])
      }
    }
    return documents
  }

  private func parties() -> Parties {
    Parties(
      creditor: requiredObject(.creditor, as: .party)?.party(as: .creditor),
      debtor: requiredObject(.debtor, as: .party)?.party(as: .debtor),
      sender: object(.sender, as: .sender)?.sender())
  }

  private func accounts(in context: CaseContext) -> Accounts {
    Accounts(
      invoices: located(.invoices, as: .invoice) { $0.invoice(in: context) },
      creditNotes: located(.creditNotes, as: .creditNote) { $0.creditNote(in: context) },
      payments: located(.payments, as: .payment) { $0.payment(in: context) },
      costs: objects(.costs, as: .cost).compactMap { $0.cost(in: context) },
      events: objects(.events, as: .event).compactMap { $0.event(in: context) },
      titles: located(.titles, as: .title) { $0.title(in: context) })
  }

  private func located<Value>(
    _ key: CaseKey, as part: CasePart, _ read: (ObjectReader) -> Value?
  ) -> [Located<Value>] {
    objects(key, as: part).compactMap { reader in
      read(reader).map { Located(value: $0, path: reader.path) }
    }
  }

  private func extensions() -> String? {
    guard let node = node(.extensions) else { return nil }
    guard node.members != nil else {
      findings.error(.wrongType, at: path(to: .extensions), [.found: node.typeName, .wanted: "object"])
      return nil
    }
    return writeJSON(node.value)
  }
}

/// A part of the case and where it stands in it.
struct Located<Value> {
  let value: Value
  let path: String
}

/// Those of the parties that could be read.
struct Parties {
  let creditor: Party?
  let debtor: Party?
  let sender: Sender?
}

/// What is owed and what was paid, those parts of it that could be read.
struct Accounts {
  let invoices: [Located<CaseFile.Invoice>]
  let creditNotes: [Located<CaseFile.CreditNote>]
  let payments: [Located<CaseFile.Payment>]
  let costs: [CaseFile.Cost]
  let events: [CaseFile.Event]
  let titles: [Located<CaseFile.Title>]
}
