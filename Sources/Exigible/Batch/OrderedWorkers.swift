import Threads

/// Several threads that do the same work; results come out in the order that the work went in.
///
/// One thread owns it: it submits and takes. Whatever is submitted and not yet taken is held in memory, so that the
/// owner bounds both by ``outstanding``.
final class OrderedWorkers<Input: Sendable, Output: Sendable> {
  private struct State {
    var waiting: [Task] = []
    var done: [Int: Output] = [:]
    var isClosed = false
    private var lastWaking = 0.0

    mutating func nextTask() -> Task? { waiting.isEmpty ? nil : waiting.removeFirst() }

    /// Whether the owner is woken for a result: each time costs as much as a twentieth of a letter, so that results are
    /// left to gather for a moment, as long as there is work that ends in another.
    mutating func wakesOwner(at now: Double) -> Bool {
      guard waiting.isEmpty || now - lastWaking >= OrderedWorkers.pause else { return false }
      lastWaking = now
      return true
    }
  }

  /// In seconds.
  private static var pause: Double { 0.005 }

  private struct Task {
    let rank: Int
    let input: Input
  }

  private let state = Monitor(State())
  private let work: @Sendable (Input) -> Output
  private var threads: [WorkerThread] = []
  private var submitted = 0
  private var taken = 0

  /// - Parameter count: threads wanted; as many are started as the system grants; without any, the owner does the work.
  init(count: Int, work: @escaping @Sendable (Input) -> Output) {
    self.work = work
    let state = state
    for _ in 0..<count {
      let thread = WorkerThread {
        while let task = Self.nextTask(of: state) {
          let output = work(task.input)
          state.change {
            $0.done[task.rank] = output
          } wakes: {
            $0.wakesOwner(at: monotonicSeconds())
          }
        }
      }
      guard let thread else { break }
      threads.append(thread)
    }
  }

  /// Submitted and not yet taken.
  var outstanding: Int { submitted - taken }

  func submit(_ input: Input) {
    let rank = submitted
    submitted += 1
    state.change { $0.waiting.append(Task(rank: rank, input: input)) }
  }

  /// The next result in order, waited for; nil when nothing is outstanding.
  func take() -> Output? {
    guard outstanding > 0 else { return nil }
    let rank = taken
    taken += 1
    if threads.isEmpty, let task = state.change({ $0.nextTask() }) { return work(task.input) }
    return state.wait { $0.done.removeValue(forKey: rank) }
  }

  /// Forgets the work that no thread has begun.
  func dropWaiting() {
    submitted -= state.change { state in
      defer { state.waiting.removeAll() }
      return state.waiting.count
    }
  }

  /// Waits for the work under way and ends the threads; what still waits is forgotten.
  func close() {
    dropWaiting()
    state.change { $0.isClosed = true }
    for thread in threads { thread.join() }
    threads = []
  }

  private static func nextTask(of state: Monitor<State>) -> Task? {
    state.wait { state -> Task?? in
      if let task = state.nextTask() { return task }
      return state.isClosed ? .some(nil) : nil
    }
  }
}
