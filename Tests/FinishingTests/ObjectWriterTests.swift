import Testing

@testable import Finishing

@Suite struct ObjectWriterTests {
  /// A print run in one file has as many pages and entries of its outline as letters.
  @Test(arguments: [(90_000, 16), (15_000, 80)])
  func findsEachOfManyObjectsOfOneLength(count: Int, width: Int) throws {
    var writer = ObjectWriter(
      firstNewNumber: 1, capacity: 0, deflater: try #require(Deflater(level: 1)))
    let texts = (0..<count).map { rank in
      let digits = String(rank)
      return "<</A " + String(repeating: "0", count: width - digits.count) + digits + ">>"
    }
    let numbers = texts.map { writer.add($0) }
    let catalogue = writer.add("<</Type/Catalog>>")
    let file = try #require(FinishedFile(writer.close(catalogue: catalogue, information: catalogue)))
    for rank in [0, 1, 12_499, 12_500, count / 2, 65_535, 65_536, count - 1] where rank < count {
      let found = file.object(numbers[rank]).map { String(decoding: $0.bytes, as: UTF8.self) }
      #expect(found == texts[rank])
    }
  }
}
