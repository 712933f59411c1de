import ArgumentParser
import Exigible

struct VerifyCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold a file, or somebody's figures, against what their case gives, and tell every difference.",
    discussion: """
      A PDF file is rendered again from its case. With --claim, figures that somebody else computed, as a statement in JSON or CSV or any \
      part of one, are compared cent by cent with those of CASE.json.

      Ends with 0 when nothing differs, with 1 when anything does, with 65 when figures cannot be read without guessing.
      """)

  @Argument(
    help: ArgumentHelp("The file to verify; with --claim, the case.", valueName: "file.pdf|case.json"))
  var path: String

  @Option(
    name: .customLong("claim"),
    help: ArgumentHelp("Figures to verify, instead of a PDF file.", valueName: "theirs.json|theirs.csv"))
  var claimPath: String?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("The case, for a file that does not carry it.", valueName: "case.json"))
  var casePath: String?

  @Option(
    name: .customLong("assets"),
    help: ArgumentHelp(
      "Folder that relative paths in the case start from (default: that of --case).", valueName: "dir"))
  var assetFolder: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard claimPath == nil || casePath == nil else {
      throw ValidationError("--claim takes its case as the argument, without --case.")
    }
  }

  func perform(_ console: inout Console) throws(Refusal) {
    if let claimPath {
      try verifyClaim(at: claimPath, &console)
    } else {
      try verifyFile(&console)
    }
  }

  private func verifyFile(_ console: inout Console) throws(Refusal) {
    let pdf = try readFile(path, at: .thing(path))
    let json = try casePath.map { path throws(Refusal) in try common.read(path, &console) }
    let engine = try common.makeEngine()
    let verification: FileVerification
    do throws(Refusal) {
      verification = try engine.verify(
        pdf, case: json, assets: assetFolder ?? casePath.flatMap(CaseInput.folder))
    } catch {
      throw Refusal(named(error.diagnostics))
    }
    console.tellCompared(verification)
    let (differences, warnings) = (named(verification.differences), named(verification.warnings))
    if !differences.isEmpty { throw Refusal(differences + warnings) }
    try common.pass(warnings, console)
    console.tellConforming(path, wholly: verification.hasComparedBytes)
  }

  /// The engine does not know what the file is called.
  private func named(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { $0.place == .thing("PDF") ? $0.moved(to: .thing(path)) : $0 }
  }

  /// Messages first point into the case, then into the figures.
  private func verifyClaim(at claimPath: String, _ console: inout Console) throws(Refusal) {
    let json = try common.read(path, &console)
    let statement = try common.makeEngine().statement(json)
    try common.pass(statement.warnings, console)
    let figures = try common.read(claimPath, &console)
    let verification = try statement.verify(figures, named: claimPath, limits: common.bounds.limits)
    console.tellCompared(verification)
    if !verification.differences.isEmpty { throw Refusal(verification.differences) }
    console.tellConforming(claimPath)
  }
}

extension Console {
  /// Tells that a file is the one that its case gives.
  ///
  /// - Parameter wholly: false when neither its bytes nor the shapes of its letters were compared.
  func tellConforming(_ path: String, wholly: Bool = true) {
    switch language {
    case .french: note("\(path) : conforme" + (wholly ? "" : " par ses chiffres, ses textes et leurs places"))
    case .english: note("\(path): conforming" + (wholly ? "" : " in figures, texts and places"))
    }
  }

  /// Tells what was compared.
  func tellCompared(_ verification: FileVerification) {
    let (figures, letters, pages) =
      (verification.comparedFigures, verification.comparedLetters, verification.comparedPages)
    switch language {
    case .french:
      note(
        "comparés : \(figures) chiffre(s), \(letters) lettre(s) et leur place sur \(pages) page(s)"
          + (verification.hasComparedBytes ? ", tous les octets" : ""))
    case .english:
      note(
        "compared: \(figures) figure(s), \(letters) letter(s) and their places on \(pages) page(s)"
          + (verification.hasComparedBytes ? ", every byte" : ""))
    }
  }

  /// Tells how much was compared, and what was not there to be.
  func tellCompared(_ verification: ClaimVerification) {
    let absent = verification.absentLists.joined(separator: ", ")
    let count = verification.comparedCount
    switch language {
    case .french:
      note("\(count) chiffre(s) comparé(s)" + (absent.isEmpty ? "" : " ; absents, non comparés : \(absent)"))
    case .english:
      note("\(count) figure(s) compared" + (absent.isEmpty ? "" : "; not given, not compared: \(absent)"))
    }
  }
}
