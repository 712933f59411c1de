import CaseFiles
import Claims
import Diagnostics
import DocumentModel
import Law
import Values

@testable import Templates

#if canImport(Glibc)
  import Glibc
#endif

/// The cases of `examples/` and what the embedded templates make of them.
enum ExampleLetters {
  static let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  static let names = [
    "00-carpentier", "01-sarl-contre-sas", "02-artisan-contre-particulier-relances",
    "02-artisan-contre-particulier", "03-pret-entre-particuliers", "04-fournisseur-contre-commune",
    "05-soixante-factures", "06-recouvrement-lettre-suivante", "06-recouvrement-pour-compte",
    "07-d-hebecourt-oeillet", "07-lignes-de-38-caracteres", "07-nom-grec",
    "07-pays-etranger-et-cyrillique",
  ]

  static func bytes(_ path: String) throws -> [UInt8] {
    guard let file = fopen(folder + "/" + path, "rb") else { throw MissingFile(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  struct MissingFile: Error { var path: String }

  static func caseFile(_ path: String) throws -> CaseFile {
    try readCase(bytes(path)).value
  }

  static func checked(_ id: String, of caseFile: CaseFile) throws -> Checked<Document> {
    let statement = try computeStatement(caseFile, law: .embedded()).value
    return try fill(
      TemplateLibrary().template(id), caseFile: caseFile, statement: statement, assets: Assets())
  }

  static func document(_ id: String, of caseFile: CaseFile) throws -> Document {
    try checked(id, of: caseFile).value
  }

  /// What a reader sees, every space a plain one.
  static func plainText(_ id: String, of caseFile: CaseFile) throws -> String {
    try document(id, of: caseFile).text.withPlainSpaces
  }

  /// Every document that the example asks for, by identifier.
  static func documents(_ name: String) throws -> [(id: String, document: Document)] {
    let caseFile = try caseFile("examples/\(name).json")
    return try caseFile.documents.map { ($0, try document($0, of: caseFile)) }
  }
}

extension String {
  /// The same with no-break and narrow spaces as plain ones.
  var withPlainSpaces: String {
    String(
      String.UnicodeScalarView(unicodeScalars.map { "\u{A0}\u{202F}".unicodeScalars.contains($0) ? " " : $0 })
    )
  }
}

extension Document {
  /// What a reader sees, block after block, one line each.
  var text: String {
    var lines: [String] = []
    if let letter {
      lines += [letter.letterhead.name.plainText] + letter.letterhead.lines.map(\.plainText)
      lines += letter.delivery.map(\.text)
      lines += letter.references.map { $0.label.plainText + " | " + $0.value.plainText }
      lines += letter.address.lines.map(\.text)
      lines.append(letter.placeAndDate.plainText)
    }
    lines += body.flatMap(\.textLines)
    lines.append("– " + footer.plainText)
    lines.append("– " + continuationHeader.plainText)
    return lines.joined(separator: "\n") + "\n"
  }
}

extension LetterFrame.Delivery {
  var text: String {
    switch self {
    case .line(let words): words.plainText
    case .code(let code): "[\(code.alternate)]"
    }
  }
}

extension Block {
  fileprivate var textLines: [String] {
    switch self {
    case .heading(let level, let words):
      [String(repeating: "#", count: level) + " " + words.plainText]
    case .paragraph(let words): [words.plainText]
    case .list(_, let items): items.flatMap { $0.flatMap(\.textLines) }
    case .figure(let figure): ["[\(figure.alternate)] " + figure.label.plainText]
    case .quote(let blocks): blocks.flatMap(\.textLines)
    case .frame(let frame, let blocks): ["[\(frame.rawValue)]"] + blocks.flatMap(\.textLines)
    case .table(let table): (table.header + table.body).map(\.textLine)
    }
  }
}

extension Table.Row {
  fileprivate var textLine: String {
    let mark = kind == .plain ? "" : kind.rawValue + " "
    return mark + cells.map(\.content.plainText).joined(separator: " | ")
  }
}
