/// Reads the pages of one file, one at a time; what several of them use is read once.
package struct PageReader {
  private let file: FinishedFile
  private let pages: [PageTree.Leaf]
  /// By their numbers; nil for what cannot be read.
  private var fonts: [Int: ReadFont?] = [:]
  private var pictures: [Int: [UInt8]?] = [:]

  /// Of fonts, and of pictures, in a whole file.
  private static let mostResources = 64
  private static let mostStreams = 64

  package init(_ file: FinishedFile) {
    self.file = file
    pages = PageTree(file).leaves
  }

  package var count: Int { pages.count }

  /// What a page shows; nil for one that cannot be read.
  ///
  /// - Parameter index: counted from 0.
  package mutating func read(_ index: Int) -> PageReading? {
    let page = pages[index]
    guard page.isWhole, page.sheet.count == 4, let content = content(of: page.object),
      let resources = resources(of: page)
    else { return nil }
    var reader = ContentReader(content, on: page.sheet, resources)
    return reader.read()
  }

  /// The streams of a page follow one another as one (ISO 32000-1, 7.8.2).
  private func content(of page: PDFObject) -> [UInt8]? {
    guard let range = page.entries["Contents"], let held = file.value("Contents", of: page) else {
      return nil
    }
    let list = held.bytes.first == UInt8(ascii: "[") ? held : PDFObject(scanner: page.scanner, value: range)
    let numbers = list.scanner.references(in: list.value)
    guard !numbers.isEmpty, numbers.count <= PageReader.mostStreams else { return nil }
    var content: [UInt8] = []
    for number in numbers {
      guard let part = file.stream(number) else { return nil }
      content += part + [10]
    }
    return content
  }

  private mutating func resources(of page: PageTree.Leaf) -> PageResources? {
    guard let holder = page.resources, holder.entries.areUnambiguous else { return nil }
    var resources = PageResources()
    for (name, number) in references("Font", of: holder) ?? [] {
      guard let font = font(number) else { return nil }
      resources.fonts[name] = font
    }
    for (name, number) in references("XObject", of: holder) ?? [] {
      guard let picture = picture(number) else { return nil }
      resources.pictures[name] = picture
    }
    if let states = file.value("ExtGState", of: holder) {
      let entries = states.entries
      guard entries.areUnambiguous, entries.list.count <= PageReader.mostResources else { return nil }
      for entry in entries.list where file.value(entry.value, of: states)?.isOpaque == true {
        resources.opaqueStates.insert(entry.key)
      }
    }
    return resources
  }

  /// What a list of resources names; nil when there is no such list.
  private func references(_ kind: String, of resources: PDFObject) -> [(name: String, number: Int)]? {
    guard let list = file.value(kind, of: resources), list.entries.areUnambiguous else { return nil }
    return list.entries.list.compactMap { entry in
      list.scanner.references(in: entry.value).first.map { (entry.key, $0) }
    }
  }

  private mutating func font(_ number: Int) -> ReadFont? {
    if let known = fonts[number] { return known }
    guard fonts.count < PageReader.mostResources else { return nil }
    let font = file.object(number).flatMap { font in
      file.content(of: font).map { ReadFont(font, in: file, content: $0) }
    }
    fonts[number] = .some(font)
    return font
  }

  private mutating func picture(_ number: Int) -> [UInt8]? {
    if let known = pictures[number] { return known }
    guard pictures.count < PageReader.mostResources else { return nil }
    let picture = file.object(number).flatMap { picture in
      picture.name("Subtype") == "Image" ? file.content(of: picture) : nil
    }
    pictures[number] = .some(picture)
    return picture
  }
}

/// What the content of a page draws with, by name.
struct PageResources {
  var fonts: [String: ReadFont] = [:]
  /// What each picture holds.
  var pictures: [String: [UInt8]] = [:]
  /// States of graphics that change nothing.
  var opaqueStates: Set<String> = []
}

extension PDFObject {
  /// True for a state of graphics that says nothing but that paint covers.
  fileprivate var isOpaque: Bool {
    entries.areUnambiguous
      && entries.list.allSatisfy { entry in
        switch entry.key {
        case "Type": true
        case "CA", "ca": PDFText.number(scanner.bytes[entry.value]) == 1
        default: false
        }
      }
  }
}

extension FinishedFile {
  /// What each page shows; nil for a page that cannot be read.
  package var pageReadings: [PageReading?] {
    var reader = PageReader(self)
    return (0..<reader.count).map { reader.read($0) }
  }
}
