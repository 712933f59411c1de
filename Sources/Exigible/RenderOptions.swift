import Finishing

/// What the files of a rendering conform to and carry.
public struct RenderOptions: Sendable, Hashable {
  public var profile: FileProfile
  public var attachments: AttachmentRule

  public init(profile: FileProfile = .archive, attachments: AttachmentRule = .standard) {
    self.profile = profile
    self.attachments = attachments
  }
}

/// Which documents carry the case (`dossier.json`) and its figures (`decompte.json`).
public enum AttachmentRule: String, Sendable, CaseIterable {
  /// In the archive profile statements carry both; letters carry nothing, so that a debtor receives no more data
  /// than the page shows.
  case standard = "default"
  /// Letters carry both too. Refused by the print profile.
  case caseFile = "case"
  case none
}
