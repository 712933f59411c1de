import Diagnostics
import Exigible
import Finishing
import Glibc
import JSON
import Templates

/// What is given the fuzzer's bytes. Whatever the bytes, each must end in a result or in a refusal that can be told;
/// a trap, a hang, a leak or a broken promise stops the run.
enum FuzzTarget: String, Sendable {
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

  static let current: FuzzTarget = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      fatalError("FUZZ_TARGET is json, template, render, file or verify")
    }
    return target
  }()

  func run(_ bytes: [UInt8]) {
    switch self {
    case .json: readText(bytes)
    case .template: checkTemplate(bytes)
    case .render: renderCase(bytes)
    case .file: readFile(bytes)
    case .verify: verifyFile(bytes)
    }
  }
}

/// One for the whole run, as in a server.
private let engine: Engine = {
  do throws(Refusal) {
    return try Engine()
  } catch {
    fatalError("\(error)")
  }
}()

private func readText(_ bytes: [UInt8]) {
  do throws(Refusal) {
    let value = try readJSON(bytes).value
    let again = try readJSON(Array(writeJSON(value).utf8)).value
    precondition(again == value, "written and read again, the value is another")
  } catch {
    tell(error, about: bytes)
  }
}

private func checkTemplate(_ bytes: [UInt8]) {
  let metadata = Array(#"{"title": "Essai", "layout": "letter"}"#.utf8)
  let files = [("essai/letter.md", bytes), ("essai/template.json", metadata)]
  do throws(Refusal) {
    // With the shared parts, and without the other templates, which would take most of the time.
    _ = try TemplateLibrary(
      files: TemplateFile.embedded.filter { $0.path.hasPrefix("parts/") || $0.path.hasPrefix("layouts/") }
        + files.map { TemplateFile(path: $0.0, bytes: $0.1) })
    let custom = try Engine(templates: Dictionary(uniqueKeysWithValues: files))
    check(try custom.render(sampleCase, documents: ["essai"]))
  } catch {
    tell(error, about: sampleCase)
  }
}

private func renderCase(_ bytes: [UInt8]) {
  do throws(Refusal) {
    check(try engine.render(bytes))
  } catch {
    tell(error, about: bytes)
  }
}

private func readFile(_ bytes: [UInt8]) {
  guard let file = FinishedFile(bytes) else { return }
  for name in file.attachmentNames { _ = file.attachment(named: name) }
  for reading in file.pageReadings {
    precondition(reading?.letters.allSatisfy { $0.x.isFinite && $0.size > 0 } ?? true, "a letter nowhere")
  }
  _ = file.changes(from: file)
  _ = file.information("Exigible")
}

private func verifyFile(_ bytes: [UInt8]) {
  do throws(Refusal) {
    let found = try engine.verify(bytes)
    for told in found.differences + found.warnings { precondition(!told.text(in: .french).isEmpty) }
  } catch {
    tell(error, about: bytes)
  }
}

private func check(_ rendering: Rendering) {
  for document in rendering.documents {
    precondition(document.pdf.starts(with: "%PDF-1.7".utf8) && document.pageCount > 0, "no file")
    precondition(FinishedFile(document.pdf) != nil, "a file that cannot be read back")
  }
}

private func tell(_ refusal: Refusal, about bytes: [UInt8]) {
  precondition(refusal.diagnostics.contains { $0.severity == .error }, "a refusal without an error")
  precondition(!refusal.diagnostics.contains { defects.contains($0.id) }, "a defect: \(refusal)")
  let text = CaseText(name: "case.json", json: bytes)
  for diagnostic in refusal.diagnostics {
    precondition(!text.message(diagnostic, in: .french).isEmpty)
    precondition(!text.messageAsJSON(diagnostic, in: .english).isEmpty)
  }
}

/// Messages that no input may bring about.
private let defects: Set<String> = [
  PageCode.unreadableResource.rawValue, PaintingCode.paintingFailed.rawValue,
  FinishingCode.unfinishable.rawValue,
]
