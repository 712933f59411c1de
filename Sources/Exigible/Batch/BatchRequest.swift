import Diagnostics
import JSON

/// What a batch is to do: where its cases come from, what becomes of each, where the letters go.
public struct BatchRequest: Sendable {
  public var input: BatchInput
  /// The folder that the batch is written to: new, empty, or that of a batch to resume.
  public var folder: String
  /// Where the manifest goes, in the form that its end tells, `.csv` or `.jsonl`; nil writes both in `folder`.
  public var manifest: String?
  /// The documents of each case that names none in its own entry; nil takes those of the case.
  public var documents: [DocumentID]?
  /// PDF files under `assets` that go with every case; a print run alone takes them.
  public var enclosures: [String]
  /// What the file of each letter conforms to and carries; the parts of a print run are always PDF/A-2b.
  public var options: RenderOptions
  /// The folder that relative paths in a case start from; nil admits none.
  public var assets: String?
  /// Refuse a case that only deserves a warning.
  public var refusesWarnings: Bool
  /// Sheets are printed on both sides.
  public var isDuplex: Bool
  /// One file, in parts, for all letters; nil writes a file for each of them alone.
  public var printRun: PrintRun?
  /// The print-and-post service whose limits each case is held against: an identifier (`Engine.providers`), or the
  /// path of a profile, which ends in `.json`; nil holds against none.
  public var provider: String?
  /// The part of the input that this machine takes.
  public var shard: Shard?
  /// Take up a batch that was stopped in `folder`; begins one where there is none.
  public var isResumed: Bool
  /// Cases worked on at once, 1 or more.
  public var jobs: Int
  /// The language of the messages that the manifest keeps.
  public var language: MessageLanguage

  public init(_ input: BatchInput, into folder: String) {
    self.input = input
    self.folder = folder
    manifest = nil
    enclosures = []
    documents = nil
    options = RenderOptions()
    assets = nil
    refusesWarnings = false
    isDuplex = false
    printRun = nil
    provider = nil
    shard = nil
    isResumed = false
    jobs = 1
    language = .english
  }
}

/// Where the cases of a batch come from.
public enum BatchInput: Sendable, Hashable {
  /// JSON Lines: a case, or `{"case": …, "documents": […]}`, on each line. `-` is standard input.
  case lines(String)
  /// The files of a folder whose name ends in `.json`, in the order of their names' bytes.
  case folder(String)
}

/// One of several equal parts of an input: the entries whose rank leaves `index - 1` when divided by `count`.
public struct Shard: Sendable, Hashable {
  /// From 1 to `count`.
  public let index: Int
  /// Parts that the input is divided into, 1 or more.
  public let count: Int

  /// Nil outside of those bounds.
  public init?(index: Int, count: Int) {
    guard count >= 1, (1...count).contains(index) else { return nil }
    self.index = index
    self.count = count
  }

  /// Whether the entry of that rank, from 0, is in this part.
  func holds(rank: Int) -> Bool { rank % count == index - 1 }
}

/// The count of a batch, earlier runs included: what was received is what was written and what was refused.
public struct BatchReport: Sendable, Hashable {
  /// Cases, those of other shards left out.
  public internal(set) var received = 0
  /// Cases whose letters were all written, or all wait for the print run.
  public internal(set) var written = 0
  /// Cases that have no letter, for the reasons that the manifest gives.
  public internal(set) var refused = 0
  /// Letters of the cases that were written; unlike the next two counts, it leaves enclosures out.
  public internal(set) var letters = 0
  /// Printed pages of letters and enclosures, blank backs left out.
  public internal(set) var pages = 0
  /// Sheets of paper for letters and enclosures, each of which starts on a sheet of its own.
  public internal(set) var sheets = 0
  /// Files of the print run.
  public internal(set) var parts = 0
  /// False when the batch was stopped before its end: resume it.
  public internal(set) var isComplete = false
}

/// What a batch tells its caller after each case, in the order of the input, then after each part of a print run.
public struct BatchProgress: Sendable {
  /// What was found in the case; it says nothing of the case but its reference.
  public let messages: [BatchMessage]
  /// So far, earlier runs included.
  public let report: BatchReport
  /// What `share` is a share of.
  public let phase: BatchPhase
  /// Share of the phase done, 0 to 1; nil when the length of the input is not known.
  public let share: Double?
}

/// What a batch is at.
public enum BatchPhase: Sendable, Hashable {
  /// Reading cases and writing their letters.
  case cases
  /// All cases are done; so many files are to be painted in all.
  case printRun(parts: Int)
}

/// A message about one case of a batch, fit for a log that others read: no value of the case but its reference.
public struct BatchMessage: Sendable, Hashable {
  /// Such as `C012`: a row of `docs/CHECKS.md`.
  public let code: String
  /// Whether the case is refused for it; false for a warning.
  public let isError: Bool
  /// Path of the text that the entry stands in, its control characters made visible.
  public let file: String
  /// The line of a text, or the rank in a folder, from 1.
  public let entry: Int
  /// In `file`, from 1, as far as it is known.
  public let line: Int?
  /// In the line, from 1, in characters as a reader sees them.
  public let column: Int?
  /// The key at fault, as far as it is known: `invoices[1].dueDate`.
  public let path: String?
  /// Of the case, as far as it could be read.
  public let reference: String?
  /// In the language of the batch.
  public let message: String
  /// How to mend it, in the same language; nil where that cannot be said without values of the case.
  public let hint: String?
  /// The article of law behind the message.
  public let article: String?
}

extension BatchMessage {
  /// One line of JSON: `code`, `severity`, `message`, `hint`, `article`, `path`, `file`, `entry`, `line`, `column`,
  /// `reference`.
  public var json: String {
    writeJSON([
      "code": .string(code), "severity": .string(isError ? "error" : "warning"), "message": .string(message),
      "hint": .text(hint), "article": .text(article), "path": .text(path), "file": .string(file),
      "entry": .integer(entry),
      "line": line.map { .integer($0) } ?? .null, "column": column.map { .integer($0) } ?? .null,
      "reference": .text(reference),
    ])
  }
}

extension BatchReport {
  /// One line of JSON: `received`, `written`, `refused`, `letters`, `pages`, `sheets`, `parts`,
  /// `complete`.
  public var json: String {
    writeJSON([
      "received": .integer(received), "written": .integer(written), "refused": .integer(refused),
      "letters": .integer(letters), "pages": .integer(pages), "sheets": .integer(sheets),
      "parts": .integer(parts),
      "complete": .bool(isComplete),
    ])
  }
}
