import CEmbedded

/// A file carried inside the program.
///
/// The bytes are constants of the program: they never move, change or go away, so that any thread may read them
/// and nothing needs to copy them.
package struct EmbeddedFile: @unchecked Sendable {
  /// Path with a leading folder: `fonts/…`, `templates/…`, `parameters/…`, `hyphenation/…`, `colour/…`, `schema/…`,
  /// `providers/…`.
  package let name: String
  package let bytes: UnsafeRawBufferPointer

  /// The bytes as text; nil if they are not UTF-8.
  package var text: String? { String(validating: bytes, as: UTF8.self) }

  package static func named(_ name: String) -> EmbeddedFile? {
    let rank = embedded_file_rank(name)
    guard rank < embedded_file_count else { return nil }
    let file = EmbeddedFile(embedded_file_at(rank))
    return file.name == name ? file : nil
  }

  /// Files whose name starts with `folder`, such as `"templates/"`, ordered by the bytes of their names.
  package static func all(in folder: String) -> [EmbeddedFile] {
    var files: [EmbeddedFile] = []
    for rank in embedded_file_rank(folder)..<embedded_file_count {
      let file = EmbeddedFile(embedded_file_at(rank))
      guard file.name.hasPrefix(folder) else { break }
      files.append(file)
    }
    return files
  }

  package static var all: [EmbeddedFile] { all(in: "") }

  private init(_ row: embedded_file) {
    name = String(cString: row.name)
    bytes = UnsafeRawBufferPointer(start: row.bytes, count: row.length)
  }
}
