import CCairo
import CTurboJPEG
import Diagnostics
import DocumentModel

extension Picture {
  /// A cairo surface for a PDF: PNG as pixels, JPEG as it stands, without a second compression.
  /// The caller releases it.
  func makeSurface() throws(Refusal) -> OpaquePointer {
    switch format {
    case .png: try decodePNG()
    case .jpeg: try wrapJPEG()
    }
  }

  /// A cairo surface of pixels. The caller releases it.
  func makePixels() throws(Refusal) -> OpaquePointer {
    switch format {
    case .png: try decodePNG()
    case .jpeg: try decodeJPEG()
    }
  }

  private func decodePNG() throws(Refusal) -> OpaquePointer {
    let decoded = bytes.withUnsafeBytes { bytes -> OpaquePointer? in
      var unread = bytes[...]
      return withUnsafeMutablePointer(to: &unread) { unread in
        cairo_image_surface_create_from_png_stream(Self.readBytes, unread)
      }
    }
    return try usable(decoded)
  }

  /// Hands the next bytes to cairo; the closure is the slice that it has not read yet.
  private static let readBytes: cairo_read_func_t = { closure, data, length in
    let count = Int(length)
    guard let unread = closure?.assumingMemoryBound(to: Slice<UnsafeRawBufferPointer>.self), let data,
      unread.pointee.count >= count
    else { return CAIRO_STATUS_READ_ERROR }
    UnsafeMutableRawBufferPointer(start: data, count: count).copyBytes(from: unread.pointee.prefix(count))
    unread.pointee = unread.pointee.dropFirst(count)
    return CAIRO_STATUS_SUCCESS
  }

  /// The pixels of this surface stay blank: a PDF takes the JPEG in their place.
  private func wrapJPEG() throws(Refusal) -> OpaquePointer {
    let surface = try blankSurface()
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    let status = cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_JPEG, copy.baseAddress, UInt(copy.count), { $0?.deallocate() },
      copy.baseAddress)
    guard status == CAIRO_STATUS_SUCCESS else {
      copy.deallocate()
      cairo_surface_destroy(surface)
      throw undecodable(String(cString: cairo_status_to_string(status)))
    }
    return surface
  }

  private func decodeJPEG() throws(Refusal) -> OpaquePointer {
    guard let decoder = tjInitDecompress() else { throw undecodable("tjInitDecompress") }
    defer { tjDestroy(decoder) }
    let surface = try blankSurface()
    cairo_surface_flush(surface)
    let status = bytes.withUnsafeBufferPointer { bytes in
      tjDecompress2(
        decoder, bytes.baseAddress, UInt(bytes.count), cairo_image_surface_get_data(surface), Int32(width),
        cairo_image_surface_get_stride(surface), Int32(height), Self.pixelFormat, 0)
    }
    cairo_surface_mark_dirty(surface)
    guard status == 0 else {
      cairo_surface_destroy(surface)
      throw undecodable(String(cString: tjGetErrorStr2(decoder)))
    }
    return surface
  }

  /// cairo keeps a pixel in one 32-bit word, in the order of the machine.
  private static var pixelFormat: Int32 {
    Int32((1.littleEndian == 1 ? TJPF_BGRX : TJPF_XRGB).rawValue)
  }

  private func blankSurface() throws(Refusal) -> OpaquePointer {
    try usable(cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
  }

  private func usable(_ surface: OpaquePointer?) throws(Refusal) -> OpaquePointer {
    guard let surface else { throw undecodable("cairo") }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      // What libpng finds wrong comes out of cairo as a lack of memory.
      if format == .png, status == CAIRO_STATUS_NO_MEMORY { throw undecodable("IDAT") }
      throw undecodable(String(cString: cairo_status_to_string(status)))
    }
    return surface
  }

  private func undecodable(_ reason: String) -> Refusal {
    Refusal(Diagnostic(PaintingCode.undecodablePicture, at: .thing("logo"), [.reason: reason]))
  }
}
