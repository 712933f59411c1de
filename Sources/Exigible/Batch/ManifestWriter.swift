import Diagnostics
import Glibc
import JSON
import Mailing

/// Where a manifest goes, and in which forms.
struct ManifestPlace: Sendable, Hashable {
  private(set) var table: String?
  private(set) var lines: String?

  /// Both forms, under their usual names.
  init(inFolder folder: String) {
    table = folder + "/manifest.csv"
    lines = folder + "/manifest.jsonl"
  }

  /// The form that the end of `path` tells.
  ///
  /// - Parameter made: a folder that need not stand yet.
  /// - Throws: another end; a folder that does not stand or may not be written in; a file already there that may not be
  ///   replaced.
  init(_ path: String, replacing: Bool, inNew made: String? = nil) throws(Refusal) {
    // A name that is all end would be a hidden one.
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    if name.hasSuffix(".csv"), name != ".csv" { table = path }
    if name.hasSuffix(".jsonl"), name != ".jsonl" { lines = path }
    guard table != nil || lines != nil else {
      throw Refusal(Diagnostic(ManifestCode.unknownForm, at: .thing(path), [.found: path]))
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    let isMade = made.map { folder == $0 || folder == $0 + "/" } ?? false
    if isMade, fileKind(folder) == .nothing { return }
    guard fileKind(folder) == .folder else { throw notWritten(path, ENOENT) }
    guard access(folder, W_OK | X_OK) == 0 else { throw notWritten(path, errno) }
    switch fileKind(path) {
    case .nothing: return
    case .regularFile where replacing: return
    case .folder: throw Refusal(Diagnostic(OutputCode.outputIsFolder, at: .thing(path), [.file: path]))
    default: throw Refusal(Diagnostic(ManifestCode.placeTaken, at: .thing(path), [.file: path]))
    }
  }
}

/// Writes a manifest in each of its forms, whole or not at all.
struct ManifestWriter {
  private var table: FileWriter?
  private var lines: FileWriter?

  /// - Parameter owner: who writes, in a few letters.
  init(_ place: ManifestPlace, owner: String) throws(Refusal) {
    if let path = place.table { table = try FileWriter(path, owner: owner) }
    if let path = place.lines { lines = try FileWriter(path, owner: owner) }
    try table?.write(ManifestRow.csvHeader)
  }

  /// - Parameter value: what the row holds in each column.
  mutating func write(_ value: (ManifestRow.Column) -> JSONValue) throws(Refusal) {
    // Both forms ask for the same values.
    let values = Dictionary(uniqueKeysWithValues: ManifestRow.Column.allCases.map { ($0, value($0)) })
    func known(_ column: ManifestRow.Column) -> JSONValue { values[column] ?? .null }
    try table?.write(ManifestRow.csvLine(known))
    try lines?.write(ManifestRow.jsonLine(known))
  }

  /// Leaves nothing behind.
  func abandon() {
    table?.abandon()
    lines?.abandon()
  }

  /// - Parameters:
  ///   - replacing: whether files that bear its names already may be replaced.
  ///   - note: told the SHA-256 of each file before it bears its name.
  mutating func finish(replacing: Bool, note: ((String) throws(Refusal) -> Void)? = nil) throws(Refusal) {
    try table?.finish(replacing: replacing, note: note)
    try lines?.finish(replacing: replacing, note: note)
  }
}
