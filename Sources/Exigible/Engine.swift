import CaseFiles
import Claims
import Diagnostics
import DocumentModel
import Fonts
import JSON
import Law
import Layout
import Templates

/// The whole program as a value: the law's parameters, the templates and the fonts, read once.
///
/// An engine never changes: any number of threads may share one. The same case and the same options give the same
/// bytes, whatever the machine, the thread, the locale or the clock: "today" is a day that the case names.
///
/// ```swift
/// let engine = try Engine()
/// let rendering = try engine.render(caseJSON, documents: [.miseEnDemeure, .decompte])
/// rendering.documents[0].pdf
/// ```
///
/// Whatever is wrong is thrown as one ``Refusal``, which holds every error of the stage that found it.
public struct Engine: Sendable {
  let law: LawBook
  let templates: TemplateLibrary
  let typesetters: LendingPool<Typesetter>
  let presses: LendingPool<Press>
  let limits: InputLimits
  /// SHA-256 of each parameter file and template that did not come with the program, by name.
  let ownFiles: [String: String]

  /// An engine with the parameters, templates and fonts embedded in the program.
  ///
  /// - Parameters:
  ///   - parameters: JSON parameter files by name, such as `rates.json`, that complete or replace those embedded.
  ///   - templates: template files by path, such as `my-letter/letter.md`; a file replaces the embedded one of
  ///     the same path.
  ///   - templateFolder: what messages put before those paths.
  ///   - limits: how large and how deep a case may be.
  /// - Throws: every parameter row and template that cannot be used, with its line and column.
  public init(
    parameters: [String: [UInt8]] = [:], templates: [String: [UInt8]] = [:], templateFolder: String = "",
    limits: InputLimits = InputLimits()
  ) throws(Refusal) {
    law = try LawBook.load(
      additional: parameters.map { ParameterFile(name: $0.key, bytes: $0.value) }.sorted { $0.name < $1.name }
    )
    self.templates = try TemplateLibrary(
      overriding: Engine.templateFiles(from: templates, in: templateFolder))
    let (fonts, hyphenator) = (try FontBook(), try Hyphenator())
    typesetters = LendingPool { Typesetter(fonts: fonts, hyphenator: hyphenator) }
    presses = LendingPool { () throws(Refusal) in try Press(fonts: fonts) }
    self.limits = limits
    ownFiles = Engine.digests(parameters: parameters, templates: templates)
  }

  /// The documents of one case, as PDF files.
  ///
  /// - Parameters:
  ///   - json: the case, UTF-8 (`schema/case.schema.json`).
  ///   - documents: those to render; nil takes those that the case names.
  ///   - assets: the folder that relative paths in the case start from. No path may leave it.
  ///   - options: what the files conform to and carry.
  public func render(
    _ json: [UInt8], documents: [DocumentID]? = nil, assets: String? = nil,
    options: RenderOptions = RenderOptions()
  ) throws(Refusal) -> Rendering {
    let claim = try compute(json)
    return try render(claim, claim.documents(documents), assets: assets, options: options)
  }

  /// The documents of one claim, as PDF files.
  func render(
    _ claim: Claim, _ wanted: [DocumentID], assets: String?, options: RenderOptions
  ) throws(Refusal) -> Rendering {
    let pages = try layOut(wanted, of: claim, assets: assets)
    let files = try lendPress(for: claim) { press throws(Refusal) in
      var files: [RenderedDocument] = []
      for (id, document) in zip(wanted, pages.value) {
        let name = RenderedDocument.fileName(reference: claim.caseFile.reference, document: id.rawValue)
        files.append(
          RenderedDocument(
            id: id, fileName: name, pageCount: document.pages.count,
            pdf: try print([id], as: document, of: claim, options, on: press)))
      }
      return files
    }
    return Rendering(documents: files, statement: claim.statement, warnings: claim.warnings + pages.warnings)
  }
}

extension Engine {
  /// What the case says, and what the law makes of it.
  func compute(_ json: [UInt8]) throws(Refusal) -> Claim {
    try compute(readJSON(json, limits: limits), text: json)
  }

