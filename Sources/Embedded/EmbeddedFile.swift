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

  package static func named(_ name: String) -> EmbeddedFile? { all.first { $0.name == name } }

  /// Files whose name starts with `folder`, such as `"templates/"`, ordered by name.
  package static func all(in folder: String) -> [EmbeddedFile] {
    all.filter { $0.name.hasPrefix(folder) }
  }

  /// Every file, ordered by the bytes of its name.
  package static let all: [EmbeddedFile] = (0..<embedded_file_count).map {
    EmbeddedFile(embedded_file_at($0))
  }

  private init(_ row: embedded_file) {
    name = String(cString: row.name)
    bytes = UnsafeRawBufferPointer(start: row.bytes, count: row.length)
  }
}
