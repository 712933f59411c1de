/// What a finished file takes over from the painted one.
extension PaintedFile {
  /// Objects that a finished file does without: lengths of streams.
  var lengthHolders: Set<Int> {
    let scanner = PDFScanner(bytes)
    return Set(
      (0..<objectCount).compactMap { number in
        object(number).flatMap { $0.stream == nil ? nil : $0.entries.reference("Length", scanner) }
      })
  }

  /// Appends an object that is not a stream.
  ///
  /// - Parameter added: entries that go before the closing brackets of a dictionary.
  func append(
    _ object: Object, without left: [String] = [], adding added: String = "", to text: inout [UInt8]
  ) {
    guard bytes[object.value].starts(with: "<<".utf8) else {
      text.append(contentsOf: bytes[object.value])
      return
    }
    text.append(word: "<<")
    append(entriesOf: object, without: left, to: &text)
    text.append(added)
    text.append(word: ">>")
  }

  /// Appends the entries of a dictionary, without its brackets.
  func append(entriesOf object: Object, without left: [String], to text: inout [UInt8]) {
    for entry in object.entries.list where !left.contains(entry.key) {
      text.append(contentsOf: bytes[entry.whole])
    }
  }

  /// The bytes of a stream as they are packed, or nil for a packing other than zlib's, which is left as it is.
  func deflated(_ object: Object) -> ArraySlice<UInt8>? {
    guard let stream = object.stream, let filter = object.entries["Filter"],
      bytes[filter].elementsEqual("/FlateDecode".utf8), object.entries["DecodeParms"] == nil
    else { return nil }
    return bytes[stream]
  }

  /// Bytes in a row of a stencil, which has one bit a pixel; nil for anything else.
  func stencilWidth(_ object: Object) -> Int? {
    guard let mask = object.entries["ImageMask"], bytes[mask].elementsEqual("true".utf8),
      let width = object.entries["Width"], let pixels = PDFScanner(bytes).integer(at: width.lowerBound),
      pixels > 0
    else { return nil }
    return (pixels + 7) / 8
  }
}
