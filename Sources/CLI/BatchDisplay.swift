import Exigible
import Glibc

/// What a batch shows while it works: messages about cases, a bar on a terminal, the count at the end.
struct BatchDisplay {
  private let console: Console
  private let isTerminal: Bool
  /// What the bar counts from: the first case or part of this run, after those of earlier runs.
  private var start: Start?
  private var phase = BatchPhase.cases
  private var lastDrawn = 0.0
  private var isDrawn = false

  init(_ console: Console) {
    self.console = console
    isTerminal = isatty(STDERR_FILENO) == 1 && !console.isQuiet && console.form == .text
  }

  mutating func show(_ progress: BatchProgress) {
    for message in progress.messages where message.isError || !console.isQuiet {
      clear()
      console.tell(message)
    }
    let now = monotonicSeconds()
    if progress.phase != phase { (phase, start) = (progress.phase, nil) }
    let start = start ?? Start(seconds: now, received: progress.report.received, share: progress.share ?? 0)
    self.start = start
    guard isTerminal, now - lastDrawn >= BatchDisplay.pause else { return }
    lastDrawn = now
    isDrawn = true
    console.write("\r" + bar(progress, since: start, seconds: now - start.seconds) + "\u{1B}[K")
  }

  /// Seconds between two pictures of the bar.
  private static let pause = 0.1

  /// Removes the bar, so that a message has the line for itself.
  mutating func clear() {
    guard isDrawn else { return }
    isDrawn = false
    console.write("\r\u{1B}[K")
  }

  mutating func end(_ report: BatchReport) {
    clear()
    console.tell(report)
  }

  private struct Start {
    let seconds: Double
    let received: Int
    let share: Double
  }

  private func bar(_ progress: BatchProgress, since start: Start, seconds: Double) -> String {
    var text = count(progress, since: start, seconds: seconds)
    guard let share = progress.share else { return text }
    let width = 30
    let full = Int(share * Double(width))
    text += String(repeating: " ", count: max(2, 20 - text.count))
    text += "[" + String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    text += "] \(Int(share * 100)) %"
    guard share > start.share else { return text }
    let left = Int(seconds * (1 - share) / (share - start.share))
    return text + "  \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
  }

  private func count(_ progress: BatchProgress, since start: Start, seconds: Double) -> String {
    switch progress.phase {
    case .cases:
      let received = progress.report.received - start.received
      return "\(progress.report.received)  \(seconds > 0 ? Int(Double(received) / seconds) : 0)/s"
    case .printRun(let parts):
      return "\(console.language == .french ? "tirage" : "print run") \(progress.report.parts)/\(parts)"
    }
  }
}

extension Console {
  /// A message about one case: it names the case by its reference alone.
  func tell(_ message: BatchMessage) {
    switch form {
    case .text: write(text(of: message) + "\n")
    case .json: write(message.json + "\n")
    }
  }

  private func text(of message: BatchMessage) -> String {
    let severity =
      switch (language, message.isError) {
      case (.french, true): "erreur"
      case (.french, false): "avertissement"
      case (.english, true): "error"
      case (.english, false): "warning"
      }
    let place = [message.line, message.column].compactMap { $0 }.map { ":\($0)" }.joined()
    let about = [message.reference, message.path].compactMap { $0 }.filter { !$0.isEmpty }.joined(
      separator: " ")
    let article = message.article.map { " (\($0))" } ?? ""
    let hint = message.hint.map { (language == .french ? "\n  indication : " : "\n  hint: ") + $0 } ?? ""
    return "\(message.file)\(place): \(severity)[\(message.code)]: \(about)"
      + (about.isEmpty ? "" : language == .french ? " : " : ": ") + message.message + article + hint
  }

  /// The count, which must balance.
  func tell(_ report: BatchReport) {
    if form == .json, !isQuiet { write(report.json + "\n") }
    switch language {
    case .french:
      note(
        "reçus : \(report.received) = écrits : \(report.written) + refusés : \(report.refused) ; "
          + "lettres : \(report.letters), pages : \(report.pages), feuilles : \(report.sheets)"
          + (report.parts > 0 ? ", fichiers du tirage : \(report.parts)" : ""))
      if !report.isComplete { note("interrompu : reprenez par la même commande avec --resume") }
    case .english:
      note(
        "received: \(report.received) = written: \(report.written) + refused: \(report.refused); "
          + "letters: \(report.letters), pages: \(report.pages), sheets: \(report.sheets)"
          + (report.parts > 0 ? ", files of the print run: \(report.parts)" : ""))
      if !report.isComplete { note("interrupted: resume with the same command and --resume") }
    }
  }
}
