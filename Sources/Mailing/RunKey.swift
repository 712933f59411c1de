import Diagnostics
import JSON

/// What decides the bytes of a batch beside its input: a batch is resumed only under the same key.
package struct RunKey: Sendable, Hashable {
  /// Texts by name, in the order of the names.
  private let entries: [JSONValue.Member]
  /// The language of the messages in the manifest, which a resumed batch keeps.
  package let language: MessageLanguage

  package init(_ entries: [String: String], language: MessageLanguage) {
    self.entries = entries.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .string($0.value)) }
    self.language = language
  }

  package var json: JSONValue {
    ["run": .object(entries), "language": .string(language.rawValue)]
  }

  /// Nil for anything that ``json`` does not write.
  package init?(_ node: JSONNode) {
    guard let members = node["run"]?.members,
      let language = node["language"]?.string.flatMap(MessageLanguage.init(rawValue:))
    else { return nil }
    self.init(
      Dictionary(members.map { ($0.key, $0.value.string ?? "") }) { first, _ in first }, language: language)
  }

  /// The first entry that `wanted` has otherwise, as a refusal to resume.
  package func difference(from wanted: RunKey) -> Diagnostic? {
    let names = Set(entries.map(\.key)).union(wanted.entries.map(\.key)).sorted()
    for name in names {
      let found = value(name)
      let other = wanted.value(name)
      guard found != other else { continue }
      return Diagnostic(
        MailingCode.otherRun, at: .thing("--resume"),
        [.name: name, .found: found ?? "–", .wanted: other ?? "–"])
    }
    return nil
  }

  private func value(_ name: String) -> String? {
    guard case .string(let text) = entries.first(where: { $0.key == name })?.value else { return nil }
    return text
  }
}
