import Diagnostics
import DocumentModel
import Finishing
import Fonts
import Layout
import Painting

/// Turns pages into files, one at a time: the cairo and libdeflate state of one worker.
final class Press {
  private let painter: Painter
  private let finisher: Finisher
  /// The program and the libraries that decide a file's bytes, with their versions.
  let stamp: String

  init(fonts: FontBook) throws(Refusal) {
    painter = Painter(fonts: fonts)
    stamp = "Exigible \(Engine.version) (\(Painter.libraries), \(FontBook.libraries), \(Finisher.libraries))"
    finisher = try Finisher(fonts: fonts, producer: stamp)
  }

  /// A whole PDF file.
  ///
  /// - Parameter request: what was asked for, which the file carries.
  func printPDF(
    _ document: PagedDocument, for request: Request, attachments: [Attachment] = []
  ) throws(Refusal) -> [UInt8] {
    try finisher.finishPDF(
      painter.paintPDF(document), of: document, profile: request.options.profile,
      request: request.text, attachments: attachments)
  }

  /// The words of a document that is to be part of a print run.
  func writeText(of document: PagedDocument) throws(Refusal) -> WrittenText {
    try finisher.writeText(of: document)
  }

  /// One part of a print run.
  func print(_ pages: inout PartPages, titled title: String) throws(Refusal) -> [UInt8] {
    var text = finisher.newPrintRunText()
    let painted = try painter.paintPDF { () throws(Refusal) in try pages.next(saying: &text) }
    return try finisher.finishPrintRun(
      painted, saying: text, of: pages.description(titled: title), outline: pages.outline)
  }

  /// - Throws: a picture that cannot be painted.
  func check(_ picture: Picture) throws(Refusal) { try painter.check(picture) }

  /// A PNG picture of one page, counted from 0.
  func printPNG(_ document: PagedDocument, page: Int, dotsPerInch: Double) throws(Refusal) -> [UInt8] {
    try painter.paintPNG(document.pages[page], dotsPerInch: dotsPerInch)
  }
}
