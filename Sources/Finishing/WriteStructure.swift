import Layout

/// Writes the structure tree and its parent tree; the entries it returns belong in the catalogue.
func writeStructure(
  _ marks: MarkedContentTable, pageNumbers: [Int], into writer: inout ObjectWriter
) -> String {
  let root = writer.reserve()
  let tree = StructureWriter(marks, root: root, pageNumbers: pageNumbers, into: &writer)
  for index in marks.elements.indices {
    writer.add(as: tree.numbers[index]) { tree.append(index, to: &$0) }
  }
  let parents = writer.reserve()
  writer.addTable(tree.parentTree, columns: tree.referenceWidth, as: parents)
  let first = tree.numbers.first.map { "\($0) 0 R" } ?? ""
  writer.add(
    "<</Type/StructTreeRoot/K \(first)/ParentTree \(parents) 0 R/ParentTreeNextKey \(pageNumbers.count)>>",
    as: root)
  return "/StructTreeRoot \(root) 0 R/MarkInfo<</Marked true>>"
}

/// Structure elements as objects. Numbers take a fixed width, and elements of one shape follow each other, so that most
/// of them differ from the one before in a digit or two.
private struct StructureWriter {
  private let marks: MarkedContentTable
  private let root: Int
  private let pageNumbers: [Int]
  /// Object number of each element.
  let numbers: [Int]
  /// Content that elements hold themselves, that of one element together.
  private let sequences: [Sequence]
  /// Where each element's content begins; one more at the end.
  private let starts: [Int]

  private struct Sequence {
    var page: Int
    var identifier: Int
  }

  /// Columns of a number: one more than the highest takes, so that a space parts it from what comes before.
  private let digits: Int
  /// " 0 R" follows the number.
  var referenceWidth: Int { digits + 4 }

  private static let fewestDigits = 6

  init(
    _ marks: MarkedContentTable, root: Int, pageNumbers: [Int], into writer: inout ObjectWriter
  ) {
    self.marks = marks
    self.root = root
    self.pageNumbers = pageNumbers
    let first = writer.reserve(marks.elements.count)
    digits = max(StructureWriter.fewestDigits, String(first + marks.elements.count).utf8.count + 1)
    numbers = StructureWriter.numbers(of: marks.elements, from: first)
    (sequences, starts) = StructureWriter.sequences(of: marks)
  }

  /// Numbers from `first`, shape by shape.
  private static func numbers(of elements: [MarkedContentTable.Element], from first: Int) -> [Int] {
    var ranks: [Shape: Int] = [:]
    var counts: [Int] = []
    var last: (shape: Shape, rank: Int)?
    let ranksOfElements = elements.map { element in
      let shape = Shape(element)
      if let last, last.shape == shape {
        counts[last.rank] += 1
        return last.rank
      }
      let rank = ranks[shape, default: counts.count]
      if rank == counts.count {
        ranks[shape] = rank
        counts.append(0)
      }
      counts[rank] += 1
      last = (shape, rank)
      return rank
    }
    var next: [Int] = []
    for count in counts { next.append((next.last ?? first) + count) }
    for rank in counts.indices { next[rank] -= counts[rank] }
    return ranksOfElements.map { rank in
      defer { next[rank] += 1 }
      return next[rank]
    }
  }

  private static func sequences(of marks: MarkedContentTable) -> ([Sequence], starts: [Int]) {
    var starts = Array(repeating: 0, count: marks.elements.count + 1)
    for elements in marks.sequences {
      for element in elements { starts[element + 1] += 1 }
    }
    for element in marks.elements.indices { starts[element + 1] += starts[element] }
    var next = starts
    var sequences = Array(repeating: Sequence(page: 0, identifier: 0), count: starts.last ?? 0)
    for (page, elements) in marks.sequences.enumerated() {
      for (identifier, element) in elements.enumerated() {
        sequences[next[element]] = Sequence(page: page, identifier: identifier)
        next[element] += 1
      }
    }
    return (sequences, starts)
  }

  /// An element's content comes before its inner elements or is its only child, so its sequences are written where
  /// the first content stands.
  func append(_ index: Int, to text: inout [UInt8]) {
    let element = marks.elements[index]
    let own = sequences[starts[index]..<starts[index + 1]]
    text.append(word: "<</S/")
    text.append(element.role.rawValue)
    text.append(word: "/P")
    appendReference(element.parent.map { numbers[$0] } ?? root, to: &text)
    if let home = own.first?.page {
      text.append(word: "/Pg")
      appendReference(pageNumbers[home], to: &text)
    }
    let children = marks.children(of: element)
    if !own.isEmpty || children.contains(where: \.isElement) {
      text.append(word: "/K")
      let isAlone = children.count == 1 && own.count <= 1
      if !isAlone { text.append(word: "[") }
      append(children, own, to: &text)
      if !isAlone { text.append(word: "]") }
    }
    appendAttributes(of: element, to: &text)
    text.append(word: ">>")
  }

  private func append(
    _ children: ArraySlice<MarkedContentTable.Child>, _ own: ArraySlice<Sequence>, to text: inout [UInt8]
  ) {
    var pending = own
    for child in children {
      switch child {
      case .element(let index): appendReference(numbers[index], to: &text)
      case .content:
        for sequence in pending { append(sequence, home: own[own.startIndex].page, to: &text) }
        pending = []
      }
    }
  }

  private func append(_ sequence: Sequence, home: Int, to text: inout [UInt8]) {
    guard sequence.page != home else {
      text.append(decimal: sequence.identifier, width: digits)
      return
    }
    text.append(word: "<</Type/MCR/Pg")
    appendReference(pageNumbers[sequence.page], to: &text)
    text.append(word: "/MCID ")
    text.append(decimal: sequence.identifier)
    text.append(word: ">>")
  }

  private func appendReference(_ number: Int, to text: inout [UInt8]) {
    text.append(reference: number, width: digits)
  }

  private func appendAttributes(of element: MarkedContentTable.Element, to text: inout [UInt8]) {
    if element.scope != nil || element.columnSpan > 1 {
      text.append(word: "/A<</O/Table")
      if let scope = element.scope { text.append("/Scope/\(scope.rawValue)") }
      if element.columnSpan > 1 { text.append("/ColSpan \(element.columnSpan)") }
      text.append(word: ">>")
    }
    if let alternate = element.alternate { text.append("/Alt\(PDFText.string(alternate))") }
  }

  /// In rows of the width of a reference.
  var parentTree: [UInt8] {
    var text: [UInt8] = []
    append("<</Nums[", asRowTo: &text)
    for (page, elements) in marks.sequences.enumerated() {
      append("\(page)[", asRowTo: &text)
      for element in elements { appendReference(numbers[element], to: &text) }
      append("]", asRowTo: &text)
    }
    append("]>>", asRowTo: &text)
    return text
  }

  private func append(_ word: String, asRowTo text: inout [UInt8]) {
    text.append(word)
    text.pad(toMultipleOf: referenceWidth)
  }
}

/// The same for elements that are written alike.
private struct Shape: Hashable {
  let role: StructureNode.Role
  let scope: StructureNode.Scope?
  let columnSpan: Int
  let childCount: Int
  let hasAlternate: Bool

  init(_ element: MarkedContentTable.Element) {
    role = element.role
    scope = element.scope
    columnSpan = element.columnSpan
    childCount = element.childCount
    hasAlternate = element.alternate != nil
  }
}
