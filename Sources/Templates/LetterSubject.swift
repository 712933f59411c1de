import CaseFiles
import Claims
import Values

/// All that one document speaks of: the case, its statement, the document's own settings, and what follows from them.
///
/// A class so that the contexts of a loop's items share it instead of copying it; it never changes.
final class LetterSubject: Sendable {
  let caseFile: CaseFile
  let statement: Statement
  /// Template identifier: `mise-en-demeure`.
  let document: String
  let settings: CaseFile.LetterSettings
  let language: Language
  /// Due invoices on which something is still owed: those that a letter demands.
  let dueInvoices: [Statement.InvoiceAccount]
  let demandedTotals: Statement.PieceTotals
  /// What the pieces of the case are called, and all that a letter asks for.
  let pieceNoun, demandNoun: DebtNoun
  /// Of pieces that no title replaces.
  let untitledTotals: Statement.PieceTotals
  /// Position of each invoice in the case, for places.
  private let positions: [String: Int]
  let linesByInvoice: [String: [Statement.InterestLine]]

  init(caseFile: CaseFile, statement: Statement, document: String, language: Language) {
    self.caseFile = caseFile
    self.statement = statement
    self.document = document
    self.language = language
    settings = caseFile.letter(for: document)
    dueInvoices = statement.demandedInvoices
    demandedTotals = Statement.PieceTotals(dueInvoices)
    pieceNoun = DebtNoun(caseFile)
    demandNoun = dueInvoices.contains { $0.title != nil } ? .sum : pieceNoun
    untitledTotals = Statement.PieceTotals(statement.invoicesWithoutTitle)
    positions = Dictionary(
      caseFile.invoices.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    linesByInvoice = Dictionary(grouping: statement.lines, by: \.invoice)
  }

  /// Who signs: the sender, else the creditor.
  var writer: Party { caseFile.sender?.party ?? caseFile.creditor }
  var letterDate: CalendarDate { settings.date ?? caseFile.statementDate }

  func invoicePath(_ number: String) -> String {
    positions[number].map { "invoices[\($0)]" } ?? "invoices"
  }

  func path(of role: PartyRole) -> String {
    switch role {
    case .creditor: "creditor"
    case .debtor: "debtor"
    case .writer: caseFile.sender == nil ? "creditor" : "sender"
    }
  }

  func party(_ role: PartyRole) -> Party {
    switch role {
    case .creditor: caseFile.creditor
    case .debtor: caseFile.debtor
    case .writer: writer
    }
  }

  /// The account that the letter asks to credit, with its place in the case.
  var account: (bank: BankAccount?, path: String) {
    if let bank = caseFile.sender?.party.bank { return (bank, "sender.bank") }
    return (caseFile.creditor.bank, "creditor.bank")
  }

  /// Who signs, by name: the signatory of the case, else the natural person who writes.
  var signatory: Person? {
    if let signatory = settings.signatory { return signatory }
    guard writer.kind == .individual || writer.kind == .soleTrader else { return nil }
    return Person(name: writer.displayName, title: nil)
  }
}
