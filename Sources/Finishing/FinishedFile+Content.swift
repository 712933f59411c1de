/// What an object says, whatever file it stands in.
extension FinishedFile {
  private static let deepestContent = 10
  private static let mostContent = 16 << 20

  /// The entries of an object by name, references followed, streams unpacked; nil for what cannot be told, or is too
  /// much. Two objects that look the same on a page have the same.
  func content(of object: PDFObject) -> [UInt8]? {
    var content: [UInt8] = []
    return append(object, to: &content, depth: 0) ? content : nil
  }

  private func append(_ object: PDFObject, to content: inout [UInt8], depth: Int) -> Bool {
    guard depth < FinishedFile.deepestContent, content.count < FinishedFile.mostContent else { return false }
    let bytes = object.bytes
    if bytes.starts(with: "<<".utf8) { return appendDictionary(object, to: &content, depth: depth) }
    if bytes.first == UInt8(ascii: "[") { return appendList(object, to: &content, depth: depth) }
    content += bytes
    content.append(32)
    return true
  }

  private func appendDictionary(_ object: PDFObject, to content: inout [UInt8], depth: Int) -> Bool {
    let entries = object.entries
    guard entries.areUnambiguous else { return false }
    content.append("<<")
    for entry in entries.list.sorted(by: { $0.key < $1.key }) where !isOfStream(entry.key) {
      content.append("/\(entry.key) ")
      guard appendValue(entry.value, of: object, to: &content, depth: depth) else { return false }
    }
    content.append(">>")
    guard object.hasStream else { return true }
    guard let stream = stream(of: object) else { return false }
    if case .picture? = object.filter { content.append("/DCTDecode ") }
    content += stream
    return true
  }

  /// How a stream is packed is another matter than what it holds.
  private func isOfStream(_ key: String) -> Bool { ["Length", "Filter", "DecodeParms"].contains(key) }

  private func appendList(_ list: PDFObject, to content: inout [UInt8], depth: Int) -> Bool {
    var scanner = list.scanner
    scanner.position = list.value.lowerBound + 1
    content.append("[")
    while true {
      scanner.skipSpace()
      guard let byte = scanner.peek else { return false }
      guard byte != UInt8(ascii: "]") else { break }
      let start = scanner.position
      guard scanner.skipValue(),
        appendValue(start..<scanner.position, of: list, to: &content, depth: depth)
      else { return false }
    }
    content.append("]")
    return true
  }

  private func appendValue(
    _ range: Range<Int>, of holder: PDFObject, to content: inout [UInt8], depth: Int
  ) -> Bool {
    guard let value = value(range, of: holder) else { return false }
    return append(value, to: &content, depth: depth + 1)
  }
}
