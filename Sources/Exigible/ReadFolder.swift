import Diagnostics
import Glibc

/// Folders deeper than this are not a template or a parameter folder.
private let deepestFolder = 8

/// Every regular file under `folder` whose name ends in one of `extensions`: path relative to it, then bytes.
///
/// Hidden files and folders are left out, and links are not followed out of the listing.
///
/// - Throws: a folder that cannot be read, or that holds no such file.
package func readFolder(
  _ folder: String, extensions: Set<String>, at place: Place
) throws(Refusal) -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  for path in try paths(under: folder, prefix: "", depth: 0, at: place) {
    guard let dot = path.lastIndex(of: "."), extensions.contains(String(path[path.index(after: dot)...]))
    else { continue }
    files[path] = try readFile(folder + "/" + path, at: place)
  }
  guard !files.isEmpty else {
    let wanted = extensions.sorted().map { "." + $0 }.joined(separator: ", ")
    throw Refusal(Diagnostic(OutputCode.folderIsEmpty, at: place, [.file: folder, .wanted: wanted]))
  }
  return files
}

/// Names of what ends in `.` and `extension` in `folder`, in letters large or small, in the order of their bytes; hidden
/// files and folders are left out. What is no file, or has no name in UTF-8, stands in the list: whoever opens it tells.
package func fileNames(in folder: String, extension: String, at place: Place) throws(Refusal) -> [String] {
  try entries(of: folder, at: place)
    .filter { $0.lowercased().hasSuffix("." + `extension`) && fileKind(folder + "/" + $0) != .folder }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

private func paths(
  under folder: String, prefix: String, depth: Int, at place: Place
) throws(Refusal) -> [String] {
  var paths: [String] = []
  for entry in try entries(of: folder, at: place) {
    let path = folder + "/" + entry
    switch fileKind(path) {
    case .folder where depth < deepestFolder:
      paths += try Exigible.paths(under: path, prefix: prefix + entry + "/", depth: depth + 1, at: place)
    case .regularFile: paths.append(prefix + entry)
    default: continue
    }
  }
  return paths
}

func entries(of folder: String, at place: Place) throws(Refusal) -> [String] {
  guard let stream = opendir(folder) else {
    let error = errno
    if error == ENOTDIR { throw Refusal(Diagnostic(OutputCode.notAFolder, at: place, [.file: folder])) }
    throw unreadable(folder, error, at: place)
  }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}

/// What stands at a path.
package enum FileKind: Sendable { case nothing, regularFile, folder, other }

/// What stands at `path`, links followed.
package func fileKind(_ path: String) -> FileKind {
  var status = stat()
  guard stat(path, &status) == 0 else { return .nothing }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return .regularFile
  case S_IFDIR: return .folder
  default: return .other
  }
}
