import CaseFiles
import Values

/// What the case says interrupts or suspends a limitation, in order of day.
struct LimitationActs {
  private(set) var interruptions: ArraySlice<Statement.LimitationAccount.Interruption>
  private(set) var suspensions: ArraySlice<Period>

  init(_ events: [CaseFile.Event], _ rule: LimitationRule) {
    interruptions = LimitationActs.inOrder(events.compactMap(rule.interruption))
    suspensions = LimitationActs.inOrder(events.compactMap(\.suspension))
  }

  /// Those whose date is `day` or later: a part of the same lists.
  func from(_ day: CalendarDate) -> LimitationActs {
    var acts = self
    acts.interruptions = interruptions.from(day, by: \.date)
    acts.suspensions = suspensions.from(day, by: \.first)
    return acts
  }

  func adding(_ other: LimitationActs) -> LimitationActs {
    var acts = self
    if !other.interruptions.isEmpty {
      acts.interruptions = LimitationActs.inOrder(other.interruptions + interruptions)
    }
    if !other.suspensions.isEmpty {
      acts.suspensions = LimitationActs.inOrder(other.suspensions + suspensions)
    }
    return acts
  }

  private static func inOrder(
    _ interruptions: some Sequence<Statement.LimitationAccount.Interruption>
  ) -> ArraySlice<Statement.LimitationAccount.Interruption> {
    interruptions.sorted { ($0.date, $0.cause.rawValue) < ($1.date, $1.cause.rawValue) }[...]
  }

  private static func inOrder(_ suspensions: some Sequence<Period>) -> ArraySlice<Period> {
    suspensions.sorted { ($0.first, $0.last) < ($1.first, $1.last) }[...]
  }
}

extension CaseFile.Event {
  fileprivate var suspension: Period? {
    guard kind == .suspension else { return nil }
    return until.map { Period(first: date, last: $0) }
  }
}
