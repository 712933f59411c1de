import CaseFiles
import Diagnostics
import Finishing
import Synchronization

/// A file to enclose, with the SHA-256 of its bytes.
struct ShelvedEnclosure: Sendable {
  let file: Enclosure
  let digest: String
}

/// The PDF files that a batch encloses, each read and checked once, whichever worker asks first.
final class EnclosureShelf: Sendable {
  private let folder: String?
  private let files = Mutex<[String: Result<ShelvedEnclosure, Refusal>]>([:])

  /// - Parameter folder: what paths start from, and never leave; nil admits none.
  init(folder: String?) { self.folder = folder }

  /// Every file of `paths`, or what is wrong with any of them, at `place`.
  func enclosures(_ paths: [String], at place: Place) throws(Refusal) -> [ShelvedEnclosure] {
    var found: [ShelvedEnclosure] = []
    var problems: [Diagnostic] = []
    for path in paths {
      do throws(Refusal) {
        found.append(try enclosure(path).get())
      } catch {
        problems += error.diagnostics.map { $0.moved(to: place) }
      }
    }
    if !problems.isEmpty { throw Refusal(problems) }
    return found
  }

  /// Refuses enclosures, which only a print run takes, with whatever else is wrong with them.
  func refuse(_ paths: [String], at place: Place) throws(Refusal) {
    if paths.isEmpty { return }
    var problems = [Diagnostic(MailingCode.enclosuresNeedPrintRun, at: place)]
    do throws(Refusal) {
      _ = try enclosures(paths, at: place)
    } catch {
      problems += error.diagnostics
    }
    throw Refusal(problems)
  }

  /// A fault of the machine is not kept: another attempt may find the file.
  private func enclosure(_ path: String) -> Result<ShelvedEnclosure, Refusal> {
    files.withLock { files in
      if let known = files[path] { return known }
      let read = Result { () throws(Refusal) in try self.read(path) }
      if case .failure(let refusal) = read, refusal.diagnostics.contains(where: \.blamesTheMachine) {
        return read
      }
      files[path] = read
      return read
    }
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
