/// What goes into one envelope: all the letters of a case.
package struct Sending: Sendable {
  package let reference: String
  package let recipient: Recipient
  package let letters: [Letter]

  package struct Letter: Sendable {
    package let document: String
    package let pages: Int
    package let sheets: Int
    /// Of its file; nil for a letter that has none.
    package let bytes: Int?
    /// `simple`, `tracked` or `registered`; nil for what goes the way of the letters.
    package let service: String?

    package init(document: String, pages: Int, sheets: Int, bytes: Int?, service: String?) {
      self.document = document
      self.pages = pages
      self.sheets = sheets
      self.bytes = bytes
      self.service = service
    }
  }

  package init(reference: String, recipient: Recipient, letters: [Letter]) {
    self.reference = reference
    self.recipient = recipient
    self.letters = letters
  }

  var sheets: Int { letters.reduce(0) { $0 + $1.sheets } }
  var pages: Int { letters.reduce(0) { $0 + $1.pages } }
  /// Nil when a letter has no file.
  var bytes: Int? {
    letters.reduce(0) { sum, letter in sum.flatMap { sum in letter.bytes.map { sum + $0 } } }
  }
}
