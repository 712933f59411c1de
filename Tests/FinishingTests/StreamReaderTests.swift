import Testing

@testable import Finishing

@Suite("what a hostile file may announce")
struct StreamReaderTests {
  /// Some kilobytes that unpack to forty megabytes, time and again.
  @Test func unpacksOnlySoMuch() throws {
    let deflater = try #require(Deflater(level: 9))
    let bomb = deflater.deflate([UInt8](repeating: 0, count: 40 << 20))
    #expect(bomb.count < 100_000)
    #expect(deflater.inflate(bomb[...], limit: 1 << 20) == nil)
    let reader = StreamReader(deflater, size: .max)
    let unpacked = (0..<14).count { _ in reader.inflate(bomb[...]) != nil }
    #expect(unpacked == 12)
  }

  @Test func scansOnlySoMuch() throws {
    let reader = StreamReader(try #require(Deflater(level: 1)), size: .max)
    #expect(reader.spendScan(800 << 20))
    #expect(!reader.spendScan(800 << 20))
    let small = StreamReader(try #require(Deflater(level: 1)), size: 100_000)
    #expect(small.spendScan(100 << 20))
    #expect(!small.spendScan(100 << 20))
  }

  /// What fails has been tried, and is paid for.
  @Test func countsFailures() throws {
    let deflater = try #require(Deflater(level: 1))
    let whole = deflater.deflate([1, 2, 3])
    let reader = StreamReader(deflater, size: .max)
    #expect(reader.inflate(whole[...]) == [1, 2, 3])
    #expect(reader.inflate([UInt8](repeating: 7, count: 600_000)[...]) == nil)
    #expect(reader.inflate(whole[...]) == nil)
    #expect(
      StreamReader(deflater, size: .max).copy([UInt8](repeating: 7, count: 600_000)[...])?.count == 600_000)
  }

  @Test func countsWhatItScansInVain() throws {
    let reader = StreamReader(try #require(Deflater(level: 1)), size: .max)
    reader.spendScan(1 << 30 - 250_000)
    let comment = "%" + String(repeating: "x", count: 100_000) + "\n"
    let file = PDFScanner(Array("1 0 obj \(comment)7 endobj".utf8))
    #expect(reader.object(at: 0, in: file)?.bytes.elementsEqual("7".utf8) == true)
    let open = PDFScanner(Array("1 0 obj [ \(comment)".utf8))
    #expect(reader.object(at: 0, in: open) == nil)
    #expect(reader.object(at: 1_000_000, in: open) == nil)
    #expect(reader.object(at: 0, in: file) != nil)
    #expect(reader.object(at: 0, in: file) == nil)
  }

  @Test func triesAnObjectStreamOnce() throws {
    let reader = StreamReader(try #require(Deflater(level: 1)), size: .max)
    var reads = 0
    for _ in 0..<3 {
      let stream = reader.objectStream(at: 7) {
        reads += 1
        return nil
      }
      #expect(stream == nil)
    }
    #expect(reads == 1)
  }

  /// The offsets of an object stream are read once, and no further than they reach.
  @Test func readsAnObjectStreamOnce() throws {
    let reader = StreamReader(try #require(Deflater(level: 1)), size: .max)
    var reads = 0
    for _ in 0..<3 {
      let stream = reader.objectStream(at: 7) {
        reads += 1
        return (12, Array("1 0 2 3 4 99 <<>> (x)".utf8))
      }
      #expect(stream?.head.map { $0.offset } == [12, 15, 111])
      #expect(stream?.head.map { $0.number } == [1, 2, 4])
    }
    #expect(reads == 1)
    #expect(FinishedFile(Array("%PDF-1.7 startxref 9".utf8)) == nil)
  }
}
