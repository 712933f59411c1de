import ArgumentParser
import Exigible
import Glibc

/// The two streams of a command: results on standard output, messages on standard error.
struct Console {
  let language: MessageLanguage
  let form: ErrorForm
  let isQuiet: Bool
  /// The input that messages are about, once it is read.
  var source: CaseText?

  init(language: MessageLanguage, form: ErrorForm, isQuiet: Bool) {
    self.language = language
    self.form = form
    self.isQuiet = isQuiet
  }

  /// What `arguments` ask of messages, for a command line that could not be understood as a whole.
  init(arguments: [String]) {
    func value(of option: String) -> String? {
      for (index, argument) in arguments.enumerated() {
        if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
        if argument == option, index + 1 < arguments.count { return arguments[index + 1] }
      }
      return nil
    }
    self.init(
      language: value(of: "--lang").flatMap(MessageLanguage.init(rawValue:)) ?? .ofEnvironment(),
      form: value(of: "--errors").flatMap(ErrorForm.init(rawValue:)) ?? .text, isQuiet: false)
  }

  /// Writes `diagnostics` on standard error; warnings are left out when quiet.
  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where !isQuiet || diagnostic.severity == .error {
      let message =
        switch form {
        case .text: text(of: diagnostic)
        case .json: source?.messageAsJSON(diagnostic, in: language) ?? diagnostic.json(in: language)
        }
      tell(message)
    }
  }

  /// A message about a template or a parameter file shows its line as a message about the case does.
  private func text(of diagnostic: Diagnostic) -> String {
    if case .file(let name, _, _) = diagnostic.place {
      let bytes = fileKind(name) == .regularFile ? try? readFile(name, at: diagnostic.place) : nil
      return diagnostic.text(in: language, source: bytes.map { SourceText(name: name, bytes: $0) })
    }
    return source?.message(diagnostic, in: language) ?? diagnostic.text(in: language)
  }

  /// A command line that ArgumentParser refused: its own words, with the usage lines in text form.
  func reportUsage(_ message: String, _ fullMessage: String) {
    switch form {
    case .text: tell(fullMessage)
    case .json: report([Diagnostic(OutputCode.usage, at: .thing("arguments"), [.reason: message])])
    }
  }

  /// Tells that a file was written.
  func tellWritten(_ path: String, pages: Int) {
    switch language {
    case .french: note("écrit : \(path) (\(pages) page\(pages > 1 ? "s" : ""))")
    case .english: note("wrote \(path) (\(pages) page\(pages > 1 ? "s" : ""))")
    }
  }

  /// Tells that nothing is wrong with a case.
  func tellInOrder(_ path: String) {
    switch language {
    case .french: note("\(path) : rien à signaler")
    case .english: note("\(path): in order")
    }
  }

  /// Writes a result, whole, on standard output.
  func writeResult(_ bytes: [UInt8]) throws(Refusal) {
    guard let error = writeAll(bytes, to: STDOUT_FILENO) else { return }
    throw Refusal(
      Diagnostic(
        OutputCode.streamClosed, at: .thing("-"), [.file: "-", .reason: systemReason(error)]))
  }

  func writeResult(_ text: String) throws(Refusal) { try writeResult(Array(text.utf8)) }

  /// With JSON messages, standard error holds nothing that is not JSON.
  func note(_ text: String) {
    if !isQuiet, form == .text { tell(text) }
  }

  private func tell(_ text: String) { write(text + "\n") }

  /// Writes on standard error.
  func write(_ text: String) {
    // Nowhere is left to tell that standard error itself is closed.
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}
