import Diagnostics

/// What one document says, in reading order, without coordinates: the result of filling a template.
package struct Document: Sendable, Hashable {
  /// Template identifier: `mise-en-demeure`.
  package var id: String
  /// Plain text, for the PDF's title.
  package var title: String
  /// BCP 47, `fr-FR`.
  package var language: String
  /// Plain text, for the PDF's author.
  package var author: String
  /// Plain text, for the PDF's subject: the case reference.
  package var subject: String
  /// ISO day the document bears, for the PDF's dates.
  package var date: String
  package var layout: PageLayout
  /// Set for letters.
  package var letter: LetterFrame?
  package var body: [Block]
  /// Legal mentions at the foot of every page.
  package var footer: [Inline]
  /// Short reference at the head of every page after the first; the layout adds "page x/y".
  package var continuationHeader: [Inline]

  package init(
    id: String, title: String, language: String, author: String, subject: String, date: String,
    layout: PageLayout, letter: LetterFrame?, body: [Block], footer: [Inline],
    continuationHeader: [Inline]
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.author = author
    self.subject = subject
    self.date = date
    self.layout = layout
    self.letter = letter
    self.body = body
    self.footer = footer
    self.continuationHeader = continuationHeader
  }
}

/// The parts of a letter that have their own place on the first page, in reading order.
package struct LetterFrame: Sendable, Hashable {
  package var letterhead: Letterhead
  /// "Lettre recommandée avec avis de réception", its barcode, "n° …"; empty for plain post.
  package var delivery: [Delivery]
  package var references: [Reference]
  package var address: AddressBlock
  package var placeAndDate: [Inline]
  /// The envelope that the case names.
  package var window: RequestedWindow?
  /// What the debtor tears off and sends back: the words along the cut, then the rest; empty when none is wanted.
  package var coupon: [Block]

  package init(
    letterhead: Letterhead, delivery: [Delivery], references: [Reference], address: AddressBlock,
    placeAndDate: [Inline], window: RequestedWindow?, coupon: [Block] = []
  ) {
    self.letterhead = letterhead
    self.delivery = delivery
    self.references = references
    self.address = address
    self.placeAndDate = placeAndDate
    self.window = window
    self.coupon = coupon
  }

  package struct Letterhead: Sendable, Hashable {
    package var logo: Picture?
    package var name: [Inline]
    package var lines: [[Inline]]
    package init(logo: Picture?, name: [Inline], lines: [[Inline]]) {
      self.logo = logo
      self.name = name
      self.lines = lines
    }
  }

  /// The name of an envelope, and where the case gives it.
  package struct RequestedWindow: Sendable, Hashable {
    package var name: String
    package var origin: Place
    package init(name: String, origin: Place) {
      self.name = name
      self.origin = origin
    }
  }

  /// A line that tells how the letter is sent, or the code that the post reads.
  package enum Delivery: Sendable, Hashable {
    case line([Inline])
    case code(Figure)
  }

  /// A label such as "Nos réf." and what stands beside it.
  package struct Reference: Sendable, Hashable {
    package var label: [Inline]
    package var value: [Inline]
    package init(label: [Inline], value: [Inline]) {
      self.label = label
      self.value = value
    }
  }

  /// Postal rendering: capitals without accents on the last lines, at most 38 characters a line, country last.
  package struct AddressBlock: Sendable, Hashable {
    package var lines: [Line]
    package init(lines: [Line]) { self.lines = lines }

    package struct Line: Sendable, Hashable {
      package var text: String
      /// Where the text comes from, for the error that says it does not fit.
      package var origin: Place
      package init(text: String, origin: Place) {
        self.text = text
        self.origin = origin
      }
    }
  }
}

/// Picture bytes as given: PNG or JPEG.
package struct Picture: Sendable, Hashable {
  package var bytes: [UInt8]
  package var format: Format
  /// Pixels.
  package var width: Int
  package var height: Int
  /// What it shows, for those who cannot see it.
  package var alternate: String
  package enum Format: String, Sendable, Hashable, CaseIterable { case png, jpeg }
  package init(bytes: [UInt8], format: Format, width: Int, height: Int, alternate: String) {
    self.bytes = bytes
    self.format = format
    self.width = width
    self.height = height
    self.alternate = alternate
  }
}
