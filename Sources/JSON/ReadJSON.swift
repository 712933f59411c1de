import Diagnostics

/// What is accepted before a text is even looked at.
package struct JSONLimits: Sendable {
  /// Largest number of containers within one another.
  package var depth: Int
  /// Largest size of the text, in bytes.
  package var size: Int

  package init(depth: Int = 64, size: Int = 32 << 20) {
    self.depth = depth
    self.size = size
  }
}

/// Reads one JSON text (RFC 8259), strictly: UTF-8 only, no duplicate key, nothing after the value.
///
/// A byte order mark in front is skipped. Errors point at byte offsets in `bytes`.
package func readJSON(
  _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
) throws(Refusal) -> JSONNode {
  guard bytes.count <= limits.size else {
    throw Refusal(
      Diagnostic(
        JSONCode.tooLarge, at: .offset(0), [.found: "\(bytes.count)", .limit: "\(limits.size)"]))
  }
  if let encoding = foreignEncoding(of: bytes) {
    throw Refusal(Diagnostic(JSONCode.notUTF8, at: .offset(0), [.found: encoding]))
  }
  var parser = JSONParser(bytes, depthLimit: limits.depth)
  let node: JSONNode
  do throws(Diagnostic) {
    node = try parser.readText()
  } catch {
    throw Refusal(parser.duplicates + [error])
  }
  guard parser.duplicates.isEmpty else { throw Refusal(parser.duplicates) }
  return node
}

/// The name of the encoding that the first bytes betray, when it is not UTF-8.
private func foreignEncoding(of bytes: [UInt8]) -> String? {
  guard bytes.count >= 2 else { return nil }
  switch (bytes[0], bytes[1]) {
  case (0xFE, 0xFF), (0x00, 0x01...): return "UTF-16"
  case (0xFF, 0xFE), (0x01..., 0x00): return "UTF-16"
  case (0x00, 0x00): return "UTF-32"
  default: return nil
  }
}
