import Diagnostics
import DocumentModel
import Fonts

/// Walks inline content and writes it down as one text, each character with its face.
struct TextGatherer {
  private var text = ParagraphText.Draft()
  private var errors: [Diagnostic] = []
  private let fonts: FontBook
  /// Of the next character.
  private var pending: CharacterTraits = []
  /// The last run can take Latin letters of the current look.
  private var takesLatin = false

  /// Writes down `content`; a character that cannot be drawn becomes one of `errors`.
  init(_ content: [Inline], style: TextStyle, fonts: FontBook) {
    self.fonts = fonts
    let face = FaceID(
      isSans: style.family == .sans, isBold: style.isBold, isItalic: style.isItalic)
    text.reserve(content.utf8Count)
    append(content, TextLook(face: face, size: style.size.points))
  }

  /// What is written down, and what cannot be.
  consuming func result() -> (text: ParagraphText.Draft, errors: [Diagnostic]) { (text, errors) }

  private mutating func append(_ content: [Inline], _ look: TextLook) {
    // Looked at where it lies: an inline taken out of its array is a copy of its text and of its place.
    content.withUnsafeBufferPointer { content in
      for index in content.indices {
        switch content[index] {
        case .text(let string, let origin): append(string, look, origin: origin)
        case .lineBreak:
          text.hasLineBreak = true
          append(ascii: 0x20, .lineBreak, look)
        case .emphasis(let inner): append(inner, look.emphasised)
        case .strong(let inner): append(inner, look.strengthened)
        case .smallCaps(let inner): append(inner, look.inSmallCaps)
        case .superscript(let inner): append(inner, look.raised)
        case .unbroken(let inner): append(inner, look.unbroken)
        }
      }
    }
  }

  private mutating func append(_ string: String, _ look: TextLook, origin: Place?) {
    if origin != nil || !text.origins.isEmpty {
      text.origins.append(ParagraphText.Origin(offset: text.bytes.count, place: origin))
    }
    takesLatin = false
    var string = string
    string.withUTF8 { utf8 in
      var offset = 0
      while offset < utf8.count {
        if utf8[offset] < 0x80 {
          append(ascii: utf8[offset], CharacterKind(ascii: utf8[offset]), look)
          offset += 1
          if takesLatin { offset += appendPlain(utf8[offset...], look) }
        } else {
          let (scalar, length) = decodeScalar(utf8, at: offset)
          append(scalar: scalar, look)
          offset += length
        }
      }
    }
  }

  private mutating func append(ascii byte: UInt8, _ kind: CharacterKind, _ look: TextLook) {
    guard byte >= 0x20 && byte != 0x7F || kind.isWhite else {
      return refuse(UInt32(byte), .missingGlyph)
    }
    if !takesLatin { open(look.face, kind.isLetter ? .latin : nil, look) }
    write(kind.isWhite ? 0x20 : byte, kind, look)
  }

  /// Writes down the characters of ASCII that `utf8` begins with, which the last run takes; returns how many.
  private mutating func appendPlain(_ utf8: Slice<UnsafeBufferPointer<UInt8>>, _ look: TextLook) -> Int {
    var end = utf8.startIndex
    while end < utf8.endIndex, utf8[end] >= 0x20, utf8[end] < 0x7F { end += 1 }
    let plain = UnsafeBufferPointer(rebasing: utf8[..<end])
    text.bytes.append(contentsOf: plain)
    for byte in plain {
      text.signs.append(CharacterSign(kind: CharacterKind(ascii: byte), traits: look.traits))
    }
    return plain.count
  }

  private mutating func append(scalar: UInt32, _ look: TextLook) {
    let kind = CharacterKind(scalar: scalar)
    switch kind {
    case .noBreakSpace:
      open(look.face, nil, look)
      write(0x20, look.traits.contains(.unbroken) ? .fixedSpace : kind, look)
    case .fixedSpace: place(space: scalar, look)
    case .fixedHyphen:
      open(look.face, nil, look)
      write(0x2D, kind, look)
    default: appendDrawn(scalar, kind, look)
    }
  }

  private mutating func appendDrawn(_ scalar: UInt32, _ kind: CharacterKind, _ look: TextLook) {
    switch scalar {
    case 0xAD: pending.insert(.softHyphenBefore)
    case 0x200B: pending.insert(.breakBefore)
    case 0x2060, 0xFEFF: break
    default:
      switch WritingScript.demand(of: scalar) {
      case .unshapable: refuse(scalar, .unshapableScript)
      case .script(let script): draw(scalar, kind, script, look)
      case .none: draw(scalar, kind, nil, look)
      }
    }
  }

  private mutating func draw(
    _ scalar: UInt32, _ kind: CharacterKind, _ script: WritingScript?, _ look: TextLook
  ) {
    // A mark is drawn by the face of its letter, which may hold the two as one glyph.
    if kind == .mark, let run = text.runs.last {
      open(run.face, nil, look)
    } else if let face = fonts.face(for: scalar, preferring: look.face) {
      open(face, script, look)
    } else {
      return refuse(scalar, .missingGlyph)
    }
    for index in 0..<scalar.utf8Length { write(scalar.utf8Byte(index), kind, look) }
  }

  private mutating func place(space scalar: UInt32, _ look: TextLook) {
    guard let face = fonts.face(for: scalar, preferring: look.face) else {
      return refuse(scalar, .missingGlyph)
    }
    open(face, nil, look)
    text.placedSpaces.append((text.bytes.count, scalar))
    write(0x20, .fixedSpace, look)
  }

  private mutating func write(_ byte: UInt8, _ kind: CharacterKind, _ look: TextLook) {
    text.bytes.append(byte)
    text.signs.append(CharacterSign(kind: kind, traits: look.traits.union(pending)))
    pending = []
  }

  /// Makes sure that the last run is of this face, look and script (any script when nil).
  private mutating func open(_ face: FaceID, _ script: WritingScript?, _ look: TextLook) {
    defer { takesLatin = face == look.face && text.runs.last?.script == .latin }
    guard let last = text.runs.last else {
      text.runs.append(look.run(at: 0, face, script ?? .latin))
      return
    }
    let run = look.run(at: last.start, face, script ?? last.script)
    if run == last { return }
    if last.start == text.bytes.count {
      text.runs[text.runs.count - 1] = run
    } else {
      text.runs.append(run.starting(at: text.bytes.count))
    }
  }

  private mutating func refuse(_ scalar: UInt32, _ code: PageCode) {
    let name = (Unicode.Scalar(scalar) ?? "\u{FFFD}").nameForMessages
    let error = Diagnostic(code, at: text.origins.place(at: text.bytes.count), [.character: name])
    if !errors.contains(error) { errors.append(error) }
  }
}

extension [Inline] {
  fileprivate var utf8Count: Int {
    reduce(0) { count, inline in
      switch inline {
      case .text(let text, _): count + text.utf8.count
      case .lineBreak: count + 1
      case .emphasis(let inner), .strong(let inner), .smallCaps(let inner),
        .superscript(let inner), .unbroken(let inner):
        count + inner.utf8Count
      }
    }
  }
}
