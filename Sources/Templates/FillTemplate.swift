import CaseFiles
import Claims
import Diagnostics
import DocumentModel
import Law
import Values

/// Fills `template` with the case and its statement.
///
/// Values are put into the finished tree: none can ever be markup or a tag. Every value that is missing, and every
/// requirement that the case does not meet, is told at once.
package func fill(
  _ template: Template, caseFile: CaseFile, statement: Statement, assets: Assets
) throws(Refusal) -> Checked<Document> {
  let context = FillContext(
    caseFile: caseFile, statement: statement, document: template.id, assets: assets)
  let date = caseFile.letter(for: template.id).date ?? caseFile.statementDate
  return try fill(template, from: context, date: date)
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
