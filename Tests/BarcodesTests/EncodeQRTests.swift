import Barcodes
import DocumentModel
import Testing

@Suite struct EncodeQRTests {
  @Test func hasItsFinderPatterns() throws {
    let modules = try #require(encodeQR("BCD\n002\n1\nSCT"))
    #expect(modules.width == modules.height && (modules.width - 17) % 4 == 0)
    let finder = ["XXXXXXX", "X     X", "X XXX X", "X XXX X", "X XXX X", "X     X", "XXXXXXX"]
    let side = modules.width
    for (left, top) in [(0, 0), (side - 7, 0), (0, side - 7)] {
      let found = modules.rows[top..<top + 7].map { row in
        String(row[left..<left + 7].map { $0 ? "X" : " " })
      }
      #expect(found == finder)
    }
  }

  @Test func isTheSameEachTime() { #expect(encodeQR("RF51 2026 0417") == encodeQR("RF51 2026 0417")) }

  @Test func refusesWhatNoCodeHolds() { #expect(encodeQR(String(repeating: "a", count: 3000)) == nil) }

  @Test func joinsNeighboursInARow() {
    let modules = Modules(rows: [[true, true, false, true], [false, false, false, false]])
    #expect(modules.stretches(ofRow: 0) == [0..<2, 3..<4])
    #expect(modules.stretches(ofRow: 1).isEmpty)
  }
}
