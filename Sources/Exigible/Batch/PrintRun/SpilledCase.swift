import Diagnostics
import DocumentModel
import Finishing
import Layout

/// The letters of one case, set on pages, their words written, and not yet painted.
struct SpilledCase: Sendable {
  let reference: String
  let letters: [SpilledLetter]

  /// Bytes that ``init(reading:pictures:)`` takes. Pictures, which letters have in common, are kept beside the spill.
  ///
  /// - Parameter keep: gives a picture's digest.
  func packed(keeping keep: (Picture) throws(Refusal) -> String) throws(Refusal) -> [UInt8] {
    var body = CompactWriter()
    body.write(reference)
    body.write(letters.count)
    for letter in letters {
      body.write(letter.pages)
      body.write(letter.text)
    }
    var head = CompactWriter()
    head.write(body.pictures.count)
    for picture in body.pictures {
      head.write(try keep(picture))
      head.write(picture.alternate)
    }
    return head.bytes + body.bytes
  }

  /// Nil for bytes that are not what was written.
  init?(reading bytes: [UInt8], pictures: (_ digest: String, _ alternate: String) throws(Refusal) -> Picture)
    throws(Refusal)
  {
    var head = CompactReader(bytes)
    var shown: [Picture] = []
    do {
      for _ in 0..<(try head.readCount()) {
        let digest = try head.readText()
        shown.append(try pictures(digest, try head.readText()))
      }
      var body = CompactReader(head.rest, pictures: shown)
      reference = try body.readText()
      letters = try (0..<(try body.readCount())).map { _ in
        SpilledLetter(pages: try body.readDocument(), text: try body.readWrittenText())
      }
      guard body.isAtEnd else { return nil }
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      return nil
    }
  }

  /// - Throws: words that cannot be written.
  init(reference: String, documents: [PagedDocument], on press: Press) throws(Refusal) {
    self.reference = reference
    letters = try documents.map { document throws(Refusal) in
      SpilledLetter(pages: document, text: try press.writeText(of: document))
    }
  }
}

/// One letter of a case, in two parts that are painted and written apart.
struct SpilledLetter: Sendable {
  /// Without its words and its structure, once it has been read back.
  let pages: PagedDocument
  let text: WrittenText
}
