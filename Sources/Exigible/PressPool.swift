import Diagnostics
import DocumentModel
import Finishing
import Fonts
import Layout
import Painting
import Synchronization

/// Turns pages into files, one at a time: the FreeType, cairo and libdeflate state of one worker.
final class Press {
  private let painter: Painter
  private let finisher: Finisher
  /// The program and the libraries that decide a file's bytes, with their versions.
  let stamp: String

  init(fonts: FontBook) throws(Refusal) {
    painter = try Painter(fonts: fonts)
    stamp = "Exigible \(Engine.version) (\(painter.libraries), \(FontBook.libraries), \(Finisher.libraries))"
    finisher = try Finisher(producer: stamp)
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

  /// One part of a print run.
  func print(_ pages: inout PartPages, titled title: String) throws(Refusal) -> [UInt8] {
    let painted = try painter.paintPDF { () throws(Refusal) in try pages.next() }
    return try finisher.finishPDF(
      painted, of: pages.description(titled: title), profile: .print, pageCount: pages.pageCount,
      outline: pages.outline)
  }

  /// - Throws: a picture that cannot be painted.
  func check(_ picture: Picture) throws(Refusal) { try painter.check(picture) }

  /// A PNG picture of one page, counted from 0.
  func printPNG(_ document: PagedDocument, page: Int, dotsPerInch: Double) throws(Refusal) -> [UInt8] {
    try painter.paintPNG(document.pages[page], dotsPerInch: dotsPerInch)
  }
}

/// Presses at rest, lent to one caller at a time.
///
/// As many presses exist as callers have printed at once; nothing is locked while one prints.
final class PressPool: Sendable {
  private let fonts: FontBook
  private let idle = Mutex<[IdlePress]>([])

  init(fonts: FontBook) { self.fonts = fonts }

  /// Runs `work` with a press that nobody else holds. A press that failed is dropped with its state.
  func lend<Result>(to work: (Press) throws(Refusal) -> Result) throws(Refusal) -> Result {
    let press = try takePress()
    let result = try work(press)
    let returned = IdlePress(press: press)
    idle.withLock { $0.append(returned) }
    return result
  }

  private func takePress() throws(Refusal) -> Press {
    if let idlePress = idle.withLock({ $0.popLast() }) { return idlePress.press }
    return try Press(fonts: fonts)
  }
}

/// A press that no caller holds. It may change threads because only the pool, under its lock, can reach it.
private struct IdlePress: @unchecked Sendable {
  let press: Press
}
