import Values

/// How a file writes its numbers and days.
enum FigureForm {
  /// A point before decimals, ISO days.
  case json
  /// A point or a comma before decimals, groups of three, ISO days or `31/12/2026`.
  case table
}

/// Why a text is not the figure it should be.
enum FigureFault: Error {
  case malformed
  /// `1.234` may be one or a thousand.
  case ambiguous
}

extension FigureValue {
  /// Reads a number with at most `places` decimals, money when they are two; nothing is rounded and nothing guessed.
  static func decimal(
    _ text: String, places: Int, form: FigureForm
  ) throws(FigureFault) -> FigureValue {
    var body = form == .table ? text.withoutUnit : text[...]
    let isNegative = body.first == "-" || (form == .table && body.first == "\u{2212}")
    if isNegative { body = body.dropFirst() }
    let (whole, decimals) = try split(body, places: places, form: form)
    guard decimals.utf8.count <= places, let scaled = scale(whole: whole, decimals: decimals)
    else { throw .malformed }
    let value = isNegative ? -scaled : scaled
    return places == 2 ? .money(Money(cents: value / 100)) : .decimal(value)
  }

  /// ISO in JSON; a table may also write `31/12/2026`, day first.
  static func day(_ text: String, form: FigureForm) throws(FigureFault) -> FigureValue {
    if let day = CalendarDate(iso: text) { return .day(day.iso) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard form == .table, parts.map(\.utf8.count) == [2, 2, 4],
      let day = CalendarDate(iso: parts.reversed().joined(separator: "-"))
    else { throw .malformed }
    return .day(day.iso)
  }

  /// The digits before and after the decimal mark, groups closed up.
  private static func split(
    _ body: Substring, places: Int, form: FigureForm
  ) throws(FigureFault) -> (whole: String, decimals: String) {
    guard form == .table else { return try split(body, at: ".", groups: []) }
    let marks = body.filter { $0 == "." || $0 == "," }
    if Set(marks).count == 2 {
      guard let decimal = marks.last, marks.filter({ $0 == decimal }).count == 1 else { throw .malformed }
      return try split(body, at: decimal, groups: [decimal == "." ? "," : "."])
    }
    guard let mark = marks.first else { return try split(body, at: ".", groups: [" "]) }
    let tail = body.split(separator: mark, omittingEmptySubsequences: false).last ?? ""
    if marks.count > 1 { return try split(body, at: mark == "." ? "," : ".", groups: [mark]) }
    let isGroupLike = tail.utf8.count == 3 && !body.contains(" ") && body.first != "0"
    if isGroupLike, places < 3 { throw .ambiguous }
    return try split(body, at: mark, groups: [" "])
  }

  private static func split(
    _ body: Substring, at mark: Character, groups: Set<Character>
  ) throws(FigureFault) -> (whole: String, decimals: String) {
    let parts = body.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first else { throw .malformed }
    let stretches = whole.split(omittingEmptySubsequences: false) { groups.contains($0) }
    let isGrouped =
      stretches.count == 1
      || ((1...3).contains(stretches[0].utf8.count)
        && stretches.dropFirst().allSatisfy { $0.utf8.count == 3 })
    let digits = stretches.joined()
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    guard isGrouped, isNumber(digits), parts.count == 1 || isNumber(decimals) else { throw .malformed }
    return (digits, decimals)
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Ten-thousandths; nil when too large to hold.
  private static func scale(whole: String, decimals: String) -> Int64? {
    guard decimals.utf8.count <= 4 else { return nil }
    return Int64(whole + decimals + String(repeating: "0", count: 4 - decimals.utf8.count))
  }
}

extension String {
  /// Spaces of every width made plain, and the sign of euros or percent at the end left out.
  fileprivate var withoutUnit: Substring {
    var text = String(map { "\u{A0}\u{202F}\u{2009}".contains($0) ? " " : $0 })[...]
    if let last = text.last, last == "€" || last == "%" { text = text.dropLast() }
    while text.last == " " { text = text.dropLast() }
    return text
  }
}
