import CaseFiles
import Diagnostics
import DocumentModel
import Threads

/// The pictures of a print run's letters, each kept once beside the spill, by the SHA-256 of its bytes.
final class SpilledPictures: Sendable {
  private let folder: String
  private let kept = Monitor<Set<String>>([])

  init(_ folder: String) throws(Refusal) {
    self.folder = folder
    try makeFolder(folder)
  }

  /// Keeps a picture; its digest.
  ///
  /// - Throws: one that cannot be painted: later, it would stop the letters of other cases too.
  func keep(_ picture: Picture, on press: Press) throws(Refusal) -> String {
    let digest = sha256(picture.bytes)
    if kept.withLock({ $0.contains(digest) }) { return digest }
    try press.check(picture)
    try kept.withLock { kept throws(Refusal) in
      let path = folder + "/" + digest
      guard !kept.contains(digest) else { return }
      try writeWhole(picture.bytes, to: path, suffix: "part")
      kept.insert(digest)
    }
    return digest
  }

  /// The picture that bears such a digest.
  func read(_ digest: String, alternate: String) throws(Refusal) -> Picture {
    let path = folder + "/" + digest
    guard digest.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
      throw spillDamaged(folder, at: 0)
    }
    let bytes = try readFile(path, at: .thing(path))
    guard sha256(bytes) == digest,
      let picture = try? Picture.read(bytes, alternate: alternate, at: .thing(path))
    else { throw spillDamaged(path, at: 0) }
    return picture
  }
}
