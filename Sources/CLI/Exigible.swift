import ArgumentParser
import Exigible
import Glibc

/// The command `exigible`: reads its arguments, runs one command, ends with its status.
@main
struct ExigibleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exigible",
    abstract: "Turns a debt case into the letters and the statement that get it paid.",
    discussion: """
      A case is one JSON file: who owes what to whom, since when. Results go to standard output or to files, \
      messages to standard error.

      Exit status: 0 done, 1 verify found a difference, 64 usage, 65 the case or a template is at fault, 66 an input cannot be read, \
      70 a defect of the program, 73 an output cannot be created, 74 cannot be written, 130 interrupted.
      """,
    version: Engine.version,
    subcommands: [
      RenderCommand.self, BatchCommand.self, ManifestsCommand.self, StatementCommand.self, CheckCommand.self,
      PreviewCommand.self,
      VerifyCommand.self,
      ExplainCommand.self, TemplateCommand.self, RatesCommand.self, SchemaCommand.self,
    ])

  static func main() {
    prepareStreams()
    prepareSignals()
    prepareDefects()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try soleCommand(arguments) ?? parseAsRoot(arguments)
      try command.run()
    } catch let status as ExitCode {
      Glibc.exit(status.rawValue)
    } catch {
      endWithUsage(error, arguments)
    }
  }

  /// The command that `arguments` name, when they are in order: it is read alone, without the tree of all commands, which
  /// is wanted only to tell what is wrong, or to help.
  private static func soleCommand(_ arguments: [String]) -> (any ParsableCommand)? {
    let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    guard let named, named.configuration.subcommands.isEmpty else { return nil }
    let command = try? named.parseAsRoot(Array(arguments.dropFirst()))
    // Asked for help, it gives another command instead.
    return command.flatMap { type(of: $0) == named ? $0 : nil }
  }

  /// Interrupted, the program ends at once with 130, unless its caller has interruptions ignored, as a shell does for
  /// what it starts in the background; a reader that goes away is an error of writing, not a death.
  private static func prepareSignals() {
    // A file that may not grow is an error of writing too.
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    guard !Interruption.isIgnored(SIGINT) else { return }
    signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
    // A parent may have left it blocked.
    var interruption = sigset_t()
    sigemptyset(&interruption)
    sigaddset(&interruption, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &interruption, nil)
  }

  /// A stream that the caller closed stays unusable: a file opened later must not take its place.
  private static func prepareStreams() {
    for (descriptor, unusable) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number, which is this one.
      _ = open("/dev/null", unusable)
    }
  }

  /// A defect ends with 70 and a sentence. Debug builds keep the trace of the call stack instead.
  private static func prepareDefects() {
    #if !DEBUG
      for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
        signal(number) { _ in
          let sentence: StaticString =
            "exigible: a defect of the program stopped it; please report it with the case\n"
          write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
          _exit(ExitStatus.defect.rawValue)
        }
      }
    #endif
  }

  /// What to say of a first argument that is no command; nil when it is one, or an option.
  private static func unknownCommand(_ arguments: [String]) -> String? {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let name = arguments.first, !name.hasPrefix("-"), !(commands + ["help"]).contains(name) else {
      return nil
    }
    let nearest = closestName(to: name, among: commands).map { "Did you mean '\($0)'?" }
    return "Unknown command '\(name.visible)'. "
      + (nearest ?? "The commands are \(commands.joined(separator: ", ")).")
  }

  private static func endWithUsage(_ error: any Error, _ arguments: [String]) -> Never {
    guard exitCode(for: error) != .success else { exit(withError: error) }
    let console = Console(arguments: arguments)
    if let unknown = unknownCommand(arguments) {
      console.reportUsage(
        unknown,
        "Error: \(unknown)\nUsage: exigible <subcommand>\n  See 'exigible --help' for more information.")
    } else {
      console.reportUsage(message(for: error), fullMessage(for: error))
    }
    Glibc.exit(ExitStatus.usage.rawValue)
  }
}
