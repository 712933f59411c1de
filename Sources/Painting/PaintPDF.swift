import CCairo
import CStoredStreams
import Diagnostics
import DocumentModel
import Layout

extension Painter {
  /// Paints what pages draw beside their words as a PDF, in memory: the same bytes for the same document, in any thread,
  /// at any time. Its streams are stored, to be compressed when the file is finished; so are the words set then.
  ///
  /// - Throws: a picture that cannot be decoded; a fault of ours, in cairo's words.
  package func paintPDF(_ document: PagedDocument) throws(Refusal) -> [UInt8] {
    guard isDay(document.date) else {
      throw Refusal.painting("date \(document.date)")
    }
    var pages = document.pages[...]
    return try paintPDF(described: { setMetadata(of: document, on: $0) }) { pages.popFirst() }
  }

  /// Paints pages as they come, one held at a time, in the same way, as a PDF that says nothing of itself.
  package func paintPDF(nextPage: () throws(Refusal) -> Page?) throws(Refusal) -> [UInt8] {
    try paintPDF(described: setNoDate, nextPage: nextPage)
  }

  private func paintPDF(
    described describe: (OpaquePointer) -> Void, nextPage: () throws(Refusal) -> Page?
  ) throws(Refusal) -> [UInt8] {
    pictures.beginFile()
    let former = exigible_store_streams(Painter.mostStored)
    defer { _ = exigible_store_streams(former) }
    let sink = ByteSink()
    guard let surface = cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 1, 1) else {
      throw Refusal.painting("cairo_pdf_surface_create_for_stream")
    }
    // What cairo has left to write goes there when the surface ends, after a refusal too.
    defer { withExtendedLifetime(sink) { cairo_surface_destroy(surface) } }
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    describe(surface)
    try paint(nextPage, on: surface)
    cairo_surface_finish(surface)
    try Refusal.check(cairo_surface_status(surface))
    return sink.bytes
  }

  /// Bytes of streams that wait for the finishing pass; a file of many large pictures has more, which cairo compresses.
  private static let mostStored = 64 << 20

  private func setMetadata(of document: PagedDocument, on surface: OpaquePointer) {
    let instant = document.date + "T00:00:00Z"
    let entries = [
      (CAIRO_PDF_METADATA_TITLE, document.title), (CAIRO_PDF_METADATA_AUTHOR, document.author),
      (CAIRO_PDF_METADATA_SUBJECT, document.subject), (CAIRO_PDF_METADATA_CREATOR, "Exigible"),
      (CAIRO_PDF_METADATA_CREATE_DATE, instant), (CAIRO_PDF_METADATA_MOD_DATE, instant),
    ]
    for (key, value) in entries where !value.isEmpty { cairo_pdf_surface_set_metadata(surface, key, value) }
  }

  /// In place of the clock's, which cairo would take.
  private func setNoDate(on surface: OpaquePointer) {
    for key in [CAIRO_PDF_METADATA_CREATE_DATE, CAIRO_PDF_METADATA_MOD_DATE] {
      cairo_pdf_surface_set_metadata(surface, key, "1970-01-01T00:00:00Z")
    }
  }

  private func paint(
    _ nextPage: () throws(Refusal) -> Page?, on surface: OpaquePointer
  ) throws(Refusal) {
    guard let context = cairo_create(surface) else { throw Refusal.painting("cairo_create") }
    defer { cairo_destroy(context) }
    let canvas = Canvas(context, of: self, for: .file)
    while let page = try nextPage() {
      cairo_pdf_surface_set_size(surface, page.width.points, page.height.points)
      try canvas.draw(page)
      cairo_show_page(context)
    }
    try Refusal.check(cairo_status(context))
  }
}

/// Whether `text` has the shape of an ISO day; cairo would carry anything else into the file.
private func isDay(_ text: String) -> Bool {
  text.utf8.count == 10
    && text.utf8.enumerated().allSatisfy { rank, byte in
      rank == 4 || rank == 7
        ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
