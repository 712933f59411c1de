import CaseFiles
import Diagnostics
import Law
import Values

/// Computes the claim of `caseFile` on its statement date, in exact cents, or says everything the law refuses in it.
package func computeStatement(_ caseFile: CaseFile, law: LawBook) throws(Refusal) -> Checked<Statement> {
  throw Refusal(Diagnostic(ClaimCode.notComputed, at: .field("")))
}
