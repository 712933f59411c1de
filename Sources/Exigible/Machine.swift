import CSync
import Glibc

/// Processors that the system lets this process use, 1 or more: those of its affinity, not all that are there.
package func allowedProcessors() -> Int {
  var mask = [UInt8](repeating: 0, count: 1_024)
  // Beyond 8 192 processors the system gives no mask.
  guard sched_getaffinity(0, mask.count, &mask) == 0 else {
    return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
  return max(1, mask.reduce(0) { $0 + $1.nonzeroBitCount })
}

/// Seconds of a clock that only goes forward; its origin means nothing.
package func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
