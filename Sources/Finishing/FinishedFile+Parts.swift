/// What a finished file holds, by what it is to its reader.
extension FinishedFile {
  /// The text of one entry of the information dictionary.
  package func information(_ key: String) -> String? {
    guard let number = reference("Info"), let object = object(number), let value = object.entries[key]
    else { return nil }
    return PDFText.read(object.scanner.bytes[value])
  }

  /// A file carried inside; nil when none of that name can be read.
  package func attachment(named name: String) -> [UInt8]? {
    attachmentStreams.first { $0.name == name }.flatMap { stream($0.stream) }
  }

  /// Names of the files carried inside, in alphabetical order; one that comes twice is named twice.
  package var attachmentNames: [String] { attachmentStreams.map(\.name).sorted() }

  /// By every name and every way that a reader may take to a file: where they do not agree, one comes twice.
  private var attachmentStreams: [(name: String, stream: Int)] {
    if let known = streams.carried { return known }
    var found: [(name: String, stream: Int)] = []
    for number in objectNumbers {
      guard let object = object(number), object.mayHoldFile else { continue }
      found += specifications(in: object).flatMap(files)
    }
    streams.carried = found
    return found
  }

  /// The file specifications that an object is or holds (ISO 32000-1, 7.11.3).
  private func specifications(in object: PDFObject) -> [PDFObject] {
    var found: [PDFObject] = []
    var pending = [object]
    while let next = pending.popLast(), found.count < FinishedFile.mostSpecifications {
      if next.entries["EF"] != nil { found.append(next) }
      pending += next.directDictionaries
    }
    return found
  }

  private static let mostSpecifications = 1_024

  private func files(of specification: PDFObject) -> [(name: String, stream: Int)] {
    let names = ["F", "UF"].map { key in
      specification.entries[key].flatMap { PDFText.read(specification.scanner.bytes[$0]) } ?? ""
    }
    guard let holder = value("EF", of: specification) else { return [] }
    var streams: [Int] = []
    for entry in holder.entries.list { streams += holder.scanner.references(in: entry.value) }
    let isPlain =
      specification.entries.areUnambiguous && holder.entries.areUnambiguous && Set(names).count == 1
      && Set(streams).count == 1
    guard isPlain, let stream = streams.first else {
      return streams.flatMap { stream in names.map { ($0, stream) } }
    }
    return [(names[0], stream)]
  }

  /// What each object is, for messages; an object that is not named here is named by its type.
  private var names: [Int: String] {
    var names: [Int: String] = [:]
    for (index, page) in PageTree(self).leaves.enumerated() {
      names[page.number] = "page \(index + 1)"
      if let content = page.object.entries.reference("Contents", page.object.scanner) {
        names[content] = "page \(index + 1), content"
      }
    }
    for (name, number) in attachmentStreams { names[number] = name }
    if let number = reference("Info") { names[number] = "information dictionary" }
    if let number = reference("Root") {
      names[number] = "catalogue"
      if let root = object(number), let data = root.entries.reference("Metadata", root.scanner) {
        names[data] = "XMP metadata"
      }
    }
    return names
  }

  /// An object whose content is not what it is in another file.
  package struct ChangedObject: Hashable {
    package let number: Int
    package let name: String
    /// The bytes of this file that hold it; nil when it is missing.
    package let range: Range<Int>?
  }

  /// The objects that are not as in `other`, a file with the same numbers.
  package func changes(from other: FinishedFile) -> [ChangedObject] {
    let (mine, theirs) = (names, other.names)
    return Set(objectNumbers).union(other.objectNumbers).sorted().compactMap { number in
      let (found, wanted) = (object(number), other.object(number))
      let type = found?.name("Type") ?? wanted?.name("Type") ?? found?.name("S") ?? wanted?.name("S")
      guard type != "XRef", type != "ObjStm" else { return nil }
      let isSame = found?.bytes == wanted?.bytes && stream(number) == other.stream(number)
      guard !isSame else { return nil }
      return ChangedObject(
        number: number, name: mine[number] ?? theirs[number] ?? type ?? "–", range: range(of: number))
    }
  }
}

extension PDFObject {
  /// Whether a file specification may stand in it: nothing else is called so.
  fileprivate var mayHoldFile: Bool {
    bytes.first == UInt8(ascii: "<") || bytes.first == UInt8(ascii: "[") ? bytes.holds("EF") : false
  }

  /// Dictionaries that stand in it, however deep, none of them twice.
  fileprivate var directDictionaries: [PDFObject] {
    if bytes.first == UInt8(ascii: "[") {
      var found: [PDFObject] = []
      var inner = scanner
      inner.position = value.lowerBound + 1
      while true {
        inner.skipSpace()
        let start = inner.position
        guard inner.peek != UInt8(ascii: "]"), inner.skipValue() else { return found }
        found.append(PDFObject(scanner: scanner, value: start..<inner.position))
      }
    }
    return entries.list.map { PDFObject(scanner: scanner, value: $0.value) }
      .filter { $0.bytes.first == UInt8(ascii: "<") || $0.bytes.first == UInt8(ascii: "[") }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ word: String) -> Bool { firstRange(of: Array(word.utf8)) != nil }
}

extension PDFText {
  /// A text string; nil for bytes that are none.
  static func read(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count >= 2, let first = bytes.first else { return nil }
    let inner = bytes.dropFirst().dropLast()
    let text = first == UInt8(ascii: "(") ? literal(inner) : hexadecimal(inner)
    guard let text else { return nil }
    guard text.starts(with: [0xFE, 0xFF]) else { return String(validating: text, as: UTF8.self) }
    guard text.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: 2, to: text.count, by: 2).map { UInt16(text[$0]) << 8 | UInt16(text[$0 + 1]) }
    return String(validating: units, as: UTF16.self)
  }

  /// The bytes of a string between brackets (ISO 32000-1, 7.3.4.2).
  static func literal(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard let next = rest.popFirst() else { return nil }
      switch next {
      case UInt8(ascii: "n"): text.append(10)
      case UInt8(ascii: "r"): text.append(13)
      case UInt8(ascii: "t"): text.append(9)
      case UInt8(ascii: "b"): text.append(8)
      case UInt8(ascii: "f"): text.append(12)
      case 48...55:
        var value = Int(next) - 48
        for _ in 0..<2 {
          guard let digit = rest.first, (48...55).contains(digit) else { break }
          value = value * 8 + Int(digit) - 48
          rest = rest.dropFirst()
        }
        text.append(UInt8(truncatingIfNeeded: value))
      case 10: continue
      default: text.append(next)
      }
    }
    return text
  }

  static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var digits: [UInt8] = []
    for byte in bytes where !PDFScanner.isSpace(byte) {
      guard byte < 0x80, let value = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      digits.append(UInt8(value))
    }
    if !digits.count.isMultiple(of: 2) { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
