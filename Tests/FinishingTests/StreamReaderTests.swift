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
    let reader = StreamReader(deflater)
    let unpacked = (0..<14).count { _ in reader.inflate(bomb[...]) != nil }
    #expect(unpacked == 12)
  }

  @Test func scansOnlySoMuch() throws {
    let reader = StreamReader(try #require(Deflater(level: 1)))
    #expect(reader.mayScan(0..<800 << 20))
    #expect(!reader.mayScan(0..<800 << 20))
  }

  /// The offsets of an object stream are read once, and no further than they reach.
  @Test func readsAnObjectStreamOnce() throws {
    let reader = StreamReader(try #require(Deflater(level: 1)))
    var reads = 0
    for _ in 0..<3 {
      let stream = reader.objectStream(at: 7) {
        reads += 1
        return (12, Array("1 0 2 3 4 99 <<>> (x)".utf8))
      }
      #expect(stream?.offsets == [12, 15, 111])
    }
    #expect(reads == 1)
    #expect(FinishedFile(Array("%PDF-1.7 startxref 9".utf8)) == nil)
  }
}
