/// What a file conforms to.
public enum FileProfile: String, Sendable, CaseIterable {
  /// PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once.
  case archive
  /// PDF/A-2b (ISO 19005-2), smallest, for industrial mailing.
  case print

  var isTagged: Bool { self == .archive }

  /// Part and conformance level of ISO 19005.
  var archival: (part: Int, level: String) {
    switch self {
    case .archive: (3, "A")
    case .print: (2, "B")
    }
  }
}

/// A file carried inside a finished document (PDF/A-3).
package struct Attachment: Sendable {
  package var name: String
  package var bytes: [UInt8]
  package var mediaType: String
  package var summary: String
  package var relationship: Relationship

  package enum Relationship: String, Sendable {
    case source = "Source", data = "Data", supplement = "Supplement"
  }

  package init(
    name: String, bytes: [UInt8], mediaType: String, summary: String, relationship: Relationship
  ) {
    self.name = name
    self.bytes = bytes
    self.mediaType = mediaType
    self.summary = summary
    self.relationship = relationship
  }
}
