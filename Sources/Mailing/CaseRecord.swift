import Diagnostics
import JSON

/// What became of one entry of a batch: the letters written for it, or why there are none.
package struct CaseRecord: Sendable, Hashable {
  /// The line in a JSON Lines text, or the rank in a folder, from 1.
  package var number: Int
  /// SHA-256 of the entry's bytes.
  package var digest: String
  /// As far as the case could be read.
  package var reference: String?
  package var recipient: Recipient?
  /// Empty when the case is refused.
  package var letters: [LetterRecord]
  package var findings: [Finding]
  /// The `extensions` of the case, as JSON text.
  package var extensions: String?
  /// Where the entry stands in the spill of a print run.
  package var spill: Range<Int>?

  package init(number: Int, digest: String) {
    self.number = number
    self.digest = digest
    letters = []
    findings = []
  }

  package var isRefused: Bool { letters.isEmpty }
  /// Of all its letters and enclosures: they go into one envelope.
  package var sheets: Int { letters.reduce(0) { $0 + $1.sheets } }
}

/// One document of a case, or a PDF file joined to it.
package struct LetterRecord: Sendable, Hashable {
  package var document: String
  /// Path of the PDF file joined; nil for a document of ours.
  package var enclosure: String?
  /// Name of its own file; nil when it is printed only in a run.
  package var file: String?
  package var pages: Int
  package var sheets: Int
  /// `simple`, `tracked` or `registered`.
  package var service: String
  package var registeredNumber: String?
  /// SHA-256 of its own file.
  package var sha256: String?
  /// Smallest envelope of the provider that takes the whole case.
  package var envelope: String?

  package init(document: String, pages: Int, sheets: Int, service: String) {
    self.document = document
    self.pages = pages
    self.sheets = sheets
    self.service = service
  }
}

/// A diagnostic of an entry, worded in the language of the run.
package struct Finding: Sendable, Hashable {
  package var code: String
  package var severity: Diagnostic.Severity
  package var path: String?
  package var line: Int?
  package var column: Int?
  package var message: String

  /// - Parameter number: the line that the entry is, when it is one line of a text.
  package init(_ located: LocatedDiagnostic, ofLine number: Int?, in language: MessageLanguage) {
    code = located.diagnostic.id
    severity = located.diagnostic.severity
    path = located.diagnostic.place.path
    line = number ?? located.position?.line
    column = located.position?.column
    message = located.diagnostic.message(in: language)
  }
}

/// The lines of an address, as print-and-post services want them: the town on the sixth (NF Z10-011).
package struct Recipient: Sendable, Hashable {
  /// Name, then what leads to the street: at most five.
  package var lines: [String]
  package var town: String
  /// In French, in capitals.
  package var country: String
  package var postcode: String

  package init(lines: [String], town: String, country: String?, postcode: String) {
    self.lines = lines
    self.town = town
    self.country = country ?? "FRANCE"
    self.postcode = postcode
  }

  /// Lines before that of the town.
  package static let linesBeforeTown = 5
}
