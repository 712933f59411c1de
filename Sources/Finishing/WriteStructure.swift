import Layout

/// Writes the structure tree and its parent tree; the entries it returns belong in the catalogue.
func writeStructure(
  _ marks: MarkedContentTable, pageNumbers: [Int], into writer: inout ObjectWriter
) -> String {
  let root = writer.reserve()
  let numbers = marks.elements.map { _ in writer.reserve() }
  let sequences = sequencesByElement(marks)
  for (index, element) in marks.elements.enumerated() {
    let parent = element.parent.map { numbers[$0] } ?? root
    writer.add(
      structureElement(
        element, sequences: sequences[index], parent: parent, numbers: numbers, pages: pageNumbers),
      as: numbers[index])
  }
  let parents = writer.reserve()
  writer.add(parentTree(marks, numbers: numbers), as: parents)
  let first = numbers.first.map { "\($0) 0 R" } ?? ""
  writer.add(
    "<</Type/StructTreeRoot/K \(first)/ParentTree \(parents) 0 R/ParentTreeNextKey \(pageNumbers.count)>>",
    as: root)
  return "/StructTreeRoot \(root) 0 R/MarkInfo<</Marked true>>"
}

private struct Sequence {
  var page: Int
  var identifier: Int
}

private func sequencesByElement(_ marks: MarkedContentTable) -> [[Sequence]] {
  var lists: [[Sequence]] = Array(repeating: [], count: marks.elements.count)
  for (page, sequences) in marks.sequences.enumerated() {
    for (identifier, element) in sequences.enumerated() {
      lists[element].append(Sequence(page: page, identifier: identifier))
    }
  }
  return lists
}

/// An element's content comes before its inner elements or is its only child, so its sequences are written where
/// the first content stands.
private func structureElement(
  _ element: MarkedContentTable.Element, sequences: [Sequence], parent: Int, numbers: [Int],
  pages: [Int]
) -> String {
  var kids: [String] = []
  let homePage = sequences.first?.page
  var pending = sequences
  for child in element.children {
    switch child {
    case .element(let index): kids.append("\(numbers[index]) 0 R")
    case .content:
      for sequence in pending {
        kids.append(
          sequence.page == homePage
            ? "\(sequence.identifier)"
            : "<</Type/MCR/Pg \(pages[sequence.page]) 0 R/MCID \(sequence.identifier)>>")
      }
      pending = []
    }
  }
  var text = "<</S/\(element.node.role.rawValue)/P \(parent) 0 R"
  if let homePage { text += "/Pg \(pages[homePage]) 0 R" }
  if kids.count == 1 {
    text += kids[0].first?.isNumber == true && !kids[0].hasSuffix("R") ? "/K \(kids[0])" : "/K[\(kids[0])]"
  } else if !kids.isEmpty {
    text += "/K[\(kids.joined(separator: " "))]"
  }
  return text + attributes(of: element.node) + ">>"
}

private func attributes(of node: StructureNode) -> String {
  var text = ""
  var table = ""
  if let scope = node.scope { table += "/Scope/\(scope.rawValue)" }
  if node.columnSpan > 1 { table += "/ColSpan \(node.columnSpan)" }
  if !table.isEmpty { text += "/A<</O/Table\(table)>>" }
  if let alternate = node.alternate { text += "/Alt\(PDFText.string(alternate))" }
  return text
}

private func parentTree(_ marks: MarkedContentTable, numbers: [Int]) -> String {
  let rows = marks.sequences.enumerated().map { page, elements in
    "\(page)[\(elements.map { "\(numbers[$0]) 0 R" }.joined(separator: " "))]"
  }
  return "<</Nums[\(rows.joined(separator: "\n"))]>>"
}
