import Layout

/// Brackets stretches of a page's content as the sequences of structure elements, or as artifacts (ISO 32000-1, 14.7.4
/// and 14.8.2.2).
struct MarkWriter {
  private let page: Int
  private var open: PageItem.Mark?

  /// - Parameter page: counted from 0.
  init(page: Int) { self.page = page }

  /// Closes what is open, and opens `mark`; false when the structure does not know it. In a file without structure,
  /// nothing is marked.
  mutating func begin(
    _ mark: PageItem.Mark, _ marks: inout MarkedContentTable?, in output: inout some (ByteOutput & ~Copyable)
  ) -> Bool {
    guard marks != nil, mark != open else { return true }
    end(in: &output)
    switch mark {
    case .content(let content):
      guard let sequence = marks?.open(content, page: page) else { return false }
      output.append(UInt8(ascii: "/"))
      output.append(sequence.role.rawValue)
      output.append(word: "<</MCID ")
      output.append(decimal: sequence.identifier)
      output.append(word: ">>BDC\n")
    case .artifact(.header), .artifact(.footer), .artifact(.repeatedHeader), .artifact(.repeatedRow):
      output.append(word: "/Artifact<</Type/Pagination>>BDC\n")
    case .artifact:
      output.append(word: "/Artifact BMC\n")
    }
    open = mark
    return true
  }

  mutating func end(in output: inout some (ByteOutput & ~Copyable)) {
    guard open != nil else { return }
    output.append(word: "EMC\n")
    open = nil
  }
}
