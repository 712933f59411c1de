import Foundation
import Layout
import TestSupport
import Testing

/// Codes of printed pages, read back as a phone or the post would, against the words around them.
@Suite("codes of the pages")
struct CodeReadingTests {
  let examples: RenderedExamples

  init() throws { examples = try RenderedExamples.all.get() }

  @Test("each transfer code is read, and says what its page says")
  func transfers() throws {
    var count = 0
    for sample in samples(with: "Code QR") {
      for payload in try read(.qr, in: sample) {
        count += 1
        let text = try self.text(of: sample)
        for words in transferWords(payload) {
          #expect(text.contains(words.filter(\.isVisible)), "\(sample.path): \(words)")
        }
      }
    }
    #expect(count > 10)
  }

  @Test("each barcode is read, and is the number of the letter")
  func barcodes() throws {
    var count = 0
    for sample in samples(with: "Code-barres") {
      for number in try read(.code128, in: sample) {
        count += 1
        #expect(try text(of: sample).contains("n°" + number), "\(sample.path): \(number)")
      }
    }
    #expect(count >= 2)
  }

  /// Documents that draw a code of the kind whose alternate text begins so.
  private func samples(with opening: String) -> [RenderedExamples.Sample] {
    examples.archive.filter { sample in
      sample.pages.structure.allNodes.contains { $0.alternate?.hasPrefix(opening) == true }
    }
  }

  private func read(_ kind: BarcodeReader.Kind, in sample: RenderedExamples.Sample) throws -> [String] {
    let scratch = try Scratch()
    let found = try BarcodeReader.pages(of: sample.path, in: scratch)
      .compactMap { try BarcodeReader.read(kind, in: $0) }
    #expect(found.count == 1, "\(sample.path)")
    return found
  }

  private func text(of sample: RenderedExamples.Sample) throws -> String {
    try Program.execute("/usr/bin/pdftotext", ["-enc", "UTF-8", sample.path, "-"]).outputText
      .filter(\.isVisible)
  }

  /// What the letter must say as the code does: holder, account, amount in the French form, reference (EPC069-12).
  private func transferWords(_ payload: String) -> [String] {
    let lines = payload.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 10, lines[0] == "BCD", lines[7].hasPrefix("EUR"), let reference = lines.last else {
      return [payload]
    }
    return [lines[5], lines[6], lines[7].dropFirst(3).replacing(".", with: ",") + "€", reference]
  }
}

extension Character {
  fileprivate var isVisible: Bool { !isWhitespace }
}
