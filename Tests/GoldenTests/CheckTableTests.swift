import Diagnostics
import Exigible
import Foundation
import TestSupport
import Testing

/// `docs/CHECKS.md`: every message of the program in one table. `UPDATE_GOLDEN=1` rewrites it.
@Suite("the table of checks")
struct CheckTableTests {
  @Test("docs/CHECKS.md tells every code, its severity and its reason")
  func table() throws {
    let rows = Engine.diagnosticIDs.compactMap(row)
    #expect(rows.count == Engine.diagnosticIDs.count)
    let difference = try Golden.difference(Self.head + rows.joined() + "", "../../docs/CHECKS.md")
    #expect(difference == nil)
  }

  private static let head = """
    # Checks

    Every message of the program. A warning does not stop a document, unless `--strict` is given. `exigible explain CODE` shows an example in the
    language of the reader. The reason is an article where law is one, else what the check protects.

    | Code | Severity | Message | Remedy | Reason |
    |---|---|---|---|---|

    """

  private func row(_ id: String) -> String? {
    guard let explanation = Engine.explain(id, in: .english) else { return nil }
    let cells = [
      id, severity(of: id), cell(explanation.message), cell(explanation.hint ?? "–"),
      cell(explanation.article ?? reason(of: id)),
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// As the example of the code shows it; of those without an example, one is a warning.
  private func severity(of id: String) -> String {
    let example = Engine.explain(id, in: .english)?.example ?? ""
    let isWarning = example.contains("warning[\(id)]") || id == VerificationCode.otherProgram.rawValue
    return isWarning ? "warning" : "error"
  }

  private func reason(of id: String) -> String {
    switch id.prefix(1) {
    case "J": "RFC 8259"
    case "C": "a case that can be read in one way only"
    case "L": "rates and rules of the day"
    case "M": "a claim that adds up"
    case "R": "a letter that says what it must"
    case "T": "a template without a blank"
    case "P": "a page on which everything is seen"
    case "G": "a picture that prints"
    case "A": "a file that lasts"
    case "B": "a batch in which nothing is lost or sent twice"
    case "V": "a file that follows from its case"
    default: "files and arguments"
    }
  }

  private func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("<", with: "&lt;").replacing("\n", with: " ")
  }
}
