import Diagnostics
import DocumentModel

/// One `{{…}}` of a template, its names resolved against the closed sets.
struct TemplateTag: Sendable {
  let kind: Kind
  /// What a closing tag repeats: `invoices`, `@subject`; empty for tags that open nothing.
  let name: String
  /// As written, braces included.
  let text: String
  /// Bytes of the tag in its file.
  let range: Range<Int>

  enum Kind: Sendable, Hashable {
    case field(Field)
    /// Nil when the name is unknown, which is already told.
    case openSection(Guard?)
    case closeSection
    case part
    case openFrame(FrameName?)
    case closeFrame
    case rowKind(Table.Row.Kind)
    /// In the header of a column that is left out when nothing stands in it.
    case optionalColumn
    case figure(FigureName)
    case plural(Quantity, one: String, many: String)
    case elided(Elision, Field)
    case smallCaps(SmallCaps)
    /// The sum of a field over the rows of its column so far.
    case carry([Field])
    /// Already told.
    case unreadable
  }

  enum SmallCaps: Sendable, Hashable {
    case words(String)
    case field(Field)
  }

  /// `{{@optional}}`
  static let optionalColumn = "optional"

  /// Whether the tag stands for words, as opposed to structure.
  var isWords: Bool {
    switch kind {
    case .field, .plural, .elided, .smallCaps, .carry, .unreadable: true
    case .openSection, .closeSection, .part, .openFrame, .closeFrame, .rowKind, .optionalColumn, .figure:
      false
    }
  }

  /// Whether the tag, alone on its line, concerns whole blocks or rows.
  var mayStandAlone: Bool {
    switch kind {
    case .openSection, .closeSection, .part, .openFrame, .closeFrame, .figure: true
    case .field, .rowKind, .optionalColumn, .plural, .elided, .smallCaps, .carry, .unreadable: false
    }
  }
}

/// What decides whether, and how often, a section is printed.
enum Guard: Sendable, Hashable {
  case holds(Predicate, Bool)
  case each(ListField)
  case empty(ListField)
}

/// What agreement counts.
enum Quantity: Sendable, Hashable {
  case items(ListField)
  case number(Field)
}

/// A frame of blocks, or one that has its own place on the page.
enum FrameName: Sendable, Hashable {
  case block(Frame)
  case placed(PlacedFrame)

  init?(_ name: String) {
    if let frame = Frame(rawValue: name) {
      self = .block(frame)
    } else if let frame = PlacedFrame(rawValue: name) {
      self = .placed(frame)
    } else {
      return nil
    }
  }

  static let allNames = Frame.allCases.map(\.rawValue) + PlacedFrame.allCases.map(\.rawValue)
}

/// A part of a document that has its own place on the page, taken out of the body.
enum PlacedFrame: String, Sendable, Hashable, CaseIterable {
  /// First line the name, then the lines under it.
  case letterhead
  /// One line a paragraph: how the letter is sent.
  case delivery
  /// A table of two columns without header: label and value.
  case references
  /// Place and date.
  case date
  /// Legal mentions at the foot of every page.
  case footer
  /// Head of every page after the first.
  case continuation
  /// What the debtor tears off: first line the words along the cut; last in reading order, in one piece at the foot
  /// of the last page.
  case coupon

  /// Whether only a letter has a place for it.
  var isForLetters: Bool {
    switch self {
    case .letterhead, .delivery, .references, .date, .coupon: true
    case .footer, .continuation: false
    }
  }
}
