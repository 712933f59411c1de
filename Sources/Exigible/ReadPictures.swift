import CaseFiles
import Diagnostics
import DocumentModel
import Glibc
import Templates

/// Reads every picture that `caseFile` names, from `folder` or from `data:` addresses.
///
/// - Throws: each picture that is missing, outside `folder`, or that cannot be printed, at its field.
func readPictures(of caseFile: CaseFile, in folder: String?) throws(Refusal) -> Assets {
  var assets = Assets()
  var problems: [Diagnostic] = []
  for (party, field) in [(caseFile.creditor, "creditor.logo"), (caseFile.sender?.party, "sender.logo")] {
    guard let party, let address = party.logo else { continue }
    do throws(Refusal) {
      assets.pictures[address] = try readPicture(
        address, alternate: "Logo de " + party.displayName, in: folder, at: .field(field))
    } catch {
      problems += error.diagnostics
    }
  }
  if !problems.isEmpty { throw Refusal(problems) }
  return assets
}

private func readPicture(
  _ address: String, alternate: String, in folder: String?, at place: Place
) throws(Refusal) -> Picture {
  if address.lowercased().hasPrefix("data:") {
    return try Picture.read(dataURI: address, alternate: alternate, at: place)
  }
  guard let folder else {
    throw Refusal(Diagnostic(OutputCode.assetsFolderMissing, at: place, [.found: address]))
  }
  let bytes = try readFile(resolve(address, in: folder, at: place), at: place)
  return try Picture.read(bytes, alternate: alternate, at: place)
}

/// The real path of `path` under `folder`. Both ends are resolved, so that neither ".." nor a link can leave it.
func resolve(_ path: String, in folder: String, at place: Place) throws(Refusal) -> String {
  let outside = Refusal(Diagnostic(OutputCode.assetOutsideFolder, at: place, [.found: path]))
  let steps = path.split(separator: "/", omittingEmptySubsequences: false)
  guard !path.hasPrefix("/"), !steps.contains(".."), !path.contains("\0") else { throw outside }
  guard let root = realPath(folder), let file = realPath(folder + "/" + path),
    fileKind(file) == .regularFile
  else {
    throw Refusal(Diagnostic(OutputCode.assetNotFound, at: place, [.found: path, .file: folder]))
  }
  guard file.hasPrefix(root.hasSuffix("/") ? root : root + "/") else { throw outside }
  return file
}

private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
