/// The pages of a file in order, with what they inherit (ISO 32000-1, 7.7.3).
struct PageTree {
  private(set) var leaves: [Leaf] = []
  private let file: FinishedFile
  /// Nodes above pages, which stand in one place each.
  private var nodes: Set<Int> = []

  struct Leaf {
    var number: Int
    let object: PDFObject
    /// Lower left corner, then upper right, in points.
    var sheet: [Double] = []
    var resources: PDFObject?
    /// False when something turns it, cuts it, scales it, stands over it, or can be read in two ways.
    var isWhole = true
  }

  private static let deepest = 16
  /// One more than a rectangle has.
  private static let mostNumbers = 5

  init(_ file: FinishedFile) {
    self.file = file
    guard let root = file.reference("Root").flatMap(file.object), root.entries.areUnambiguous,
      let tree = file.value("Pages", of: root)
    else { return }
    add(tree, under: Leaf(number: root.entries.reference("Pages", root.scanner) ?? 0, object: tree), depth: 0)
  }

  private mutating func add(_ node: PDFObject, under above: Leaf, depth: Int) {
    let above = inheriting(above, by: node, number: above.number)
    guard depth < PageTree.deepest, let kids = node.entries["Kids"] else { return }
    for number in node.scanner.references(in: kids) where leaves.count < StreamReader.largestCount {
      guard !nodes.contains(number), let kid = file.object(number) else { continue }
      // What others take for a node they do not read as a page, and they may inherit from another parent.
      let isOurs = kid.entries.reference("Parent", kid.scanner) == above.number
      if kid.name("Type") == "Pages" {
        nodes.insert(number)
        var node = above
        node.isWhole = above.isWhole && isOurs
        node.number = number
        add(kid, under: node, depth: depth + 1)
      } else {
        var leaf = inheriting(above, by: kid, number: number)
        let isPage = kid.name("Type") == "Page" && kid.entries["Kids"] == nil
        leaf.isWhole = leaf.isWhole && isOurs && isPage
        leaves.append(leaf)
      }
    }
  }

  private func inheriting(_ above: Leaf, by node: PDFObject, number: Int) -> Leaf {
    let entries = node.entries
    var leaf = Leaf(
      number: number, object: node, sheet: above.sheet, resources: above.resources, isWhole: above.isWhole)
    if entries["MediaBox"] != nil { leaf.sheet = numbers("MediaBox", of: node) }
    if entries["Resources"] != nil { leaf.resources = file.value("Resources", of: node) }
    if entries["CropBox"] != nil, numbers("CropBox", of: node) != leaf.sheet { leaf.isWhole = false }
    if entries["Rotate"] != nil, numbers("Rotate", of: node) != [0] { leaf.isWhole = false }
    if entries["Annots"] != nil || entries["UserUnit"] != nil || !entries.areUnambiguous {
      leaf.isWhole = false
    }
    return leaf
  }

  private func numbers(_ key: String, of node: PDFObject) -> [Double] {
    file.value(key, of: node).map { Array(PDFNumbers($0).flat.prefix(PageTree.mostNumbers)) } ?? []
  }
}
