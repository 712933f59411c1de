import CSync
import Diagnostics
import Glibc

/// The folder of a batch: the letters in it, and the batch's own state under a hidden name.
///
/// Whoever holds a value of this type holds the folder's lock, which the system releases with the process.
struct RunFolder: Sendable {
  let path: String
  private let lock: OpenFile
  private let stage: OpenFile

  /// Under it: the lock, the journal, files that are not yet recorded; of a print run, its pages and pictures that wait
  /// to be painted, the mark that painting has begun and the digests of its parts; the digest of a manifest that stands elsewhere.
  private static let stateName = ".exigible"

  private static let journalName = "journal.jsonl"

  private var statePath: String { path + "/" + RunFolder.stateName }
  var journalPath: String { statePath + "/" + RunFolder.journalName }
  var stagePath: String { statePath + "/stage" }
  var spillPath: String { statePath + "/spill" }
  var picturesPath: String { statePath + "/pictures" }
  private var printingPath: String { statePath + "/printing" }
  private var partsPath: String { statePath + "/parts" }

  private static let manifestMark = "manifest"

  /// Whether the file at `path` is the manifest that the batch in `folder` wrote there, untouched since.
  static func hasWritten(manifest path: String, of folder: String) -> Bool {
    let mark = folder + "/" + stateName + "/" + manifestMark
    guard let known = try? readFile(mark, at: .thing(mark)),
      let found = try? readFile(path, at: .thing(path), limit: .max)
    else { return false }
    return sha256(found) == String(decoding: known, as: UTF8.self)
  }

  /// Remembers which manifest is the batch's own: noted first, then named, so that a sudden end between the two leaves
  /// nobody's file to be replaced.
  func noteManifest(_ digest: String) throws(Refusal) {
    let mark = statePath + "/" + RunFolder.manifestMark
    try writeWhole(Array(digest.utf8), to: mark, suffix: "part")
  }

  /// The same for all attempts at this batch, and no other's.
  var identity: String {
    var status = stat()
    fstat(stage.descriptor, &status)
    return "\(status.st_dev)-\(status.st_ino)"
  }

  /// Makes the folder where it does not stand, and takes its lock.
  ///
  /// - Throws: a folder that holds something else, or another batch at work.
  init(_ path: String) throws(Refusal) {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let state = trimmed + "/" + RunFolder.stateName
    try makeFolder(trimmed)
    if fileKind(state) == .nothing {
      guard try entries(of: trimmed, at: .thing(trimmed)).isEmpty else {
        throw Refusal(Diagnostic(MailingCode.folderNotEmpty, at: .thing(path), [.file: path]))
      }
    }
    try makeFolder(state + "/stage")
    self.path = trimmed
    lock = try RunFolder.takeLock(state + "/lock", of: path)
    stage = try OpenFile(writing: state + "/stage", O_RDONLY | O_DIRECTORY)
  }

  private static func takeLock(_ path: String, of folder: String) throws(Refusal) -> OpenFile {
    let file = try OpenFile(writing: path, O_RDWR | O_CREAT)
    if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 { return file }
    guard errno == EWOULDBLOCK else { throw notWritten(path, errno) }
    throw Refusal(Diagnostic(MailingCode.folderBusy, at: .thing(folder), [.file: folder]))
  }

  /// Names of the files written but perhaps not recorded.
  func stagedNames() throws(Refusal) -> Set<String> {
    Set(try entries(of: stagePath, at: .thing(stagePath)))
  }

  /// Drops what was written for entries that no record names.
  func clearStage(_ names: Set<String>) {
    for name in names { unlink(stagePath + "/" + name) }
  }

  /// Puts the contents of every staged file on the disk, once for all of them.
  func flushStage() throws(Refusal) {
    guard syncfs(stage.descriptor) == 0 else { throw notWritten(stagePath, errno) }
  }

  /// Whether a print run has been begun, so that no case can be added.
  var isPrinting: Bool { fileKind(printingPath) == .regularFile }

  func beginPrinting() throws(Refusal) {
    try makeFolder(partsPath)
    try writeFile([], to: printingPath, O_TRUNC, isFlushed: true, for: printingPath)
    try flushStage()
  }

  /// SHA-256 of the file of a part, as it was written; nil for one that was not.
  func digest(ofPart part: Int) throws(Refusal) -> String? {
    let path = partsPath + "/\(part + 1)"
    guard fileKind(path) == .regularFile else { return nil }
    return String(decoding: try readFile(path, at: .thing(path)), as: UTF8.self)
  }

  func note(_ digest: String, ofPart part: Int) throws(Refusal) {
    try writeWhole(Array(digest.utf8), to: partsPath + "/\(part + 1)", suffix: "part")
  }

  /// Takes off the disk what a print run was painted from, once it holds the names of all parts.
  func dropSpill() throws(Refusal) {
    try flushStage()
    if fileKind(picturesPath) == .folder {
      for name in try entries(of: picturesPath, at: .thing(picturesPath)) {
        unlink(picturesPath + "/" + name)
      }
      rmdir(picturesPath)
    }
    unlink(spillPath)
  }

  /// Gives a staged file the name it bears in the folder.
  func publish(_ staged: String, as name: String) throws(Refusal) {
    let final = path + "/" + name
    guard rename(stagePath + "/" + staged, final) == 0 else { throw notWritten(final, errno) }
  }
}

/// The name of a file not yet recorded: that of its entry, and its rank among the files of that entry.
func stagedName(entry number: Int, rank: Int) -> String { "\(number)-\(rank).pdf" }
