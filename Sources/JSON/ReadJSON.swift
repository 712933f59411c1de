import Diagnostics

/// Reads one JSON text (RFC 8259), strictly: UTF-8 only, no duplicate key, nothing after the value.
///
/// A byte order mark in front is skipped. Errors point at byte offsets in `bytes`.
package func readJSON(
  _ bytes: [UInt8], limits: InputLimits = InputLimits()
) throws(Refusal) -> JSONNode {
  guard bytes.count <= limits.size else {
    throw Refusal(
      Diagnostic(
        JSONCode.tooLarge, at: .offset(0), [.found: "\(bytes.count)", .limit: "\(limits.size)"]))
  }
  if let encoding = wideEncoding(of: bytes) {
    throw Refusal(Diagnostic(JSONCode.notUTF8, at: .offset(0), [.found: encoding]))
  }
  var parser = JSONParser(bytes, depthLimit: limits.depth)
  let node: JSONNode
  do throws(Diagnostic) {
    node = try parser.readText()
  } catch {
    throw Refusal(parser.duplicates.told + [namingEncoding(error, of: bytes)] + parser.duplicates.untold)
  }
  guard parser.duplicates.isEmpty else { throw Refusal(parser.duplicates.told + parser.duplicates.untold) }
  return node
}

/// A byte that is no UTF-8 is told as what it most likely is: the sign of a text saved in another encoding.
private func namingEncoding(_ error: Diagnostic, of bytes: [UInt8]) -> Diagnostic {
  guard error.id == JSONCode.malformedUTF8.rawValue, case .offset(let offset) = error.place,
    let encoding = narrowEncoding(of: bytes, at: offset)
  else { return error }
  return Diagnostic(JSONCode.notUTF8, at: error.place, [.found: encoding])
}
