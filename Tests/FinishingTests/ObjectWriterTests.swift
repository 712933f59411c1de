import Layout
import Testing

@testable import Finishing

@Suite struct ObjectWriterTests {
  /// A reference is parted from what stands before it, however many objects there are.
  @Test(arguments: [1, 99_990, 999_990])
  func partsReferencesToHighNumbers(first: Int) throws {
    var writer = ObjectWriter(
      firstNewNumber: first, capacity: 0, deflater: try #require(Deflater(level: 1)))
    let structure = StructureNode(
      .document,
      children: (0..<40).map { StructureNode(.paragraph, content: ContentID($0)) })
    let document = PagedDocument(
      title: "", language: "fr", author: "", subject: "", date: "2026-11-23", pages: [], structure: structure)
    let entries = writeStructure(MarkedContentTable(document), pageNumbers: [], into: &writer)
    let catalogue = writer.add("<</Type/Catalog\(entries)>>")
    let file = try #require(FinishedFile(writer.close(catalogue: catalogue, information: catalogue)))
    let elements = file.objectNumbers.compactMap { number in
      file.object(number).map { String(decoding: $0.bytes, as: UTF8.self) }
    }.filter { $0.hasPrefix("<</S/") }
    #expect(elements.count == 41)
    for element in elements { #expect(element.contains(#/\/P +[0-9]+ 0 R/#), "\(element)") }
    let root = try #require(elements.first { $0.hasPrefix("<</S/Document") })
    #expect(root.matches(of: #/[\[ ]([0-9]+) 0 R/#).count == 41, "\(root)")
  }

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
