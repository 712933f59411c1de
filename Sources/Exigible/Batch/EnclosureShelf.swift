import CaseFiles
import Diagnostics
import Finishing
import Mailing
import Threads

/// A file to enclose, with the SHA-256 of its bytes.
struct ShelvedEnclosure: Sendable {
  let file: Enclosure
  let digest: String
}

/// The PDF files that a batch encloses, each read and checked where it is asked for; those asked for last are kept.
final class EnclosureShelf: Sendable {
  private let folder: String?
  /// From the one asked for longest ago.
  private let kept = Monitor<[ShelvedEnclosure]>([])

  /// Bytes kept, unless one file alone is larger.
  private static let capacity = 64 << 20

  /// - Parameter folder: what paths start from, and never leave; nil admits none.
  init(folder: String?) { self.folder = folder }

  /// Every file of `paths`, or what is wrong with any of them, at `place`.
  func enclosures(_ paths: [String], at place: Place) throws(Refusal) -> [ShelvedEnclosure] {
    var found: [ShelvedEnclosure] = []
    var problems: [Diagnostic] = []
    for path in paths {
      do throws(Refusal) {
        found.append(try enclosure(path))
      } catch {
        problems += error.diagnostics.map { $0.moved(to: place) }
      }
    }
    if !problems.isEmpty { throw Refusal(problems) }
    return found
  }

  /// What a record tells of, which was read when it was made.
  ///
  /// - Throws: a file that is another one now.
  func enclosure(recordedAs record: LetterRecord, of entry: Int) throws(Refusal) -> ShelvedEnclosure {
    let enclosure = try enclosure(record.file)
    guard enclosure.digest == record.sha256 else {
      throw Refusal(
        Diagnostic(
          MailingCode.enclosureChanged, at: .thing("--resume"),
          [.file: record.file, .count: String(entry)]))
    }
    return enclosure
  }

  /// Read outside the lock: twice does no harm, and nobody waits for the file of another.
  private func enclosure(_ path: String) throws(Refusal) -> ShelvedEnclosure {
    if let known = kept.withLock({ $0.take(path) }) { return known }
    let read = try read(path)
    kept.withLock { $0.keep(read, within: EnclosureShelf.capacity) }
    return read
  }

  private func read(_ path: String) throws(Refusal) -> ShelvedEnclosure {
    let place = Place.thing(path)
    guard let folder else {
      throw Refusal(Diagnostic(OutputCode.assetsFolderMissing, at: place, [.found: path]))
    }
    let bytes = try readFile(resolve(path, in: folder, at: place), at: place)
    return ShelvedEnclosure(
      file: try Enclosure(reading: bytes, named: path, at: place), digest: sha256(bytes))
  }
}

extension [ShelvedEnclosure] {
  /// The one of that name, which becomes the last asked for.
  fileprivate mutating func take(_ name: String) -> ShelvedEnclosure? {
    guard let index = firstIndex(where: { $0.file.name == name }) else { return nil }
    let found = remove(at: index)
    append(found)
    return found
  }

  fileprivate mutating func keep(_ enclosure: ShelvedEnclosure, within capacity: Int) {
    append(enclosure)
    var bytes = reduce(0) { $0 + $1.file.bytes.count }
    while count > 1, bytes > capacity { bytes -= removeFirst().file.bytes.count }
  }
}
