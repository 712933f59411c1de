import Values

/// What became of one invoice, step by step, so that a clerk can defend its figure.
public struct InvoiceStory: Sendable, Hashable {
  /// Number of the invoice, or name of the award.
  public let number: String
  public let heading: [String]
  public let steps: [Step]
  /// Where the story ends: what the statement says is still owed on the invoice, or on the title that judged it.
  public let balance: Money

  public struct Step: Sendable, Hashable {
    public let heading: String
    public let details: [String]
    /// What the step adds to the balance or takes off it; nil for a step that only explains.
    public let amount: Money?
    /// What the steps before it amount to; the last step alone tells it.
    public let balance: Money?

    init(heading: String, details: [String], amount: Money?, balance: Money? = nil) {
      self.heading = heading
      self.details = details
      self.amount = amount
      self.balance = balance
    }
  }
}

extension InvoiceStory {
  /// Plain text: the steps in a column, what they add to the balance at its right.
  public var text: String {
    let digits = String(steps.count).count
    let blocks = steps.enumerated().map { index, step in
      step.lines(number: index + 1, indent: digits + 2).joined(separator: "\n")
    }
    return (heading + [""] + blocks).joined(separator: "\n") + "\n"
  }
}

extension InvoiceStory.Step {
  /// Characters in a line: it fits a terminal and a sheet.
  private static let width = 92

  private var figure: String? {
    if let balance { return "= " + Language.french.amount(balance) }
    return amount.map { ($0.isNegative ? "" : "+") + Language.french.amount($0) }
  }

  fileprivate func lines(number: Int, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let label = String(number) + "."
    let start = label + String(repeating: " ", count: indent - label.count)
    let room = Self.width - indent - (figure.map { $0.count + 2 } ?? 0)
    var head = heading.wrapped(at: room)
    if let figure {
      let gap = Self.width - indent - head[0].count - figure.count
      head[0] += String(repeating: " ", count: max(2, gap)) + figure
    }
    let body = details.flatMap { $0.wrapped(at: Self.width - indent - 2) }.map { margin + "  " + $0 }
    return [start + head[0]] + head.dropFirst().map { margin + $0 } + body
  }
}

extension String {
  /// Lines of at most `width` characters, broken at ordinary spaces only; a longer word stands alone.
  fileprivate func wrapped(at width: Int) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.isEmpty ? [""] : lines
  }
}
