import Barcodes
import DocumentModel
import Foundation
import TestSupport
import Testing

@Suite("Code 128")
struct EncodeCode128Tests {
  /// Values as published: start, data, check.
  @Test(
    "gives the values of published symbols",
    arguments: [
      ("HI345678", [104, 40, 41, 99, 34, 56, 78, 68]),
      ("PJJ123C", [104, 48, 42, 42, 17, 18, 19, 35, 55]),
      ("Wikipedia", [104, 55, 73, 75, 73, 80, 69, 68, 73, 65, 88]),
    ])
  func values(text: String, values: [Int]) throws {
    #expect(try #require(encodeCode128(text)).values == values)
  }

  @Test(
    "takes the fewest characters",
    arguments: [
      // Start, set, data, check: letters in set B, an even run of digits in set C.
      ("1A12345678905", 11), ("RA473124829QA", 13), ("123456", 5), ("12", 3), ("A12B", 6), ("A1234B", 8),
      ("1", 3), ("12345", 6),
    ])
  func length(text: String, characters: Int) throws {
    #expect(try #require(encodeCode128(text)).values.count == characters)
  }

  @Test("ends with the stop character and holds eleven modules a character")
  func form() throws {
    let modules = try #require(encodeCode128("1A12345678905"))
    #expect(modules.height == 1 && modules.width == 11 * 11 + 13)
    #expect(modules.stretches(ofRow: 0).suffix(4).map(\.count) == [2, 3, 1, 2])
  }

  @Test("refuses what its sets do not hold", arguments: ["", "é", "1\u{1D}2", "1\n"])
  func refusal(text: String) { #expect(encodeCode128(text) == nil) }

  /// Every character of both sets, and texts that change sets in every way.
  @Test("is read by a reader of barcodes as it was written")
  func reading() throws {
    var random = Numbers(seed: 128)
    let printable = String(decoding: UInt8(32)...126, as: UTF8.self)
    let pairs = stride(from: 0, to: 100, by: 20).map { start in
      (start..<start + 20).map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    }
    let mixed = (0..<12).map { _ in random.text(of: "0123456789012345678901234567890123456789AZ-b", 24) }
    for text in [String(printable.prefix(48)), String(printable.dropFirst(48))] + pairs + mixed {
      let picture = try #require(encodeCode128(text)).portableBitmap(scale: 3, height: 60, quiet: 10)
      #expect(try BarcodeReader.read(.code128, in: picture, named: "code.pbm") == text)
    }
  }
}

/// A small generator of equal numbers on every run.
private struct Numbers {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func text(of alphabet: String, _ count: Int) -> String {
    let letters = Array(alphabet)
    return String(
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int((state >> 33) % UInt64(letters.count))]
      })
  }
}

extension Modules {
  /// The values of a row of Code 128 without its stop character, by the widths of what `encodeCode128` draws for
  /// each value alone.
  fileprivate var values: [Int] {
    let characters = stride(from: 0, to: width - 13, by: 11).map { Array(rows[0][$0..<$0 + 11]) }
    return characters.map { character in Modules.alphabet.firstIndex(of: character) ?? -1 }
  }

  /// Values 0 to 94 by single characters in set B, 95 to 105 by the norm.
  private static let alphabet: [[Bool]] =
    (UInt8(32)...126).map { byte in
      let row = encodeCode128(String(decoding: [byte], as: UTF8.self))?.rows[0] ?? []
      return Array(row.dropFirst(11).prefix(11))
    }
    + [
      "10111101000", "10111100010", "11110101000", "11110100010", "10111011110", "10111101110",
      "11101011110", "11110101110", "11010000100", "11010010000", "11010011100",
    ].map { $0.map { $0 == "1" } }

  /// A picture in the plainest of formats (PBM).
  fileprivate func portableBitmap(scale: Int, height: Int, quiet: Int) -> Data {
    let white = Array(repeating: false, count: quiet)
    let line = (white + rows[0] + white).map { String(repeating: $0 ? "1" : "0", count: scale) }.joined()
    let wide = (width + 2 * quiet) * scale
    return Data(("P1\n\(wide) \(height)\n" + String(repeating: line + "\n", count: height)).utf8)
  }
}