  /// The same of a case that has been read as JSON.
  ///
  /// - Parameter text: the bytes of the case alone.
  func compute(_ root: JSONNode, text json: [UInt8]) throws(Refusal) -> Claim {
    let caseFile = try readCase(root, digest: sha256(json))
    do throws(Refusal) {
      let statement = try computeStatement(caseFile.value, law: law)
      return Claim(
        json: json, caseFile: caseFile.value, statement: statement.value,
        warnings: caseFile.warnings + statement.warnings
      )
    } catch {
      throw Refusal(caseFile.warnings + error.diagnostics)
    }
  }

  /// Documents filled and set on pages, or everything that prevents any of them.
  func layOut(
    _ documents: [DocumentID], of claim: Claim, assets folder: String?
  ) throws(Refusal) -> Checked<[PagedDocument]> {
    try layOut(fill(documents, of: claim, assets: folder), of: claim)
  }

  /// Documents filled, each or what prevents it.
  func fill(
    _ documents: [DocumentID], of claim: Claim, assets folder: String?
  ) throws(Refusal) -> [Result<Checked<Document>, Refusal>] {
    let assets = try readPictures(of: claim.caseFile, in: folder)
    return documents.map { id in
      Result { () throws(Refusal) in
        try Templates.fill(
          template(id, for: claim), caseFile: claim.caseFile, statement: claim.statement, assets: assets)
      }
    }
  }

  /// Filled documents set on pages, or everything that prevents any of them.
  func layOut(
    _ documents: [Result<Checked<Document>, Refusal>], of claim: Claim
  ) throws(Refusal) -> Checked<[PagedDocument]> {
    var pages: [PagedDocument] = []
    var warnings: [Diagnostic] = []
    var problems = strangeLetters(of: claim)
    for document in documents {
      do throws(Refusal) {
        let filled = try document.get()
        let set = try layOut(filled.value)
        pages.append(set.value)
        warnings += filled.warnings + set.warnings
      } catch {
        problems += error.diagnostics
      }
    }
    if !problems.isEmpty { throw Refusal(claim.warnings + unique(warnings + problems)) }
    return Checked(pages, warnings: unique(warnings))
  }

  private func layOut(_ document: Document) throws(Refusal) -> Checked<PagedDocument> {
    // Handed over as a result: a document that cannot be set says nothing against the typesetter.
    let set = try typesetters.lend { typesetter throws(Refusal) in
      Result { () throws(Refusal) in try Layout.layOut(document, with: typesetter) }
    }
    return try set.get()
  }

  /// What several documents say alike is said once.
  private func unique(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var told: Set<Diagnostic> = []
    return diagnostics.filter { told.insert($0).inserted }
  }

  /// An identifier that the case does not name was asked for by the user, who is told so.
  private func template(_ id: DocumentID, for claim: Claim) throws(Refusal) -> Template {
    guard let unknown = unknownDocument(id) else { return try templates.template(id.rawValue) }
    guard claim.documents.contains(id) else { throw Refusal(unknown) }
    throw Refusal(
      Diagnostic(TemplateCode.unknownTemplate, at: claim.place(of: id), names(near: id.rawValue)))
  }

  /// What to tell the user who asks for a document that no template makes; nil when one does.
  func unknownDocument(_ id: DocumentID) -> Diagnostic? {
    if templates.ids.contains(id.rawValue) { return nil }
    return Diagnostic(OutputCode.unknownDocument, at: .thing(id.rawValue), names(near: id.rawValue))
  }

  /// Settings under a name that no letter bears would be lost, and the letter written without them.
  private func strangeLetters(of claim: Claim) -> [Diagnostic] {
    let known = Set(templates.ids)
    return claim.caseFile.letters.keys.sorted().filter { !known.contains($0) }.map { name in
      Diagnostic(TemplateCode.unknownTemplate, at: .key("letters." + name), names(near: name))
    }
  }

  private func names(near id: String) -> [Diagnostic.Argument: String] {
    var names: [Diagnostic.Argument: String] = [.found: id, .wanted: templates.ids.joined(separator: ", ")]
    names[.suggestion] = closestName(to: id, among: templates.ids)
    return names
  }
}
