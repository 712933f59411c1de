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

  func deflate(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      count = libdeflate_zlib_compress(compressor, bytes, bytes.count, output.baseAddress, bound)
    }
  }

  /// Nil when `bytes` is no whole zlib stream, or holds more than `limit` bytes.
  func inflate(_ bytes: ArraySlice<UInt8>, limit: Int = 1 << 30) -> [UInt8]? {
    var capacity = min(max((Deflater.isStored(bytes) ? 1 : 8) * bytes.count, 4_096), limit)
    while capacity > 0 {
      var result = LIBDEFLATE_SUCCESS
      let output = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
        var written = 0
        result = bytes.withUnsafeBytes {
          libdeflate_zlib_decompress(
            decompressor, $0.baseAddress, $0.count, output.baseAddress, capacity, &written)
        }
        count = result == LIBDEFLATE_SUCCESS ? written : 0
      }
      if result == LIBDEFLATE_SUCCESS { return output }
      guard result == LIBDEFLATE_INSUFFICIENT_SPACE, capacity < limit else { return nil }
      capacity = min(2 * capacity, limit)
    }
    return nil
  }

  /// True when the first block is stored (RFC 1951, 3.2.3): the content is then hardly longer.
  private static func isStored(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.dropFirst(2).first.map { $0 & 0b110 == 0 } ?? false
  }
}
