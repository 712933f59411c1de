import Glibc

/// Requests to stop, held back from the moment this is made: the program asks for them when it can stop well.
struct Interruption {
  /// Those that the caller has not set to be ignored, as `nohup` does: once held back, they would count.
  private let signals = [SIGINT, SIGTERM, SIGHUP].filter { !Interruption.isIgnored($0) }

  /// Threads started afterwards hold them back too.
  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for signal in signals { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, nil)
  }

  static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  var isPending: Bool {
    var pending = sigset_t()
    sigemptyset(&pending)
    sigpending(&pending)
    return signals.contains { sigismember(&pending, $0) == 1 }
  }
}
