import Diagnostics
import Exigible
import Foundation
import TestSupport
import Testing

/// Every code has an example that triggers it, with its exact words: `exigible explain` shows them.
///
/// An example is a folder `Tests/Golden/diagnostics/<code>` with a `case.json`, on which `exigible check` says it,
/// or with a `command.sh` that says it.
@Suite("the catalogue of messages")
struct DiagnosticExampleTests {
  static let folder = "Tests/Golden/diagnostics"
  static let examples = Repository.names(in: folder)

  /// Codes that no example can trigger on every machine, and why.
  static let withoutExample: [String: String] = [
    OutputCode.fileDenied.rawValue: "whoever runs the tests may be allowed to read everything",
    OutputCode.outputDenied.rawValue: "whoever runs the tests may be allowed to write everywhere",
    PaintingCode.paintingFailed.rawValue: "a defect of the program",
    FinishingCode.unfinishable.rawValue: "a defect of the program",
    PageCode.unreadableResource.rawValue: "a defect of the program",
    VerificationCode.bytesDiffer.rawValue: "the libraries of the machine decide the bytes",
    VerificationCode.objectDiffers.rawValue: "the libraries of the machine decide the bytes",
    VerificationCode.placeDiffers.rawValue: "it takes a program that moves letters within a PDF file",
    VerificationCode.otherProgram.rawValue: "it names the libraries of the machine",
    PaintingCode.resolutionOutOfRange.rawValue: "the command line refuses it first",
    PageCode.unevenTable.rawValue: "TemplateCode.tableRowMismatch refuses it first",
    LetterCode.firstLetterMissing.rawValue: "CaseCode.firstLetterUnclear refuses it first",
    LawCode.missingTable.rawValue: "the embedded parameters hold every table",
    ClaimCode.publicCreditor.rawValue: "CaseCode.publicCreditor refuses it first",
    ClaimCode.purposeNeeded.rawValue: "CaseCode.purposeRequired refuses it first",
    ClaimCode.individualIsNotProfessional.rawValue: "CaseCode.purposeImpossible refuses it first",
    ClaimCode.creditExceedsInvoice.rawValue: "CaseCode.amountAbove refuses it first",
    ProviderCode.malformedTown.rawValue: "CaseCode refuses such a postcode in France first",
    ClaimCode.costAfterClosing.rawValue: "CaseCode.dateAfterStatement refuses it first",
  ]

  @Test("every code has its example")
  func completeness() {
    let known = Set(Self.examples)
    let missing = Engine.diagnosticIDs.filter { !known.contains($0) && Self.withoutExample[$0] == nil }
    #expect(missing == [])
    #expect(known.subtracting(Engine.diagnosticIDs) == [])
  }

  @Test("a case says its message", arguments: examples.filter { isCase($0) })
  func caseMessage(id: String) throws {
    let folder = Repository.file(Self.folder).appending(path: id)
    let json = Array(try Data(contentsOf: folder.appending(path: "case.json")))
    let found = try diagnostics(of: json, in: folder)
    #expect(found.map(\.id).contains(id))
    let text = CaseText(name: "case.json", json: json)
    for language in MessageLanguage.allCases {
      let messages = found.map { text.message($0, in: language) + "\n" }.joined()
      let difference = try Golden.difference(messages, messageFile(id, language))
      #expect(difference == nil)
    }
  }

  @Test("a command says its message", arguments: examples.filter { !isCase($0) })
  func commandMessage(id: String) throws {
    let folder = Repository.file(Self.folder).appending(path: id)
    let command = try String(contentsOf: folder.appending(path: "command.sh"), encoding: .utf8)
    for language in MessageLanguage.allCases {
      // Not by `LC_ALL`: bash complains of one that the machine lacks.
      let locale = language == .french ? "fr_FR.UTF-8" : "C"
      let scratch = try Scratch(copying: folder)
      let run = try withExtendedLifetime(scratch) {
        try Program.shell(
          command, in: scratch.folder, environment: ["LC_ALL": "", "LC_MESSAGES": locale])
      }
      #expect(run.errors.contains("[\(id)]") || run.errors.contains("\"code\":\"\(id)\""))
      let difference = try Golden.difference(run.errors, messageFile(id, language))
      #expect(difference == nil)
    }
  }

  private static func isCase(_ id: String) -> Bool {
    Repository.holds("\(folder)/\(id)/case.json")
      && !Repository.holds("\(folder)/\(id)/command.sh")
  }

  private func messageFile(_ id: String, _ language: MessageLanguage) -> String {
    "diagnostics/\(id)/message.\(language.rawValue).txt"
  }

  private func diagnostics(of json: [UInt8], in folder: URL) throws -> [Diagnostic] {
    let engine = try SharedEngine.engine.get()
    do throws(Refusal) {
      return try engine.check(json, assets: folder.path)
    } catch {
      return error.diagnostics
    }
  }
}

/// One engine for all tests: it never changes.
enum SharedEngine {
  static let engine: Result<Engine, Refusal> = Result { () throws(Refusal) in try Engine() }
}
