import Diagnostics
import Embedded
import Threads

/// The templates at hand.
package struct TemplateLibrary: Sendable {
  /// Identifiers of all of them, in order.
  package let ids: [String]
  private let compiler: Monitor<FolderCompiler>

  /// - Parameters:
  ///   - files: templates of the user; each takes the place of the embedded file of the same path. Without any, an
  ///     embedded template is compiled when it is first asked for: most programs need one or two.
  /// - Throws: everything wrong with any template, at once.
  package init(overriding files: [TemplateFile] = []) throws(Refusal) {
    if files.isEmpty {
      self.init(FolderCompiler(files: TemplateFile.embedded))
    } else {
      try self.init(files: TemplateFile.embedded + files)
    }
  }

  /// Of `files` alone.
  package init(files: [TemplateFile]) throws(Refusal) {
    var compiler = FolderCompiler(files: files)
    compiler.compileAll()
    guard compiler.findings.isEmpty else { throw Refusal(compiler.findings) }
    self.init(compiler)
  }

  private init(_ compiler: FolderCompiler) {
    ids = compiler.ids
    self.compiler = Monitor(compiler)
  }

  /// - Throws: an error that suggests the nearest identifier.
  package func template(_ id: String) throws(Refusal) -> Template {
    let (template, findings) = compiler.withLock { ($0.template(id), $0.findings) }
    guard findings.isEmpty else { throw Refusal(findings) }
    if let template { return template }
    var arguments: [Diagnostic.Argument: String] = [.found: id, .wanted: ids.joined(separator: ", ")]
    arguments[.suggestion] = closestName(to: id, among: ids)
    throw Refusal(Diagnostic(TemplateCode.unknownTemplate, at: .field("documents"), arguments))
  }

  /// All of them.
  package func templates() throws(Refusal) -> [Template] {
    try ids.map { (id) throws(Refusal) in try template(id) }
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
