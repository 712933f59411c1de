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

    /// What one of so many threads takes at once: a fair share of what waits, and no more than a group.
    mutating func nextTasks(_ group: Group, threads: Int) -> [Task] {
      let share = min(max(1, waiting.count / (2 * threads)), group.most)
      var (count, weight) = (0, 0)
      for task in waiting.prefix(share) {
        weight += group.weight(task.input)
        if count > 0, weight > group.mostWeight { break }
        count += 1
      }
      defer { waiting.removeFirst(count) }
      return Array(waiting.prefix(count))
    }
  }

  private struct Task {
    let rank: Int
    let input: Input
  }

  /// Inputs that a thread may take at once: one alone, or so many as weigh no more than so much together.
  struct Group: Sendable {
    var most = 1
    var mostWeight = 0
    var weight: @Sendable (Input) -> Int = { _ in 0 }
  }

  private let state = Monitor(State())
  private let work: @Sendable ([Input]) -> [Output]
  private var threads: [WorkerThread] = []
  private var submitted = 0
  private var taken = 0

  /// - Parameters:
  ///   - count: threads wanted; as many are started as the system grants; without any, the owner does the work.
  ///   - group: what a thread takes at once.
  ///   - work: gives an output for each input, in their order.
  init(count: Int, group: Group = Group(), work: @escaping @Sendable ([Input]) -> [Output]) {
    self.work = work
    let state = state
    for _ in 0..<count {
      let thread = WorkerThread {
        while let tasks = Self.nextTasks(of: state, group, threads: count) {
          let outputs = work(tasks.map(\.input))
          state.change { state in
            for (task, output) in zip(tasks, outputs) { state.done[task.rank] = output }
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
    if threads.isEmpty, let task = state.change({ $0.nextTasks(Group(), threads: 1) }).first {
      return work([task.input]).first
    }
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

  /// Nil once there will be none.
  private static func nextTasks(of state: Monitor<State>, _ group: Group, threads: Int) -> [Task]? {
    state.wait { state -> [Task]?? in
      let tasks = state.nextTasks(group, threads: threads)
      return tasks.isEmpty ? state.isClosed ? .some(nil) : nil : tasks
    }
  }
}
