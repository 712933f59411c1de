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
  writer.addTable(tree.parentTree, columns: StructureWriter.referenceWidth, as: parents)
  let first = tree.numbers.first.map { "\($0) 0 R" } ?? ""
  writer.add(
    "<</Type/StructTreeRoot/K \(first)/ParentTree \(parents) 0 R/ParentTreeNextKey \(pageNumbers.count)>>",
    as: root)
  return "/StructTreeRoot \(root) 0 R/MarkInfo<</Marked true>>"
}

/// Structure elements as objects. Numbers take a fixed width, and elements of one shape follow each other, so that most
/// of them differ from the one before in a digit or two.
private struct StructureWriter {
  let marks: MarkedContentTable
  let root: Int
  let pageNumbers: [Int]
  /// Object number of each element.
  private(set) var numbers: [Int]
  /// Content that an element holds itself: its page and MCID.
  private var sequences: [[(page: Int, identifier: Int)]]

  /// Digits of a reference; " 0 R" follows.
  private static let digits = 6
  static let referenceWidth = digits + 4

  init(
    _ marks: MarkedContentTable, root: Int, pageNumbers: [Int], into writer: inout ObjectWriter
  ) {
    self.marks = marks
    self.root = root
    self.pageNumbers = pageNumbers
    var shapes: [Int: [Int]] = [:]
    var order: [Int] = []
    for (index, element) in marks.elements.enumerated() {
      if shapes[element.shape] == nil { order.append(element.shape) }
      shapes[element.shape, default: []].append(index)
    }
    var next = writer.reserve(marks.elements.count)
    numbers = Array(repeating: 0, count: marks.elements.count)
    for shape in order {
      for index in shapes[shape] ?? [] {
        numbers[index] = next
        next += 1
      }
    }
    sequences = Array(repeating: [], count: marks.elements.count)
    for (page, elements) in marks.sequences.enumerated() {
      for (identifier, element) in elements.enumerated() { sequences[element].append((page, identifier)) }
    }
  }

  /// An element's content comes before its inner elements or is its only child, so its sequences are written where
  /// the first content stands.
  func append(_ index: Int, to text: inout [UInt8]) {
    let element = marks.elements[index]
    text.append("<</S/")
    text.append(element.role.rawValue)
    text.append("/P")
    appendReference(element.parent.map { numbers[$0] } ?? root, to: &text)
    let homePage = sequences[index].first?.page
    if let homePage {
      text.append("/Pg")
      appendReference(pageNumbers[homePage], to: &text)
    }
    if !element.children.isEmpty {
      text.append("/K")
      let isAlone = element.children.count == 1 && sequences[index].count <= 1
      if !isAlone { text.append("[") }
      appendKids(of: element, sequences[index], homePage: homePage, to: &text)
      if !isAlone { text.append("]") }
    }
    appendAttributes(of: element, to: &text)
    text.append(">>")
  }

  private func appendKids(
    of element: MarkedContentTable.Element, _ own: [(page: Int, identifier: Int)], homePage: Int?,
    to text: inout [UInt8]
  ) {
    var pending = own[...]
    for child in element.children {
      switch child {
      case .element(let index): appendReference(numbers[index], to: &text)
      case .content:
        for sequence in pending {
          guard sequence.page != homePage else {
            text.append(decimal: sequence.identifier, width: StructureWriter.digits)
            continue
          }
          text.append("<</Type/MCR/Pg")
          appendReference(pageNumbers[sequence.page], to: &text)
          text.append("/MCID ")
          text.append(decimal: sequence.identifier)
          text.append(">>")
        }
        pending = []
      }
    }
  }

  private func appendReference(_ number: Int, to text: inout [UInt8]) {
    text.append(decimal: number, width: StructureWriter.digits)
    text.append(" 0 R")
  }

  private func appendAttributes(of element: MarkedContentTable.Element, to text: inout [UInt8]) {
    if element.scope != nil || element.columnSpan > 1 {
      text.append("/A<</O/Table")
      if let scope = element.scope { text.append("/Scope/\(scope.rawValue)") }
      if element.columnSpan > 1 { text.append("/ColSpan \(element.columnSpan)") }
      text.append(">>")
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
    for _ in word.utf8.count..<StructureWriter.referenceWidth { text.append(32) }
  }
}

extension MarkedContentTable.Element {
  /// The same for elements that are written alike.
  fileprivate var shape: Int {
    let name = role.rawValue.utf8
    let letters = Int(name.first ?? 0) << 8 | Int(name.last ?? 0)
    let marks = (scope == nil ? 0 : 1) << 1 | (alternate == nil ? 0 : 1)
    return ((letters << 2 | marks) << 10 | columnSpan) << 20 | children.count
  }
}
