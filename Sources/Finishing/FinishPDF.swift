import CDeflate
import Diagnostics
import Embedded
import Fonts
import Layout

/// Makes files of painted pages: words and their fonts, marked content, structure tree, metadata, output intent,
/// attachments, and an identifier made from the file's own bytes.
///
/// Not Sendable: one serves one worker, for as long as it lives.
package final class Finisher {
  private let deflater: Deflater
  /// For pages that are many and soon printed: half of the time for 4 % more bytes.
  private let quickDeflater: Deflater
  private let colourProfile: [UInt8]
  private let producer: String
  private let faces: FaceLibrary

  /// The library that decides how files are compressed, with its version.
  package static let libraries = "libdeflate \(LIBDEFLATE_VERSION_STRING)"

  /// - Parameter producer: program and library versions, as the file names them.
  package init(fonts: FontBook, producer: String) throws(Refusal) {
    // Level 5 of libdeflate: one level more costs 1 % of a file's time and saves 2 % of a statement's bytes, hardly any
    // of a letter's.
    guard let deflater = Deflater(level: 5), let quickDeflater = Deflater(level: 1),
      let profile = EmbeddedFile.named("colour/sRGB.icc")
    else {
      throw Refusal.finishing("libdeflate, colour/sRGB.icc")
    }
    self.deflater = deflater
    self.quickDeflater = quickDeflater
    self.producer = producer
    faces = FaceLibrary(fonts)
    colourProfile = deflater.deflate(Array(profile.bytes))
  }

  /// The finished file: same pages, painted bytes and attachments give the same bytes.
  ///
  /// - Parameters:
  ///   - painted: the file that `Painter` made of `document`.
  ///   - request: what was asked of the program, as JSON: carried in the information dictionary.
  ///   - attachments: carried inside, in order; only `FileProfile.archive` admits them.
  package func finishPDF(
    _ painted: [UInt8], of document: PagedDocument, profile: FileProfile, request: String = "",
    attachments: [Attachment] = []
  ) throws(Refusal) -> [UInt8] {
    guard attachments.isEmpty || profile == .archive else {
      throw Refusal(
        Diagnostic(
          FinishingCode.attachmentRefused, at: .thing(document.title), [.name: profile.rawValue]))
    }
    let text = try DocumentText(
      document, faces, marks: profile.isTagged ? MarkedContentTable(document) : nil)
    return try finish(
      painted, saying: text.ofFile, text.marks, of: document, profile: profile, request: request,
      attachments: attachments)
  }

  /// The words of a document, to be put into a print run.
  package func writeText(of document: PagedDocument) throws(Refusal) -> WrittenText {
    try DocumentText(document, faces).written
  }

  /// The words of a print run that has none yet.
  package func newPrintRunText() -> PrintRunText { PrintRunText(faces) }

  /// A finished print run.
  ///
  /// - Parameters:
  ///   - painted: the file that `Painter` made of the pages.
  ///   - text: the words of the same pages, in their order.
  ///   - document: what the file says of itself; it holds no pages.
  ///   - outline: where its letters begin.
  package func finishPrintRun(
    _ painted: [UInt8], saying text: PrintRunText, of document: PagedDocument, outline: [OutlineEntry]
  ) throws(Refusal) -> [UInt8] {
    try finish(
      painted, saying: text.text, nil, of: document, profile: .print, outline: outline)
  }

  private func finish(
    _ painted: [UInt8], saying text: FileText, _ marks: MarkedContentTable?, of document: PagedDocument,
    profile: FileProfile, request: String = "", attachments: [Attachment] = [], outline: [OutlineEntry] = []
  ) throws(Refusal) -> [UInt8] {
    guard let file = PaintedFile(painted) else { throw Refusal.finishing("cross-reference table") }
    guard file.pages.count == text.pages.count else {
      throw Refusal.finishing("pages: \(file.pages.count), \(text.pages.count)")
    }
    var writer = ObjectWriter(
      firstNewNumber: file.objectCount, capacity: painted.count,
      deflater: profile == .print ? quickDeflater : deflater)
    guard let names = writeFonts(of: text, into: &writer) else {
      throw Refusal.finishing("outlines of a face")
    }
    var marks = marks
    var copied: Set<Int> = [file.catalogue]
    if let information = file.information { copied.insert(information) }
    for index in file.pages.indices {
      let items = document.pages.indices.contains(index) ? document.pages[index].items : []
      let words = text.pages[index]
      try copyPage(
        index, of: file, items, saying: words.content,
        fonts: words.content.isEmpty ? nil : names[words.names],
        &marks, &copied, into: &writer)
    }
    try copyRest(of: file, except: copied, into: &writer)

    var entries = marks.map { writeStructure($0, pageNumbers: file.pages, into: &writer) } ?? ""
    entries += writeMetadata(
      of: document, profile: profile, producer: producer, colourProfile: colourProfile, into: &writer)
    if !attachments.isEmpty {
      entries += writeAttachments(attachments, modifiedOn: document.date, into: &writer)
    }
    entries += writeOutline(outline, pageNumbers: file.pages, into: &writer)
    writer.add("<</Type/Catalog/Pages \(file.pagesRoot) 0 R\(entries)>>", as: file.catalogue)
    let information = writeInformation(
      of: document, producer: producer, request: request, into: &writer)
    let finished = writer.close(catalogue: file.catalogue, information: information)
    // The table of objects has four bytes for a place.
    guard finished.count <= Int(UInt32.max) else { throw Refusal.finishing("4 GiB") }
    return finished
  }

  /// Copies one page with its resources, and sets its words over what it draws.
  private func copyPage(
    _ index: Int, of file: PaintedFile, _ items: [PageItem], saying words: [UInt8], fonts: Int?,
    _ marks: inout MarkedContentTable?, _ copied: inout Set<Int>, into writer: inout ObjectWriter
  ) throws(Refusal) {
    let number = file.pages[index]
    guard let page = file.object(number), let contentNumber = file.reference("Contents", in: page),
      let contentObject = file.object(contentNumber), let stream = contentObject.stream,
      let resourcesNumber = file.reference("Resources", in: page),
      let resources = file.object(resourcesNumber)
    else { throw Refusal.finishing("page \(index + 1)") }
    guard
      var content = file.deflated(contentObject).map({ deflater.inflate($0) }) ?? Array(file.bytes[stream])
    else { throw Refusal.finishing("content of page \(index + 1)") }
    if marks != nil {
      var marker = DrawingMarker(content, page: index, of: items)
      guard let marked = marker.marked(&marks) else {
        throw Refusal.finishing("drawing of page \(index + 1)")
      }
      content = marked
    }
    writer.addStream(over(content, words), entries: [], as: contentNumber, encoding: .deflate)
    let added = marks == nil ? "" : "/StructParents \(index)/Tabs/S"
    // The group that cairo gives to every page is for what shines through: pages are opaque.
    writer.add(as: number) { file.append(page, without: ["Group"], adding: added, to: &$0) }
    let named = fonts.map { "/Font \($0) 0 R" } ?? ""
    writer.add(as: resourcesNumber) { file.append(resources, adding: named, to: &$0) }
    copied.formUnion([number, contentNumber, resourcesNumber])
  }

  /// Words over a drawing, whose state of graphics ends with it.
  private func over(_ drawing: [UInt8], _ words: [UInt8]) -> [UInt8] {
    guard !drawing.isEmpty else { return words }
    var content: [UInt8] = []
    content.reserveCapacity(drawing.count + words.count + 4)
    content.append(word: "q\n")
    content += drawing
    content.append(word: "Q\n")
    return content + words
  }

  /// Copies pictures and what else pages draw with; lengths that were objects of their own are written in place.
  private func copyRest(
    of file: PaintedFile, except copied: Set<Int>, into writer: inout ObjectWriter
  ) throws(Refusal) {
    let left = copied.union(file.lengthHolders)
    for number in 1..<file.objectCount where !left.contains(number) {
      guard let object = file.object(number) else { continue }
      if let stream = object.stream {
        try copy(object, file.bytes[stream], of: file, as: number, into: &writer)
      } else {
        writer.add(as: number) { file.append(object, to: &$0) }
      }
    }
  }

  /// Copies a stream, packed anew: libdeflate packs closer than zlib does. A stencil is packed by its rows, most of which
  /// are like the row above.
  private func copy(
    _ object: PaintedFile.Object, _ stream: ArraySlice<UInt8>, of file: PaintedFile, as number: Int,
    into writer: inout ObjectWriter
  ) throws(Refusal) {
    var entries: [UInt8] = []
    guard let deflated = file.deflated(object) else {
      file.append(entriesOf: object, without: ["Length"], to: &entries)
      return writer.addStream(Array(stream), entries: entries, as: number, encoding: .asGiven)
    }
    guard let content = deflater.inflate(deflated) else { throw Refusal.finishing("stream \(number)") }
    file.append(entriesOf: object, without: ["Length", "Filter"], to: &entries)
    if let width = file.stencilWidth(object), content.count.isMultiple(of: width) {
      writer.addRows(content, columns: width, entries: entries, as: number)
    } else {
      writer.addStream(content, entries: entries, as: number, encoding: .deflate)
    }
  }
}

extension Refusal {
  /// A file that cannot be finished for a reason that is no fault of the case.
  static func finishing(_ reason: String) -> Refusal {
    Refusal(Diagnostic(FinishingCode.unfinishable, at: .field(""), [.reason: reason]))
  }
}
