/// Several threads that do the same work; results come out in the order that the work went in.
///
/// One thread owns it: it submits and takes. Whatever is submitted and not yet taken is held in memory, so that the
/// owner bounds both by ``outstanding``.
final class OrderedWorkers<Input: Sendable, Output: Sendable> {
  private struct State {
    var waiting: [(rank: Int, input: Input)] = []
    var done: [Int: Output] = [:]
    var isClosed = false
  }

  private let state = Monitor(State())
  private var threads: [WorkerThread] = []
  private var submitted = 0
  private var taken = 0

  /// - Parameter count: threads wanted; as many are started as the system grants, none when it grants none.
  init(count: Int, work: @escaping @Sendable (Input) -> Output) {
    let state = state
    for _ in 0..<count {
      let thread = WorkerThread {
        while let task = Self.nextTask(of: state) {
          let output = work(task.input)
          state.change { $0.done[task.rank] = output }
        }
      }
      guard let thread else { break }
      threads.append(thread)
    }
  }

  var isStaffed: Bool { !threads.isEmpty }
  /// Submitted and not yet taken.
  var outstanding: Int { submitted - taken }

  func submit(_ input: Input) {
    let rank = submitted
    submitted += 1
    state.change { $0.waiting.append((rank, input)) }
  }

  /// The next result in order, waited for; nil when nothing is outstanding.
  func take() -> Output? {
    guard outstanding > 0 else { return nil }
    let rank = taken
    taken += 1
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

  private static func nextTask(of state: Monitor<State>) -> (rank: Int, input: Input)? {
    state.wait { state -> (rank: Int, input: Input)?? in
      if !state.waiting.isEmpty { return .some(state.waiting.removeFirst()) }
      return state.isClosed ? .some(nil) : nil
    }
  }
}
