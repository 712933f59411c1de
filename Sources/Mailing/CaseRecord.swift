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
  /// The provider's envelope that takes the letters; nil when no provider tells.
  package var envelope: String?
  /// Empty when the case is refused.
  package var letters: [LetterRecord]
  package var findings: [Finding]
  /// The `extensions` of the case, as JSON text.
  package var extensions: String?
  /// In a batch with a print run: where the pages wait to be painted.
  package var spill: SpillPlace?

  package init(number: Int, digest: String) {
    self.number = number
    self.digest = digest
    letters = []
    findings = []
  }

  package var isRefused: Bool { letters.isEmpty }
  /// Of all its letters.
  package var sheets: Int { letters.reduce(0) { $0 + $1.sheets } }
}

/// One letter of a case, or a file enclosed with its letters.
package struct LetterRecord: Sendable, Hashable {
  package let document: String
  /// Name of its file in the folder of the batch: it bears it when one is written. That of an enclosure as it was given.
  package let file: String
  package let pages: Int
  package let sheets: Int
  /// `simple`, `tracked` or `registered`; `enclosed` for an enclosure.
  package let service: String
  package let registeredNumber: String?
  /// SHA-256 of its file; nil when the letter stands in the print run alone.
  package let sha256: String?

  package init(
    document: String, file: String, pages: Int, sheets: Int, service: String, registeredNumber: String?,
    sha256: String?
  ) {
    self.document = document
    self.file = file
    self.pages = pages
    self.sheets = sheets
    self.service = service
    self.registeredNumber = registeredNumber
    self.sha256 = sha256
  }

  /// - Parameter file: path of a PDF file, as it was given.
  package init(enclosing file: String, pages: Int, sheets: Int, sha256: String) {
    self.init(
      document: file, file: file, pages: pages, sheets: sheets, service: LetterRecord.enclosed,
      registeredNumber: nil, sha256: sha256)
  }

  private static let enclosed = "enclosed"

  package var isEnclosure: Bool { service == LetterRecord.enclosed }

  /// Whether the batch writes a file that it names after the letter.
  package var hasOwnFile: Bool { !isEnclosure && sha256 != nil }
}

/// A stretch of a spill file, with the sum by which it is known again.
package struct SpillPlace: Sendable, Hashable {
  package let offset: Int
  package let length: Int
  package let checksum: UInt64

  package init(offset: Int, length: Int, checksum: UInt64) {
    self.offset = offset
    self.length = length
    self.checksum = checksum
  }

  package var end: Int { offset + length }
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

  private static let home = "FRANCE"

  var isInFrance: Bool { country == Recipient.home }

  package init(lines: [String], town: String, country: String?) {
    self.lines = lines
    self.town = town
    self.country = country ?? Recipient.home
  }
}
