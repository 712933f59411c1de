import Glibc

/// Requests to stop, held back from the moment this is made: the program asks for them when it can stop well.
struct Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Threads started afterwards hold them back too.
  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for signal in Interruption.signals { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, nil)
  }

  var isPending: Bool {
    var pending = sigset_t()
    sigemptyset(&pending)
    sigpending(&pending)
    return Interruption.signals.contains { sigismember(&pending, $0) == 1 }
  }
}
