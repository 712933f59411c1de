import Diagnostics
import DocumentModel
import Finishing
import Layout
import Mailing

/// The pages of a part, one after the other, with what its outline and its metadata say of them.
struct PartPages {
  private var envelopes: ArraySlice<Envelope>
  private let isDuplex: Bool
  private let spill: Spill
  private let pictures: SpilledPictures
  private var read: [String: Picture] = [:]
  private var waiting: ArraySlice<Page> = []
  private(set) var pageCount = 0
  private(set) var outline: [OutlineEntry] = []
  private var authors: [String] = []
  private var language: String?
  private var lastDay = ""
  /// Of the envelopes, enclosures among them.
  private var envelopePages = 0
  private var sheets = 0

  init(_ envelopes: [Envelope], isDuplex: Bool, spill: Spill, pictures: SpilledPictures) {
    self.envelopes = envelopes[...]
    self.isDuplex = isDuplex
    self.spill = spill
    self.pictures = pictures
  }

  /// What the next page draws; nil after the last. Its words go to `text`.
  mutating func next(saying text: inout PrintRunText) throws(Refusal) -> Page? {
    while waiting.isEmpty, let envelope = envelopes.popFirst() { try open(envelope, saying: &text) }
    return waiting.popFirst()
  }

  private mutating func open(_ envelope: Envelope, saying text: inout PrintRunText) throws(Refusal) {
    let bytes = try spill.read(envelope.spill)
    let spilled = try SpilledCase(reading: bytes) { digest, alternate throws(Refusal) in
      try picture(digest, alternate)
    }
    guard let spilled else { throw spill.damaged(at: envelope.spill.offset) }
    for letter in spilled.letters {
      guard letter.text.pages.count == letter.pages.pages.count, text.add(letter.text) else {
        throw spill.damaged(at: envelope.spill.offset)
      }
      add(letter.pages, of: spilled.reference, saying: &text)
    }
    envelopePages += envelope.pages
    sheets += envelope.sheets
    guard waiting.count == envelope.ownPages else { throw spill.damaged(at: envelope.spill.offset) }
  }

  private mutating func picture(_ digest: String, _ alternate: String) throws(Refusal) -> Picture {
    let key = digest + alternate
    if let picture = read[key] { return picture }
    let picture = try pictures.read(digest, alternate: alternate)
    read[key] = picture
    return picture
  }

  private mutating func add(
    _ document: PagedDocument, of reference: String, saying text: inout PrintRunText
  ) {
    outline.append(OutlineEntry(title: reference + " – " + title(of: document, reference), page: pageCount))
    if waiting.isEmpty { waiting = document.pages[...] } else { waiting += document.pages }
    pageCount += document.pages.count
    if isDuplex, !document.pages.count.isMultiple(of: 2), let last = document.pages.last {
      waiting.append(Page(width: last.width, height: last.height, items: []))
      text.addBlankPage()
      pageCount += 1
    }
    if authors.count <= 1, !authors.contains(document.author) { authors.append(document.author) }
    lastDay = max(lastDay, document.date)
    language = language ?? document.language
  }

  /// Without the reference, which a title may end with.
  private func title(of document: PagedDocument, _ reference: String) -> String {
    let ending = " – " + reference
    return document.title.hasSuffix(ending) ? String(document.title.dropLast(ending.count)) : document.title
  }

  /// What the file says of itself: its author when its letters have one alone, the day of the latest letter.
  func description(titled title: String) -> PagedDocument {
    PagedDocument(
      title: title, language: language ?? "fr", author: authors.count == 1 ? authors[0] : "",
      subject: "Lettres : \(outline.count), pages : \(envelopePages), feuilles : \(sheets)", date: lastDay,
      pages: [], structure: StructureNode(.document))
  }
}
