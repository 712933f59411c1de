import Diagnostics
import Mailing
import Values

/// The letters and registered numbers of a batch so far, so that none comes twice.
///
/// A hash of 64 bits stands for each: 16 to 32 bytes a letter, as much a registered number. Two of a million letters
/// are mistaken for one another less than once in ten million batches.
struct LetterRegistry {
  /// By the names of their files, case folded. Two references may share one, and where a file system does not tell `abc`
  /// from `ABC`, one letter would take the place of the other.
  private var files: [UInt64: Int32] = [:]
  private var numbers: [UInt64: Int32] = [:]

  /// Every letter of `record` that an earlier entry has too, or that bears the number of an earlier one. The letters
  /// of one entry go into one envelope, and may share its number.
  func conflicts(of record: CaseRecord) -> [Diagnostic] {
    record.letters.flatMap { letter -> [Diagnostic] in
      if letter.isEnclosure { return [] }
      var found: [Diagnostic] = []
      if let first = files[fnv1a(letter.file.caseFolded)] {
        found.append(
          Diagnostic(
            MailingCode.duplicateLetter, at: .field("reference"),
            [.document: letter.document, .count: String(first)]))
      }
      if let number = number(of: letter), let first = numbers[fnv1a(number)] {
        found.append(
          Diagnostic(
            MailingCode.duplicateRegisteredNumber, at: .field("letters"), [.count: String(first)]))
      }
      return found
    }
  }

  mutating func add(_ record: CaseRecord) {
    for letter in record.letters where !letter.isEnclosure {
      files[fnv1a(letter.file.caseFolded)] = Int32(clamping: record.number)
      if let number = number(of: letter) { numbers[fnv1a(number)] = Int32(clamping: record.number) }
    }
  }

  private func number(of letter: LetterRecord) -> String? {
    letter.registeredNumber.flatMap(RegisteredNumber.init)?.compact ?? letter.registeredNumber
  }

  /// Fowler, Noll and Vo's hash: the same in every process, unlike the standard library's.
  private func fnv1a(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
