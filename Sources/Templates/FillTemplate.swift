import CaseFiles
import Claims
import Diagnostics
import DocumentModel
import Law
import Values

/// Fills `template` with the case and its statement.
///
/// Values are put into the finished tree: none can ever be markup or a tag. Every requirement that the case does not
/// meet, and every value that is missing, is told at once.
package func fill(
  _ template: Template, caseFile: CaseFile, statement: Statement, assets: Assets
) throws(Refusal) -> Checked<Document> {
  let context = FillContext(
    caseFile: caseFile, statement: statement, document: template.id, assets: assets)
  let date = caseFile.letter(for: template.id).date ?? caseFile.statementDate
  let unmet = context.unmet(template.metadata.requirements) + context.unmetOptions(of: template)
  let document: Document
  do throws(Refusal) {
    document = try fill(template, from: context, date: date).value
  } catch {
    throw Refusal(unmet + error.diagnostics.filter { !isTold($0, by: unmet) })
  }
  guard !unmet.contains(where: { $0.severity == .error }) else { throw Refusal(unmet) }
  return Checked(document, warnings: unmet)
}

/// Whether a requirement already told that the field, or what should hold it, is missing.
private func isTold(_ finding: Diagnostic, by unmet: [Diagnostic]) -> Bool {
  guard case .field(let path) = finding.place else { return false }
  return unmet.contains { requirement in
    guard requirement.severity == .error, case .field(let told) = requirement.place, !told.isEmpty else {
      return false
    }
    return path == told || path.hasPrefix(told + ".")
  }
}

/// Fills `template` with what `source` answers; `date` is the day the document bears.
package func fill<Source: FieldSource>(
  _ template: Template, from source: Source, date: CalendarDate
) throws(Refusal) -> Checked<Document> {
  var filler = TemplateFiller<Source>(template: template)
  let document = filler.document(from: source, date: date)
  guard filler.findings.isEmpty else { throw Refusal(filler.findings) }
  return Checked(document)
}

/// Pictures that the case names, already read at the door: path or data URI to picture.
package struct Assets: Sendable {
  package var pictures: [String: Picture]
  package init(pictures: [String: Picture] = [:]) { self.pictures = pictures }
}
