import CDeflate
import Diagnostics
import Embedded
import Layout

/// Makes painted files archival and accessible: marked content, structure tree, metadata, output intent,
/// attachments, and an identifier made from the file's own bytes.
///
/// Not Sendable: one serves one worker, for as long as it lives.
package final class Finisher {
  private let deflater: Deflater
  private let colourProfile: [UInt8]
  private let producer: String

  /// The library that decides how files are compressed, with its version.
  package static let libraries = "libdeflate \(LIBDEFLATE_VERSION_STRING)"

  /// - Parameter producer: program and library versions, as the file names them.
  package init(producer: String) throws(Refusal) {
    // Level 6 of libdeflate: one level less saves 4 % of the time and costs 2 % in bytes.
    guard let deflater = Deflater(level: 6), let profile = EmbeddedFile.named("colour/sRGB.icc") else {
      throw defect("libdeflate, colour/sRGB.icc")
    }
    self.deflater = deflater
    self.producer = producer
    colourProfile = deflater.deflate(Array(profile.bytes))
  }

  /// The finished file: same pages, painted bytes and attachments give the same bytes.
  ///
  /// - Parameters:
  ///   - painted: the file that `Painter` made of `document`.
  ///   - request: what was asked of the program, as JSON: carried in the information dictionary.
  ///   - attachments: carried inside, in order; only `FileProfile.archive` admits them.
  ///   - pageCount: that of the file, when `document` says what it is without holding its pages, which only
  ///     `FileProfile.print` can do without.
  ///   - outline: where its letters begin.
  package func finishPDF(
    _ painted: [UInt8], of document: PagedDocument, profile: FileProfile, request: String = "",
    attachments: [Attachment] = [], pageCount: Int? = nil, outline: [OutlineEntry] = []
  ) throws(Refusal) -> [UInt8] {
    guard attachments.isEmpty || profile == .archive else {
      throw Refusal(
        Diagnostic(
          FinishingCode.attachmentRefused, at: .thing(document.title), [.name: profile.rawValue]))
    }
    guard let file = PaintedFile(painted), file.pages.count == pageCount ?? document.pages.count else {
      throw defect("cross-reference table")
    }
    var writer = ObjectWriter(
      firstNewNumber: file.objectCount, capacity: painted.count, deflater: deflater)
    var marks = MarkedContentTable(document)
    var copied: Set<Int> = [file.catalogue]
    if let information = file.information { copied.insert(information) }

    for index in file.pages.indices {
      try copyPage(index, of: file, document, profile, &marks, &copied, into: &writer)
    }
    try copyRest(of: file, except: copied, into: &writer)

    var entries = profile.isTagged ? writeStructure(marks, pageNumbers: file.pages, into: &writer) : ""
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
    guard finished.count <= Int(UInt32.max) else { throw defect("4 GiB") }
    return finished
  }

  /// Copies one page and its content, marked when the profile is tagged.
  private func copyPage(
    _ index: Int, of file: PaintedFile, _ document: PagedDocument, _ profile: FileProfile,
    _ marks: inout MarkedContentTable, _ copied: inout Set<Int>, into writer: inout ObjectWriter
  ) throws(Refusal) {
    let number = file.pages[index]
    guard let page = file.object(number), let contentNumber = file.reference("Contents", in: page),
      let contentObject = file.object(contentNumber), let stream = contentObject.stream
    else { throw defect("page \(index + 1)") }
    guard
      var content = file.deflated(contentObject).map({ deflater.inflate($0) }) ?? Array(file.bytes[stream])
    else { throw defect("content of page \(index + 1)") }
    if profile.isTagged {
      var marker = ContentMarker(content, page: index, of: document)
      guard let marked = marker.marked(&marks) else { throw defect("text of page \(index + 1)") }
      content = marked
    }
    writer.addStream(content, entries: [], as: contentNumber, encoding: .deflate)
    let added = profile.isTagged ? "/StructParents \(index)/Tabs/S" : ""
    // The group that cairo gives to every page is for what shines through: pages are opaque.
    writer.add(as: number) { file.append(page, without: ["Group"], adding: added, to: &$0) }
    copied.insert(number)
    copied.insert(contentNumber)
  }

  /// Copies fonts, resources and pictures; lengths that were objects of their own are written in place.
  private func copyRest(
    of file: PaintedFile, except copied: Set<Int>, into writer: inout ObjectWriter
  ) throws(Refusal) {
    let left = copied.union(file.superfluous)
    let fonts = file.fontPrograms
    for number in 1..<file.objectCount where !left.contains(number) {
      guard let object = file.object(number) else { continue }
      if let stream = object.stream {
        try copy(object, file.bytes[stream], of: file, as: number, font: fonts[number], into: &writer)
      } else {
        writer.add(as: number) { file.append(object, adding: file.missingEntries(of: object), to: &$0) }
      }
    }
  }

  /// Copies a stream, packed anew: libdeflate packs closer than zlib does. A stencil is packed by its rows, most of which
  /// are like the row above.
  ///
  /// - Parameter font: for the program of a TrueType font, which is made smaller first.
  private func copy(
    _ object: PaintedFile.Object, _ stream: ArraySlice<UInt8>, of file: PaintedFile, as number: Int,
    font: GlyphOrder?, into writer: inout ObjectWriter
  ) throws(Refusal) {
    var entries: [UInt8] = []
    guard let deflated = file.deflated(object) else {
      file.append(entriesOf: object, without: ["Length"], to: &entries)
      return writer.addStream(Array(stream), entries: entries, as: number, encoding: .asGiven)
    }
    guard let content = deflater.inflate(deflated) else { throw defect("stream \(number)") }
    if let font, let program = compactFont(content, order: font) {
      file.append(entriesOf: object, without: ["Length", "Filter", "Length1"], to: &entries)
      entries.append(word: "/Length1 ")
      entries.append(decimal: program.count)
      return writer.addStream(program, entries: entries, as: number, encoding: .deflate)
    }
    file.append(entriesOf: object, without: ["Length", "Filter"], to: &entries)
    if let width = file.stencilWidth(object), content.count.isMultiple(of: width) {
      writer.addRows(content, columns: width, entries: entries, as: number)
    } else {
      writer.addStream(content, entries: entries, as: number, encoding: .deflate)
    }
  }
}

private func defect(_ reason: String) -> Refusal {
  Refusal(Diagnostic(FinishingCode.unfinishable, at: .field(""), [.reason: reason]))
}
