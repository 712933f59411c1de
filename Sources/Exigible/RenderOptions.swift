import Finishing

/// What the files of a rendering conform to and carry.
public struct RenderOptions: Sendable, Hashable {
  /// The standards that each file claims.
  public var profile: FileProfile
  /// Which files carry the case and its figures; the print profile (PDF/A-2b) can carry none.
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
