/// Entries that are with the workers, as many as may be held in memory; outcomes come back in the order of the entries.
struct PendingEntries {
  private let workers: OrderedWorkers<BatchItem, CaseOutcome>
  private let mostBytes: Int
  private var bytes = 0

  /// Entries ahead of the one that is to be recorded next.
  private static let mostEntries = 256
  /// Entries that a worker takes at once, when so many wait: of letters, forty milliseconds of work.
  private static let handful = OrderedWorkers<BatchItem, CaseOutcome>.Group(
    most: 32, mostWeight: 64 << 10, weight: \.size)

  /// - Parameters:
  ///   - jobs: entries worked on at once.
  ///   - mostBytes: of entries, unless one alone is larger.
  init(_ room: MailRoom, jobs: Int, mostBytes: Int) {
    workers = OrderedWorkers(count: jobs, group: PendingEntries.handful) { room.outcomes(of: $0) }
    self.mostBytes = mostBytes
  }

  var isEmpty: Bool { workers.outstanding == 0 }

  /// Whether another entry may be submitted.
  var hasRoom: Bool { workers.outstanding < PendingEntries.mostEntries && bytes < mostBytes }

  mutating func submit(_ item: BatchItem) {
    bytes += item.size
    workers.submit(item)
  }

  /// The next outcome, waited for; nil when nothing is with the workers.
  mutating func take() -> CaseOutcome? {
    guard let outcome = workers.take() else { return nil }
    bytes -= outcome.size
    return outcome
  }

  /// Forgets the entries that no worker has begun; none is submitted any more.
  func dropWaiting() { workers.dropWaiting() }

  /// Waits for the work under way and ends the workers.
  func close() { workers.close() }
}
