import Glibc

/// What this process has used so far.
struct ProcessClock {
  /// User and system time of all its threads, in seconds.
  let processor: Double
  let wall: Double
  /// Most resident memory so far, in megabytes.
  let peak: Double

  static var now: ProcessClock {
    get throws {
      var usage = rusage()
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return ProcessClock(
        processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
        wall: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9, peak: try ProcessMemory.peak)
    }
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
