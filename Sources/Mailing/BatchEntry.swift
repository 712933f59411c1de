import Diagnostics
import JSON

/// One entry of a batch: a case, and what the batch says of it beside the case itself.
package struct BatchEntry: Sendable {
  /// The case as it stands in the text of the entry.
  package let root: JSONNode
  /// Identifiers of the documents to write; nil leaves the choice to the batch, then to the case.
  package let documents: [String]?

  /// Paths of PDF files that go into the envelope, after its documents.
  package let enclosures: [String]
  /// Where the entry names them.
  package let enclosuresOffset: Int

  /// The keys of an entry that is not a case alone.
  enum Key: String, CaseIterable { case `case`, documents, enclosures }
}

/// Reads one entry: a case, or `{"case": …, "documents": […], "enclosures": […]}`.
///
/// - Throws: text that is not JSON; keys and values of the entry that are none of its own. What is wrong with the
///   case itself is for `readCase`.
package func readBatchEntry(
  _ text: [UInt8], limits: InputLimits = InputLimits()
) throws(Refusal) -> BatchEntry {
  let node = try readJSON(text, limits: limits)
  guard let inner = node[BatchEntry.Key.case.rawValue] else {
    return BatchEntry(root: node, documents: nil, enclosures: [], enclosuresOffset: 0)
  }
  var problems: [Diagnostic] = []
  let known = BatchEntry.Key.allCases.map(\.rawValue)
  for member in node.members ?? [] where !known.contains(member.key) {
    problems.append(
      Diagnostic(
        MailingCode.unknownEntryKey, at: .offset(member.keyRange.lowerBound),
        [.found: String(member.key.prefix(40)), .wanted: known.joined(separator: ", ")]))
  }
  let documents = texts(.documents, of: node, &problems)
  let enclosures = texts(.enclosures, of: node, &problems) ?? []
  if !problems.isEmpty { throw Refusal(problems) }
  return BatchEntry(
    root: inner, documents: documents.flatMap { $0.isEmpty ? nil : $0 }, enclosures: enclosures,
    enclosuresOffset: node[BatchEntry.Key.enclosures.rawValue]?.offset ?? 0)
}

private func texts(
  _ key: BatchEntry.Key, of node: JSONNode, _ problems: inout [Diagnostic]
) -> [String]? {
  guard let value = node[key.rawValue] else { return nil }
  let texts = value.elements?.compactMap(\.string) ?? []
  guard let elements = value.elements, elements.count == texts.count, !texts.contains("") else {
    problems.append(
      Diagnostic(
        MailingCode.malformedEntryList, at: .offset(value.offset),
        [.name: key.rawValue, .wanted: key == .enclosures ? "[\"cgv.pdf\"]" : "[\"mise-en-demeure\"]"]))
    return nil
  }
  return texts
}
