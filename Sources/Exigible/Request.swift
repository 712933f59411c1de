import CaseFiles
import JSON

/// What was asked of the program, with what its answer depends on beside the case: enough to ask it again.
struct Request: Sendable, Hashable {
  /// More than one when they were merged into one file.
  var documents: [DocumentID]
  var options: RenderOptions
  /// SHA-256 of the case.
  var caseDigest: String
  /// SHA-256 of parameters, templates and pictures, by name: those of the program as a whole, others one by one.
  var fileDigests: [String: String]

  /// One line of JSON.
  var text: String {
    writeJSON([
      "documents": .array(documents.map { .string($0.rawValue) }),
      "profile": .string(options.profile.rawValue),
      "attach": .string(options.attachments.rawValue),
      "case": .string(caseDigest),
      "files": .object(
        fileDigests.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .string($0.value)) }),
    ])
  }
}

extension Request {
  /// Nil when `text` is not what ``text`` writes.
  init?(reading text: String) {
    guard let node = try? readJSON(Array(text.utf8)),
      let names = node["documents"]?.elements?.map(\.string), !names.isEmpty, !names.contains(nil),
      let profile = node["profile"]?.string.flatMap(FileProfile.init(rawValue:)),
      let rule = node["attach"]?.string.flatMap(AttachmentRule.init(rawValue:)),
      let digest = node["case"]?.string, let files = node["files"]?.members
    else { return nil }
    documents = names.compactMap { $0 }.map(DocumentID.init(rawValue:))
    options = RenderOptions(profile: profile, attachments: rule)
    caseDigest = digest
    fileDigests = Dictionary(files.map { ($0.key, $0.value.string ?? "") }) { first, _ in first }
  }
}
