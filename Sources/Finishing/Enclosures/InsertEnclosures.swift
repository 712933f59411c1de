import CQPDF
import Diagnostics

/// Where an enclosure goes in a file.
package struct EnclosurePlace: Sendable {
  package let enclosure: Enclosure
  /// Pages of the file that come before it, from 0 to all of them.
  package let pagesBefore: Int

  package init(_ enclosure: Enclosure, after pagesBefore: Int) {
    self.enclosure = enclosure
    self.pagesBefore = pagesBefore
  }
}

/// A file with its enclosures.
package struct EnclosedFile: Sendable {
  package let pdf: [UInt8]
  package let pageCount: Int
  /// Where each page of the file without enclosures now stands, from 0.
  package let positions: [Int]
}

/// Puts enclosures between the pages of a file; what they share is copied once however often they come.
///
/// The file's own pages, outline and information stay as they are; its claim to be PDF/A goes, since nobody
/// vouches for what others have written. Same file and enclosures give the same bytes.
///
/// - Parameters:
///   - pdf: a file of the `print` profile: a structure tree could not tell of pages that have none.
///   - places: those at one place in the order given.
///   - isDuplex: begin each enclosure on the front of a sheet, keep each page of the file on its side, and end on a
///     back.
package func insertEnclosures(
  _ places: [EnclosurePlace], into pdf: [UInt8], isDuplex: Bool
) throws(Refusal) -> EnclosedFile {
  guard let library = QPDFFile.library else {
    throw Refusal(Diagnostic(EnclosureCode.libraryMissing, at: .field("")))
  }
  do throws(QPDFFile.Fault) {
    let file = try QPDFFile(pdf, library, description: "PDF")
    guard file.value("/StructTreeRoot", of: file.root) == nil else { throw .damaged("/StructTreeRoot") }
    var binding = Binding(file)
    let order = places.enumerated().sorted {
      ($0.element.pagesBefore, $0.offset) < ($1.element.pagesBefore, $1.offset)
    }
    for (_, place) in order {
      binding.addOwnPages(upTo: place.pagesBefore, isDuplex: isDuplex)
      if isDuplex { binding.addBlankPage(ifCountIs: 1) }
      try binding.add(place.enclosure)
    }
    binding.addOwnPages(upTo: binding.ownPages.count, isDuplex: isDuplex)
    if isDuplex { binding.addBlankPage(ifCountIs: 1) }
    return try binding.finish()
  } catch {
    let reason = if case .damaged(let reason) = error { reason } else { "/Encrypt" }
    throw Refusal(Diagnostic(FinishingCode.unfinishable, at: .field(""), [.reason: reason]))
  }
}

/// The pages of a file as they come, its own and those of enclosures.
private struct Binding {
  private let file: QPDFFile
  let ownPages: [QPDFFile.Handle]
  private let root: QPDFFile.Handle
  private var pages: [QPDFFile.Handle] = []
  private var positions: [Int] = []
  private var sources: [ObjectIdentifier: PageSource] = [:]

  init(_ file: QPDFFile) {
    self.file = file
    file.pushInheritedAttributes()
    ownPages = (0..<file.pageCount).map(file.page)
    root = file.value("/Pages", of: file.root) ?? file.root
  }

  /// A blank page comes first where the next page would otherwise change sides.
  mutating func addOwnPages(upTo count: Int, isDuplex: Bool) {
    guard positions.count < min(count, ownPages.count) else { return }
    if isDuplex { addBlankPage(ifCountIs: (positions.count + 1) % 2) }
    for page in ownPages[positions.count..<min(count, ownPages.count)] {
      positions.append(pages.count)
      pages.append(page)
    }
  }

  /// - Parameter parity: of the pages so far.
  mutating func addBlankPage(ifCountIs parity: Int) {
    guard pages.count % 2 == parity else { return }
    pages.append(file.indirect(file.object("<</Type/Page/MediaBox[\(PrintedPage.sheet)]/Resources<<>>>>")))
  }

  mutating func add(_ enclosure: Enclosure) throws(QPDFFile.Fault) {
    let known = sources[ObjectIdentifier(enclosure)]
    let source = if let known { known } else { try PageSource(enclosure, for: file) }
    sources[ObjectIdentifier(enclosure)] = source
    pages += source.newPages(in: file)
  }

  func finish() throws(QPDFFile.Fault) -> EnclosedFile {
    let kids = file.newArray()
    for page in pages {
      file.set("/Parent", root, of: page)
      file.append(page, to: kids)
    }
    file.set("/Kids", kids, of: root)
    file.set("/Count", file.object(String(pages.count)), of: root)
    file.updatePages()
    dropArchivalClaim()
    let written = file.write(atLeast: sources.values.map(\.version).sorted())
    if let fault = file.takeFault() { throw .damaged(fault) }
    guard let written else { throw .damaged("%%EOF") }
    return EnclosedFile(pdf: written, pageCount: pages.count, positions: positions)
  }

  private func dropArchivalClaim() {
    guard let stream = file.value("/Metadata", of: file.root), let bytes = file.bytes(of: stream) else {
      return
    }
    file.replace(stream, with: Array(String(decoding: bytes, as: UTF8.self).withoutArchivalClaim.utf8))
  }
}

/// The pages of an enclosure, copied into a file once.
private final class PageSource {
  /// The file that the copies read their streams from, until they are written.
  private let original: QPDFFile
  /// What each page prints, in the file it is copied into.
  private var contents: [(keys: [String: QPDFFile.Handle], page: PrintedPage)] = []

  /// Keys of a page that print; nothing else is taken.
  private static let printingKeys = ["/Contents", "/Group", "/Resources"]

  var version: String { original.version }

  init(_ enclosure: Enclosure, for file: QPDFFile) throws(QPDFFile.Fault) {
    original = try QPDFFile(enclosure.bytes, file.library, description: "PDF")
    original.pushInheritedAttributes()
    for index in 0..<original.pageCount {
      guard let page = PrintedPage(original, index) else { throw .damaged("/MediaBox") }
      var keys: [String: QPDFFile.Handle] = [:]
      for key in PageSource.printingKeys {
        guard let value = original.value(key, of: original.page(index)) else { continue }
        keys[key] = file.copy(original.indirect(value), from: original)
      }
      contents.append((keys, page))
    }
  }

  func newPages(in file: QPDFFile) -> [QPDFFile.Handle] {
    contents.map { keys, page in
      let unit = page.unit == 1 ? "" : "/UserUnit \(page.unit.inPDF)"
      let box = page.box.map(\.inPDF).joined(separator: " ")
      let new = file.object(
        "<</Type/Page/MediaBox[\(box)]/Rotate \(page.uprightAngle)\(unit)/Resources<<>>>>")
      for (key, value) in keys { file.set(key, value, of: new) }
      return file.indirect(new)
    }
  }
}

extension String {
  /// XMP without the part and level of PDF/A.
  fileprivate var withoutArchivalClaim: String {
    without(from: "<pdfaid:part>", through: "</pdfaid:part>\n")
      .without(from: "<pdfaid:conformance>", through: "</pdfaid:conformance>\n")
  }

  private func without(from start: String, through end: String) -> String {
    guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end) else {
      return self
    }
    return String(self[..<first.lowerBound]) + String(self[last.upperBound...])
  }
}
