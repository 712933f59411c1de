import Diagnostics
import Values

/// Reads one case: JSON bytes in, a typed and checked case out, or everything that is wrong with it at once.
package func readCase(_ json: [UInt8]) throws(Refusal) -> Checked<CaseFile> {
  throw Refusal(Diagnostic(CaseCode.unknownKey, at: .field("")))
}
