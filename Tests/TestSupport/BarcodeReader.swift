import Foundation

/// Reads the codes of a picture with somebody else's program (zbar), as a phone or a post office would.
package enum BarcodeReader {
  /// As zbar names them.
  package enum Kind: String, Sendable { case qr = "qrcode", code128 }

  /// What the code of that kind says; nil when the picture holds none.
  package static func read(_ kind: Kind, in picture: Data, named name: String) throws -> String? {
    let scratch = try Scratch()
    return try read(kind, in: scratch.write(picture, to: name).path)
  }

  /// The same for a picture in a file.
  package static func read(_ kind: Kind, in path: String) throws -> String? {
    let only = ["-Sdisable", "-S\(kind.rawValue).enable", "-Sbinary"]
    let run = try Program.execute("/usr/bin/zbarimg", ["--quiet", "--raw", "--nodbus"] + only + [path])
    let text = run.outputText
    return text.isEmpty ? nil : text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// Pictures of the pages of a PDF file, as a printer of ordinary quality would set them.
  package static func pages(of file: String, in scratch: Scratch) throws -> [String] {
    let run = try Program.execute("/usr/bin/pdftoppm", ["-r", "300", "-gray", file, scratch.path("page")])
    guard run.status == 0 else { throw CocoaError(.fileReadCorruptFile) }
    return try scratch.names().map(scratch.path)
  }
}
