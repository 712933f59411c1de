import CDeflate

/// Zlib compression with one kept compressor: not Sendable, one per worker.
final class Deflater {
  private let compressor: OpaquePointer
  private let decompressor: OpaquePointer

  /// Nil when memory is short.
  init?(level: Int32) {
    guard let compressor = libdeflate_alloc_compressor(level) else { return nil }
    guard let decompressor = libdeflate_alloc_decompressor() else {
      libdeflate_free_compressor(compressor)
      return nil
    }
    self.compressor = compressor
    self.decompressor = decompressor
  }

  deinit {
    libdeflate_free_compressor(compressor)
    libdeflate_free_decompressor(decompressor)
  }

  func deflate(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let input = Array(bytes)
    let bound = libdeflate_zlib_compress_bound(compressor, input.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      count = libdeflate_zlib_compress(compressor, input, input.count, output.baseAddress, bound)
    }
  }

  /// Nil when `bytes` is no whole zlib stream, or holds more than `limit` bytes.
  func inflate(_ bytes: ArraySlice<UInt8>, limit: Int = 1 << 30) -> [UInt8]? {
    let input = Array(bytes)
    var capacity = min(max(4 * input.count, 4_096), limit)
    while capacity > 0 {
      var result = LIBDEFLATE_SUCCESS
      let output = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
        var written = 0
        result = libdeflate_zlib_decompress(
          decompressor, input, input.count, output.baseAddress, capacity, &written)
        count = result == LIBDEFLATE_SUCCESS ? written : 0
      }
      if result == LIBDEFLATE_SUCCESS { return output }
      guard result == LIBDEFLATE_INSUFFICIENT_SPACE, capacity < limit else { return nil }
      capacity = min(2 * capacity, limit)
    }
    return nil
  }
}
