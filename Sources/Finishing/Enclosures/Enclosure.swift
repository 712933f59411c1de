import Diagnostics

/// A PDF file that goes into envelopes as it is: general terms, a contract, a form to return.
///
/// Only what its pages print is taken. It was read whole, so that nothing stays behind when it is enclosed.
package final class Enclosure: Sendable {
  /// As its user names it.
  package let name: String
  package let pageCount: Int
  package let bytes: [UInt8]

  /// Reads `bytes` and refuses what would not print with certainty, all at once.
  ///
  /// - Parameters:
  ///   - name: the file's, for messages.
  ///   - place: who asked for it.
  package init(
    reading bytes: [UInt8], named name: String, at place: Place, limits: EnclosureLimits = EnclosureLimits()
  ) throws(Refusal) {
    var reader = EnclosureReader(name: name, place: place)
    guard bytes.count <= limits.bytes else {
      throw reader.refusal(.tooManyBytes, [.count: String(bytes.count), .limit: String(limits.bytes)])
    }
    let file = try reader.open(bytes)
    let count = file.pageCount
    guard count > 0 else { throw reader.refusal(.empty) }
    guard count <= limits.pages else {
      throw reader.refusal(.tooManyPages, [.count: String(count), .limit: String(limits.pages)])
    }
    reader.check(file)
    if !reader.faults.isEmpty { throw Refusal(reader.faults) }
    self.name = name
    self.bytes = bytes
    pageCount = count
  }
}

/// What one enclosure may measure.
package struct EnclosureLimits: Sendable {
  /// No service whose limits are known takes a larger file (`providers/`).
  package var bytes = 50_000_000
  /// Two hundred sheets, printed on both sides: no service whose limits are known takes more.
  package var pages = 400

  package init() {}
}

private struct EnclosureReader {
  let name: String
  let place: Place
  private(set) var faults: [Diagnostic] = []

  init(name: String, place: Place) {
    self.name = name
    self.place = place
  }

  func refusal(_ code: EnclosureCode, _ arguments: [Diagnostic.Argument: String] = [:]) -> Refusal {
    Refusal(diagnostic(code, arguments))
  }

  private func diagnostic(_ code: EnclosureCode, _ arguments: [Diagnostic.Argument: String]) -> Diagnostic {
    Diagnostic(code, at: place, arguments.merging([.file: name]) { first, _ in first })
  }

  func open(_ bytes: [UInt8]) throws(Refusal) -> QPDFFile {
    guard let library = QPDFFile.library else { throw refusal(.libraryMissing) }
    do throws(QPDFFile.Fault) {
      let file = try QPDFFile(bytes, library, description: "PDF")
      let isWhole = file.isWhole()
      if let fault = file.takeFault() { throw .damaged(fault) }
      guard isWhole, file.pageCount >= 0 else { throw .damaged("/Pages") }
      return file
    } catch {
      switch error {
      case .encrypted: throw refusal(.encrypted)
      case .damaged(let reason): throw refusal(.damaged, [.reason: reason])
      }
    }
  }

  /// Tells pages that are not A4, and all that prints otherwise than as the content of a page.
  mutating func check(_ file: QPDFFile) {
    let strangers = Enclosure.strangers(in: file)
    if !strangers.isEmpty {
      faults.append(diagnostic(.notPlain, [.reason: strangers.joined(separator: ", ")]))
    }
    for index in 0..<file.pageCount {
      let size = PrintedPage(file, index)
      guard size?.isA4 != true else { continue }
      let found = size.map { "\(Int($0.width.rounded())) × \(Int($0.height.rounded())) mm" } ?? "–"
      faults.append(
        diagnostic(.notA4, [.count: String(index + 1), .found: found, .wanted: "210 × 297 mm (ISO 216)"]))
    }
  }
}

extension Enclosure {
  /// What a file holds beside pages that print as they are, by the names that PDF gives it.
  fileprivate static func strangers(in file: QPDFFile) -> [String] {
    var found: [String] = []
    if let form = file.value("/AcroForm", of: file.root) {
      if file.value("/XFA", of: form) != nil { found.append("/XFA") }
      let fields = file.value("/Fields", of: form).map { file.elements(of: $0).count } ?? 0
      if fields > 0 { found.append("/AcroForm") }
    }
    let names = file.value("/Names", of: file.root)
    if names.flatMap({ file.value("/JavaScript", of: $0) }) != nil { found.append("/JavaScript") }
    let action = file.value("/OpenAction", of: file.root).flatMap { file.value("/S", of: $0) }
    if action.flatMap(file.name) == "/JavaScript" { found.append("/OpenAction /JavaScript") }
    for key in ["/AA", "/OCProperties", "/Collection"] where file.value(key, of: file.root) != nil {
      found.append(key)
    }
    for index in 0..<file.pageCount {
      let annotations = file.value("/Annots", of: file.page(index)).map(file.elements) ?? []
      let kinds = annotations.map { file.value("/Subtype", of: $0).flatMap(file.name) ?? "/Annots" }
      // A link prints nothing; what a popup shows belongs to another annotation.
      found += Set(kinds).subtracting(["/Link", "/Popup"]).sorted().map { "\($0) (page \(index + 1))" }
    }
    return found
  }
}
