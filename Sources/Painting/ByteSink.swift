import CCairo

/// Collects in memory what cairo writes. It never fails: a failing stream makes cairo 1.16 crash at the end.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// For cairo's `closure`; the sink must outlive the surface that writes to it.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_SUCCESS }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
