import Claims
import Diagnostics
import Layout

/// What else one case gives: its figures, its faults, a picture of a page, one file for all its documents.
extension Engine {
  /// The figures of one case, with what is worth telling about them.
  public func statement(_ json: [UInt8]) throws(Refusal) -> Checked<Statement> {
    let claim = try compute(json)
    return Checked(claim.statement, warnings: claim.warnings)
  }

  /// What became of one invoice, step by step, ending on the figure of the statement.
  ///
  /// - Parameter invoice: its number; the name of an award of a title is taken too.
  /// - Throws: when the case holds no such number, with the nearest one.
  public func explain(
    invoice: String, of json: [UInt8], in language: MessageLanguage
  ) throws(Refusal) -> Checked<InvoiceStory> {
    let claim = try compute(json)
    let story = try tellInvoice(invoice, of: claim.statement, claim.caseFile, in: language)
    return Checked(story, warnings: claim.warnings)
  }

  /// Everything that would stop or warn about the documents of one case. They are printed and thrown away, so that
  /// nothing is left for ``render(_:documents:assets:)`` to find.
  ///
  /// - Parameter documents: those to check; nil takes those that the case names, perhaps none.
  /// - Returns: the warnings.
  public func check(
    _ json: [UInt8], documents: [DocumentID]? = nil, assets: String? = nil
  ) throws(Refusal) -> [Diagnostic] {
    let claim = try compute(json)
    let pages = try layOut(documents ?? claim.documents, of: claim, assets: assets)
    try lendPress(for: claim) { press throws(Refusal) in
      for document in pages.value {
        _ = try press.printPDF(document, for: request([], of: claim, RenderOptions()))
      }
    }
    return claim.warnings + pages.warnings
  }

  /// The documents of one case in one PDF file, one after the other, each with its own page numbers.
  ///
  /// - Returns: a rendering with one document, which bears the identifier of the first.
  public func renderMerged(
    _ json: [UInt8], documents: [DocumentID]? = nil, assets: String? = nil,
    options: RenderOptions = RenderOptions()
  ) throws(Refusal) -> Rendering {
    let claim = try compute(json)
    return try renderMerged(claim, claim.documents(documents), assets: assets, options: options)
  }

  /// The documents of one claim in one PDF file.
  ///
  /// - Parameter wanted: at least one.
  func renderMerged(
    _ claim: Claim, _ wanted: [DocumentID], assets: String?, options: RenderOptions
  ) throws(Refusal) -> Rendering {
    let pages = try layOut(wanted, of: claim, assets: assets)
    let whole = PagedDocument.merged(pages.value)
    let name = RenderedDocument.fileName(reference: claim.caseFile.reference)
    let pdf = try lendPress(for: claim) { press throws(Refusal) in
      try print(wanted, as: whole, of: claim, options, on: press)
    }
    let file = RenderedDocument(id: wanted[0], fileName: name, pageCount: whole.pages.count, pdf: pdf)
    return Rendering(documents: [file], statement: claim.statement, warnings: claim.warnings + pages.warnings)
  }

  /// The documents that a case names, set on pages and not yet printed.
  package func pages(
    of json: [UInt8], assets: String? = nil
  ) throws(Refusal) -> [(id: DocumentID, pages: PagedDocument)] {
    let claim = try compute(json)
    let pages = try layOut(claim.documents, of: claim, assets: assets)
    return zip(claim.documents, pages.value).map { ($0, $1) }
  }

  /// One page of one document, as a PNG picture.
  ///
  /// - Parameters:
  ///   - page: counted from 1.
  ///   - dotsPerInch: 36 to 600.
  public func preview(
    _ json: [UInt8], document id: DocumentID, page: Int = 1, dotsPerInch: Double = 144, assets: String? = nil
  ) throws(Refusal) -> Checked<[UInt8]> {
    let claim = try compute(json)
    let set = try layOut([id], of: claim, assets: assets)
    let document = set.value[0]
    guard document.pages.indices.contains(page - 1) else {
      throw Refusal(
        Diagnostic(
          OutputCode.pageOutOfRange, at: .thing(id.rawValue),
          [.found: String(page), .count: String(document.pages.count)]))
    }
    let picture = try lendPress(for: claim) { press throws(Refusal) in
      try press.printPNG(document, page: page - 1, dotsPerInch: dotsPerInch)
    }
    return Checked(picture, warnings: claim.warnings + set.warnings)
  }
}

extension Engine {
  /// Every dated value of the law, ordered by name then date.
  public var parameters: [Parameter] { law.parameters }

  /// The values in force on `day`, the late-payment rates that follow from them included.
  public func parameters(on day: CalendarDate) -> [Parameter] { law.parameters(on: day) }

  /// What is not known on `day`, with the first and the last day for which it is.
  public func unknownParameters(on day: CalendarDate) -> [UnknownParameter] { law.unknownParameters(on: day) }
}
