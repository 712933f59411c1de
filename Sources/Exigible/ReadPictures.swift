import CaseFiles
import Diagnostics
import DocumentModel
import Glibc
import Templates

/// A logo is a few square centimetres of paper; larger files come from a mistake.
private let largestPicture = 8 * 1024 * 1024
private let largestPictureSide = 10_000

/// Reads every picture that `caseFile` names, from `folder` or from `data:` addresses.
///
/// - Throws: each picture that is missing, outside `folder`, too large or not a picture, at its field.
func readPictures(of caseFile: CaseFile, in folder: String?) throws(Refusal) -> Assets {
  var assets = Assets()
  var problems: [Diagnostic] = []
  for (party, field) in [(caseFile.creditor, "creditor.logo"), (caseFile.sender?.party, "sender.logo")] {
    guard let party, let address = party.logo else { continue }
    do throws(Refusal) {
      let alternate = "Logo de " + party.displayName
      assets.pictures[address] = try readPicture(address, alternate, in: folder, at: .field(field))
    } catch {
      problems += error.diagnostics
    }
  }
  if !problems.isEmpty { throw Refusal(problems) }
  return assets
}

private func readPicture(
  _ address: String, _ alternate: String, in folder: String?, at place: Place
) throws(Refusal) -> Picture {
  let isData = address.lowercased().hasPrefix("data:")
  let bytes =
    try isData ? bytesOfDataAddress(address, at: place) : bytesOfFile(address, in: folder, at: place)
  let shownName = isData ? "data:" : address
  guard let header = PictureHeader(bytes) else {
    throw Refusal(Diagnostic(OutputCode.assetNotPicture, at: place, [.found: shownName]))
  }
  guard max(header.width, header.height) <= largestPictureSide else {
    throw Refusal(
      Diagnostic(
        OutputCode.assetTooLarge, at: place,
        [.found: shownName, .limit: "\(largestPictureSide) × \(largestPictureSide) pixels"]))
  }
  return Picture(
    bytes: bytes, format: header.format, width: header.width, height: header.height, alternate: alternate)
}

private func bytesOfDataAddress(_ address: String, at place: Place) throws(Refusal) -> [UInt8] {
  guard let bytes = decodeDataAddress(address) else {
    throw Refusal(Diagnostic(OutputCode.malformedDataAddress, at: place))
  }
  return bytes
}

private func bytesOfFile(
  _ path: String, in folder: String?, at place: Place
) throws(Refusal) -> [UInt8] {
  guard let folder else {
    throw Refusal(Diagnostic(OutputCode.assetsFolderMissing, at: place, [.found: path]))
  }
  let resolved = try resolve(path, in: folder, at: place)
  guard fileKind(resolved) == .regularFile else {
    throw Refusal(Diagnostic(OutputCode.assetNotPicture, at: place, [.found: path]))
  }
  do {
    return try readFile(resolved, at: place, limit: largestPicture)
  } catch where error.diagnostics.first?.id == OutputCode.fileTooLarge.rawValue {
    throw Refusal(
      Diagnostic(OutputCode.assetTooLarge, at: place, [.found: path, .limit: "8 Mio"]))
  }
}

/// The real path of `path` under `folder`. Both ends are resolved, so that neither ".." nor a link can leave it.
private func resolve(_ path: String, in folder: String, at place: Place) throws(Refusal) -> String {
  let outside = Refusal(Diagnostic(OutputCode.assetOutsideFolder, at: place, [.found: path]))
  let steps = path.split(separator: "/", omittingEmptySubsequences: false)
  guard !path.hasPrefix("/"), !steps.contains(".."), !path.contains("\0") else { throw outside }
  guard let root = realPath(folder), let file = realPath(folder + "/" + path) else {
    throw Refusal(
      Diagnostic(OutputCode.assetNotFound, at: place, [.found: path, .file: folder]))
  }
  guard file.hasPrefix(root.hasSuffix("/") ? root : root + "/") else { throw outside }
  return file
}

private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
