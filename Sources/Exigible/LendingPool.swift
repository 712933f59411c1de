import Diagnostics
import Threads

/// Tools at rest, lent to one caller at a time.
///
/// As many are made as callers have worked at once; nothing is locked while one works.
final class LendingPool<Tool>: Sendable {
  private let make: @Sendable () throws(Refusal) -> Tool
  private let idle = Monitor<[Tool]>([])

  init(making make: @escaping @Sendable () throws(Refusal) -> Tool) { self.make = make }

  /// Runs `work` with a tool that nobody else holds. A tool that failed is dropped with its state.
  func lend<Result>(to work: (Tool) throws(Refusal) -> Result) throws(Refusal) -> Result {
    let tool = try take()
    let result = try work(tool)
    idle.withLock { $0.append(tool) }
    return result
  }

  private func take() throws(Refusal) -> Tool {
    if let tool = idle.withLock({ $0.popLast() }) { return tool }
    return try make()
  }
}
