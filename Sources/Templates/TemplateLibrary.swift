import Diagnostics
import Embedded

/// Every template at hand, compiled.
package struct TemplateLibrary: Sendable {
  /// Ordered by identifier.
  package let templates: [Template]

  /// - Parameters:
  ///   - files: templates of the user; each takes the place of the embedded file of the same path.
  /// - Throws: everything wrong with any template, at once.
  package init(overriding files: [TemplateFile] = []) throws(Refusal) {
    try self.init(files: TemplateFile.embedded + files)
  }

  /// Of `files` alone.
  package init(files: [TemplateFile]) throws(Refusal) {
    let outcome = compileTemplates(files)
    guard outcome.findings.isEmpty else { throw Refusal(outcome.findings) }
    templates = outcome.templates
  }

  /// - Throws: an error that suggests the nearest identifier.
  package func template(_ id: String) throws(Refusal) -> Template {
    if let template = templates.first(where: { $0.id == id }) { return template }
    let ids = templates.map(\.id)
    var arguments: [Diagnostic.Argument: String] = [.found: id, .wanted: ids.joined(separator: ", ")]
    arguments[.suggestion] = closestName(to: id, among: ids)
    throw Refusal(Diagnostic(TemplateCode.unknownTemplate, at: .field("documents"), arguments))
  }

  /// Everything wrong with templates of the user, which may use the embedded parts.
  package static func check(_ files: [TemplateFile]) -> [Diagnostic] {
    compileTemplates(TemplateFile.embedded + files).findings
  }
}

/// One file of the folder of templates.
package struct TemplateFile: Sendable {
  /// Within that folder: `relance-1/letter.md`, `parts/payment.md`.
  package let path: String
  /// As errors name it.
  package let name: String
  package let bytes: [UInt8]

  package init(path: String, name: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.name = name ?? path
    self.bytes = bytes
  }

  static let folder = "templates/"

  package static var embedded: [TemplateFile] { embedded(in: "") }

  static func embedded(in inner: String) -> [TemplateFile] {
    EmbeddedFile.all(in: folder + inner).map {
      TemplateFile(path: String($0.name.dropFirst(folder.count)), name: $0.name, bytes: Array($0.bytes))
    }
  }
}
