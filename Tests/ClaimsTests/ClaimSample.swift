import CaseFiles
import Diagnostics
import Law
import Values

@testable import Claims

/// A case written as JSON, from a few words: two companies, one invoice of 10 000 €, unless told otherwise.
struct ClaimSample {
  var creditor = Party.company
  var debtor = Party.debtorCompany
  var nature = "services"
  var purpose: String?
  var isProcurement: Bool?
  var statementDate = "2026-11-23"
  var interest: String?
  var penaltyClause: String?
  var defaultClause: String?
  var invoices = [Invoice()]
  var creditNotes: [String] = []
  var payments: [String] = []
  var costs: [String] = []
  var events: [String] = []
  var options: String?
  var documents: [String] = []
  var letters: String?
  var titles: [String] = []

  struct Invoice {
    var number = "F-1"
    var date = "2024-12-01"
    var dueDate = "2024-12-31"
    var amount = "10000.00"
    var more = ""

    var json: String {
      """
      {"number": "\(number)", "date": "\(date)", "dueDate": "\(dueDate)", "amount": "\(amount)"\
      \(more.isEmpty ? "" : ", " + more)}
      """
    }
  }

  enum Party: String {
    case company, debtorCompany, soleTrader, individual, association, coOwnership, publicBody

    var json: String {
      let address = #""address": {"lines": ["1 rue de la Paix"], "postcode": "69003", "city": "Lyon"}"#
      return switch self {
      case .company:
        #"{"kind": "company", "name": "Carpentier", "legalForm": "SARL", "shareCapital": "1000","#
          + #" "siren": "123456782", "rcs": "Lyon", \#(address)}"#
      case .debtorCompany:
        #"{"kind": "company", "name": "Rénov", "legalForm": "SAS", "shareCapital": "1000","#
          + #" "siren": "987654324", "rcs": "Lyon", \#(address)}"#
      case .soleTrader:
        #"{"kind": "soleTrader", "civility": "M.", "firstName": "Paul", "name": "Roy", "siren": "732829320","#
          + #" "registration": "RM 69", \#(address)}"#
      case .individual:
        #"{"kind": "individual", "civility": "Mme", "firstName": "Jeanne", "name": "Petit", \#(address)}"#
      case .association:
        #"{"kind": "association", "name": "Les Amis", "registration": "RNA W691234567", \#(address)}"#
      case .coOwnership:
        #"{"kind": "coOwnership", "name": "12 rue Bleue","#
          + #" "representative": {"name": "Cabinet Noir", "title": "syndic"}, \#(address)}"#
      case .publicBody:
        #"{"kind": "publicBody", "name": "Commune de Lyon", "siren": "732829320", \#(address)}"#
      }
    }
  }

  var json: String {
    var contract: [String] = [#""reference": "contrat n° 1""#]
    if let purpose { contract.append("\"purpose\": \"\(purpose)\"") }
    if let isProcurement { contract.append("\"publicProcurement\": \(isProcurement)") }
    if let interest { contract.append("\"interest\": \(interest)") }
    if let penaltyClause { contract.append("\"penaltyClause\": \(penaltyClause)") }
    if let defaultClause { contract.append("\"defaultClause\": \"\(defaultClause)\"") }
    var keys = [
      #""version": 1"#, #""reference": "R-1""#, "\"statementDate\": \"\(statementDate)\"",
      "\"documents\": [\(documents.map { "\"\($0)\"" }.joined(separator: ","))]",
      "\"nature\": \"\(nature)\"", "\"creditor\": \(creditor.json)",
      "\"debtor\": \(debtor.json.replacing("1 rue", with: "2 rue"))",
      "\"contract\": {\(contract.joined(separator: ", "))}",
    ]
    for (name, items) in [
      ("invoices", invoices.map(\.json)), ("creditNotes", creditNotes), ("payments", payments),
      ("costs", costs), ("events", events), ("titles", titles),
    ] where !items.isEmpty {
      keys.append("\"\(name)\": [\(items.joined(separator: ", "))]")
    }
    if let options { keys.append("\"options\": \(options)") }
    if let letters { keys.append("\"letters\": \(letters)") }
    if documents.isEmpty { keys.removeAll { $0.hasPrefix("\"documents\"") } }
    return "{\(keys.joined(separator: ", "))}"
  }

  func caseFile() throws -> CaseFile { try readCase(Array(json.utf8)).value }

  /// Read once: it never changes.
  static let law = try! LawBook.embedded()

  func checked() throws -> Checked<Statement> { try computeStatement(try caseFile(), law: Self.law) }

  func statement() throws -> Statement { try checked().value }

  /// Codes of the refusal; empty when the claim is computed.
  func refusals() throws -> [String] {
    let caseFile = try caseFile()
    do throws(Refusal) {
      _ = try computeStatement(caseFile, law: Self.law)
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }.map(\.id)
    }
  }

  func warnings() throws -> [String] { try checked().warnings.map(\.id) }
}

func formalNotice(_ presented: String, deadline: String? = nil) -> String {
  let end = deadline.map { ", \"deadline\": \"\($0)\"" } ?? ""
  return #"{"kind": "formalNotice", "date": "\#(presented)", "presented": "\#(presented)"\#(end)}"#
}

func payment(_ date: String, _ amount: String, for invoice: String? = nil) -> String {
  let designated = invoice.map { ", \"invoice\": \"\($0)\"" } ?? ""
  return #"{"date": "\#(date)", "amount": "\#(amount)"\#(designated)}"#
}

func creditNote(
  _ number: String, _ date: String, _ amount: String, on invoice: String = "F-1", _ reason: String
) -> String {
  #"{"number": "\#(number)", "date": "\#(date)", "amount": "\#(amount)", "invoice": "\#(invoice)","#
    + #" "reason": "\#(reason)"}"#
}

extension Statement {
  /// "181 × 13.15 = 652.10", one per line of interest.
  var brief: [String] { lines.map { "\($0.days) × \($0.rate.plainText) = \($0.amount.plainText)" } }
}
