import Glibc

/// What this process has used so far.
struct ProcessClock {
  /// User and system time of all its threads, in seconds.
  let processor: Double
  let wall: Double
  /// Most resident memory so far, in megabytes.
  let peak: Double

  static var now: ProcessClock {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return ProcessClock(
      processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      wall: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9, peak: peakMemory)
  }

  /// The system's own count would begin with the memory of the process that started this one.
  private static var peakMemory: Double {
    guard let status = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(status) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), status) != nil {
      let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace)
      if words.first == "VmHWM:", let kibibytes = Double(words[1]) { return kibibytes / 1024 }
    }
    return 0
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
