import CaseFiles
import Diagnostics
import Foundation

/// The files of `examples/`.
enum Example {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "examples")

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  static func names(in subfolder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: subfolder).path)
      .filter { $0.hasSuffix(".json") }.sorted()
  }
}

/// What reading a case tells.
struct Outcome {
  let caseFile: CaseFile?
  let diagnostics: [Diagnostic]

  init(_ bytes: [UInt8]) {
    do throws(Refusal) {
      let checked = try readCase(bytes)
      (caseFile, diagnostics) = (checked.value, checked.warnings)
    } catch {
      (caseFile, diagnostics) = (nil, error.diagnostics)
    }
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// `C005 creditor.siren`, for each diagnostic.
  var lines: [String] { diagnostics.map { "\($0.id) \($0.place.path ?? "?")" } }
}
