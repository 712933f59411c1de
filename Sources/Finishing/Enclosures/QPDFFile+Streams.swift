import CQPDF

extension QPDFFile {
  /// The decoded bytes of a stream; nil when it has none.
  func bytes(of stream: Handle) -> [UInt8]? {
    guard library.oh_is_stream(data, stream) != 0 else { return nil }
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    let failure = library.oh_get_stream_data(data, stream, qpdf_dl_all, nil, &start, &count)
    defer { cqpdf_free(start) }
    guard failure & QPDF_ERRORS == 0, let start else { return nil }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Puts plain bytes in place of what a stream held.
  func replace(_ stream: Handle, with bytes: [UInt8]) {
    let none = library.oh_new_null(data)
    bytes.withUnsafeBufferPointer { buffer in
      library.oh_replace_stream_data(data, stream, buffer.baseAddress, buffer.count, none, none)
    }
  }

  /// The whole file: same objects, same bytes.
  ///
  /// - Parameter versions: the file's is at least each of them.
  func write(atLeast versions: [String]) -> [UInt8]? {
    _ = library.init_write_memory(data)
    library.set_deterministic_ID(data, 1)
    library.set_object_stream_mode(data, qpdf_o_generate)
    library.set_stream_data_mode(data, qpdf_s_preserve)
    library.set_compress_streams(data, 0)
    library.set_newline_before_endstream(data, 1)
    for version in versions { library.set_minimum_pdf_version(data, version) }
    guard library.write(data) & QPDF_ERRORS == 0, let start = library.get_buffer(data) else { return nil }
    return Array(UnsafeBufferPointer(start: start, count: library.get_buffer_length(data)))
  }

  var version: String { library.get_pdf_version(data).map { String(cString: $0) } ?? "1.4" }

  /// Whether every object can be read and every stream decoded.
  func isWhole() -> Bool { library.check_pdf(data) == 0 }
}
