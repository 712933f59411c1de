import ArgumentParser
import Exigible
import Glibc

/// How messages are written on standard error.
enum ErrorForm: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Language of messages: fr or en (default: the locale's).", valueName: "fr|en"))
  var language: MessageLanguage?

  @Option(
    name: .customLong("errors"),
    help: ArgumentHelp("Form of messages: text, or json, one object a line.", valueName: "text|json"))
  var errorForm: ErrorForm = .text

  @Option(
    name: .customLong("templates"),
    help: ArgumentHelp("Folder of templates that complete or replace those of the program.", valueName: "dir")
  )
  var templateFolder: String?

  @Option(
    name: .customLong("parameters"),
    help: ArgumentHelp(
      "Folder of dated parameters that complete or replace those of the program.", valueName: "dir"))
  var parameterFolder: String?

  @OptionGroup var bounds: LimitOptions

  @Flag(help: "Refuse what only deserves a warning.")
  var strict = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  var console: Console {
    Console(language: language ?? .ofEnvironment(), form: errorForm, isQuiet: quiet)
  }

  /// Reads a case, or figures in its form, and makes it what `console` reports about.
  func read(_ path: String, _ console: inout Console) throws(Refusal) -> [UInt8] {
    let limits = bounds.limits
    let json = try readFile(path, at: .thing(path), limit: max(largestFile, limits.size))
    console.source = CaseText(name: path, json: json, limits: limits)
    return json
  }

  /// The engine with the folders of `--templates` and `--parameters`.
  func makeEngine() throws(Refusal) -> Engine {
    let parameters = try files(in: parameterFolder, extensions: ["json"])
    let folder = parameterFolder.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    let engine = try Engine(
      parameters: Dictionary(uniqueKeysWithValues: parameters.map { (folder + $0.key, $0.value) }),
      templates: files(in: templateFolder, extensions: ["json", "md"]),
      templateFolder: templateFolder ?? "", limits: bounds.limits)
    Kept.last(engine)
    return engine
  }

  /// Reports `warnings`; with `--strict`, refuses the result they go with.
  func pass(_ warnings: [Diagnostic], _ console: Console) throws(Refusal) {
    guard !warnings.isEmpty else { return }
    if strict { throw Refusal.warnings(warnings) }
    console.report(warnings)
  }

  private func files(in folder: String?, extensions: Set<String>) throws(Refusal) -> [String: [UInt8]] {
    guard let folder else { return [:] }
    return try readFolder(folder, extensions: extensions, at: .thing(folder))
  }
}

/// Holds a value until the process ends, whose memory the system then takes back at once: given back piece by piece, an
/// engine costs a letter two hundredths of its time.
private final class Kept<Value> {
  private let value: Value
  private init(_ value: Value) { self.value = value }

  static func last(_ value: Value) { _ = Unmanaged.passRetained(Kept(value)) }
}

extension MessageLanguage: ExpressibleByArgument {
  /// As the first that is set of `LC_ALL`, `LC_MESSAGES` and `LANG` decides.
  static func ofEnvironment() -> MessageLanguage {
    let names: [String] = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let values = names.lazy.compactMap { getenv($0) }.map { String(cString: $0) }
    return MessageLanguage(locale: values.first { !$0.isEmpty })
  }
}

/// A command whose failures are reported in the language and form that its options ask for.
protocol ReportingCommand: ParsableCommand {
  var common: CommonOptions { get }

  /// Does the work; `console.source` is the input that a refusal is about, once it is read.
  func perform(_ console: inout Console) throws(Refusal)
}

extension ReportingCommand {
  func run() throws {
    var console = common.console
    do throws(Refusal) {
      try perform(&console)
    } catch {
      console.report(error.diagnostics)
      throw ExitStatus(error).exitCode
    }
  }
}
