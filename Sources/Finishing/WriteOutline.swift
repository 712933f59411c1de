/// One entry of a file's outline (ISO 32000-1, 12.3.3).
package struct OutlineEntry: Sendable, Hashable {
  package var title: String
  /// From 0.
  package var page: Int

  package init(title: String, page: Int) {
    self.title = title
    self.page = page
  }
}

/// Writes an outline of one level; the entries it returns belong in the catalogue.
func writeOutline(
  _ entries: [OutlineEntry], pageNumbers: [Int], into writer: inout ObjectWriter
) -> String {
  guard !entries.isEmpty else { return "" }
  let root = writer.reserve()
  let first = writer.reserve(entries.count)
  let last = first + entries.count - 1
  for (rank, entry) in entries.enumerated() {
    let number = first + rank
    let before = number == first ? "" : "/Prev \(number - 1) 0 R"
    let after = number == last ? "" : "/Next \(number + 1) 0 R"
    writer.add(
      "<</Title\(PDFText.string(entry.title))/Parent \(root) 0 R\(before)\(after)"
        + "/Dest[\(pageNumbers[entry.page]) 0 R/Fit]>>", as: number)
  }
  writer.add(
    "<</Type/Outlines/First \(first) 0 R/Last \(last) 0 R/Count \(entries.count)>>", as: root)
  return "/Outlines \(root) 0 R/PageMode/UseOutlines"
}
