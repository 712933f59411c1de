import Diagnostics
import Exigible
import Finishing
import JSON
import Templates

/// What is given hostile bytes, by libFuzzer and by the tests. Whatever the bytes, each must end in a result or in a
/// refusal that can be told; a trap, a hang, a leak or a broken promise is a finding.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// The JSON reader: what it reads, it writes and reads again the same.
  case json
  /// The template reader; a template without a fault is filled and set.
  case template
  /// A whole case: figures, letters, files.
  case render
  /// The reader of PDF files: structure, pages, what they carry.
  case file
  /// A file held against what its case gives.
  case verify
  /// A file that others have made, put between the pages of a letter.
  case enclosure

  /// The promise that the bytes broke; nil when all were kept.
  package func broken(by bytes: [UInt8], on engine: Engine) -> String? {
    do throws(Refusal) {
      switch self {
      case .json: return try readText(bytes)
      case .template: return try checkTemplate(bytes)
      case .render: return fault(in: try engine.render(bytes))
      case .file: return readFile(bytes)
      case .verify: return fault(in: try engine.verify(bytes))
      case .enclosure: return try enclose(bytes, on: engine)
      }
    } catch {
      return fault(in: error, about: self == .template ? sampleCase : bytes)
    }
  }
}

private func readText(_ bytes: [UInt8]) throws(Refusal) -> String? {
  let value = try readJSON(bytes).value
  let again = try readJSON(Array(writeJSON(value).utf8)).value
  return again == value ? nil : "written and read again, the value is another"
}

private func checkTemplate(_ bytes: [UInt8]) throws(Refusal) -> String? {
  let metadata = Array(#"{"title": "Essai", "layout": "letter"}"#.utf8)
  let files = [("essai/letter.md", bytes), ("essai/template.json", metadata)]
  // First with the shared parts alone: most mutants are refused, and cost no engine with all the other templates.
  _ = try TemplateLibrary(
    files: TemplateFile.embedded.filter { $0.path.hasPrefix("parts/") || $0.path.hasPrefix("layouts/") }
      + files.map { TemplateFile(path: $0.0, bytes: $0.1) })
  let custom = try Engine(templates: Dictionary(uniqueKeysWithValues: files))
  return fault(in: try custom.render(sampleCase, documents: ["essai"]))
}

private func readFile(_ bytes: [UInt8]) -> String? {
  guard let file = FinishedFile(bytes) else { return nil }
  for name in file.attachmentNames { _ = file.attachment(named: name) }
  let letters = file.pageReadings.compactMap { $0?.letters }.joined()
  guard letters.allSatisfy({ $0.x.isFinite && $0.y.isFinite && $0.size > 0 }) else {
    return "a letter that stands nowhere"
  }
  return file.changes(from: file).isEmpty ? nil : "a file that differs from itself"
}

private func enclose(_ bytes: [UInt8], on engine: Engine) throws(Refusal) -> String? {
  let enclosure = try readEnclosure(bytes)
  let options = RenderOptions(profile: .print)
  let letter = try engine.render(sampleCase, documents: [.relance1], options: options).documents[0]
  let enclosed = try insertEnclosures(
    [EnclosurePlace(enclosure, after: letter.pageCount)], into: letter.pdf, isDuplex: false)
  guard enclosed.pageCount == letter.pageCount + enclosure.pageCount else { return "pages that were lost" }
  do {
    let again = try readEnclosure(enclosed.pdf)
    return again.pageCount == enclosed.pageCount ? nil : "pages that are not written"
  } catch {
    return "a file that cannot be enclosed in its turn: \(error)"
  }
}

private func readEnclosure(_ bytes: [UInt8]) throws(Refusal) -> Enclosure {
  try Enclosure(reading: bytes, named: "enclosure.pdf", at: .thing("enclosure.pdf"))
}

private func fault(in rendering: Rendering) -> String? {
  for document in rendering.documents {
    guard document.pdf.starts(with: "%PDF-1.7".utf8), document.pageCount > 0 else { return "no file" }
    guard FinishedFile(document.pdf) != nil else { return "a file that cannot be read back" }
  }
  return nil
}

private func fault(in found: FileVerification) -> String? {
  let isTold = (found.differences + found.warnings).allSatisfy { !$0.text(in: .french).isEmpty }
  return isTold ? nil : "a difference without words"
}

private func fault(in refusal: Refusal, about bytes: [UInt8]) -> String? {
  guard refusal.diagnostics.contains(where: { $0.severity == .error }) else {
    return "a refusal without an error"
  }
  let text = CaseText(name: "case.json", json: bytes)
  for diagnostic in refusal.diagnostics {
    if defects.contains(diagnostic.id) { return "a defect: \(diagnostic)" }
    if text.message(diagnostic, in: .french).isEmpty || text.messageAsJSON(diagnostic, in: .english).isEmpty {
      return "an error without words: \(diagnostic)"
    }
  }
  return nil
}

/// Messages that no input may bring about.
private let defects: Set<String> = [
  PageCode.unreadableResource.rawValue, PaintingCode.paintingFailed.rawValue,
  FinishingCode.unfinishable.rawValue, EnclosureCode.libraryMissing.rawValue,
]
