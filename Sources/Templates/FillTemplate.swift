import CaseFiles
import Claims
import Diagnostics
import DocumentModel
import Law

/// Fills the template of `kind` with the case and its statement.
package func fill(
  _ template: Template, caseFile: CaseFile, statement: Statement, assets: Assets
) throws(Refusal) -> Checked<Document> {
  throw Refusal(Diagnostic(TemplateCode.unknownField, at: .field("")))
}

/// A compiled template: read once, filled many times.
package struct Template: Sendable {
  package var id: String
}

/// Pictures that the case names, already read at the door: path or data URI to picture.
package struct Assets: Sendable {
  package var pictures: [String: Picture]
  package init(pictures: [String: Picture] = [:]) { self.pictures = pictures }
}
