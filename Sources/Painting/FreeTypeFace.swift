import CCairo
import Threads

/// A FreeType library of one worker.
///
/// cairo may let go of a face long after its painter has gone, and on another thread; the lock keeps such late
/// releases apart, and the library lives as long as its last face.
final class FreeTypeLibrary: @unchecked Sendable {
  private let pointer: FT_Library
  private let lock = Monitor(())

  init?() {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { return nil }
    pointer = library
  }

  deinit { FT_Done_FreeType(pointer) }

  /// Opens a font whose bytes stay where they are until `close`. Only the worker itself opens faces.
  fileprivate func open(_ bytes: UnsafeRawBufferPointer) -> FT_Face? {
    var face: FT_Face?
    let status = FT_New_Memory_Face(
      pointer, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), FT_Long(bytes.count), 0, &face)
    return status == 0 ? face : nil
  }

  fileprivate func close(_ face: FT_Face) { lock.withLock { _ in _ = FT_Done_Face(face) } }
}

/// A face that FreeType has opened.
final class FreeTypeFace: @unchecked Sendable {
  let pointer: FT_Face
  private let library: FreeTypeLibrary

  /// - Parameter font: bytes that stay where they are.
  init?(_ font: UnsafeRawBufferPointer, library: FreeTypeLibrary) {
    guard let face = library.open(font) else { return nil }
    pointer = face
    self.library = library
  }

  deinit { library.close(pointer) }

  var glyphCount: UInt32 { UInt32(clamping: pointer.pointee.num_glyphs) }

  /// A cairo face that keeps this one alive for as long as cairo needs it. The caller releases it.
  func makeCairoFace() -> OpaquePointer? {
    let flags = Int32(FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP)
    guard let face = cairo_ft_font_face_create_for_ft_face(pointer, flags) else { return nil }
    let owner = Unmanaged.passRetained(self)
    let status = cairo_font_face_set_user_data(face, Self.ownerKey, owner.toOpaque()) { owner in
      if let owner { Unmanaged<FreeTypeFace>.fromOpaque(owner).release() }
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      owner.release()
      cairo_font_face_destroy(face)
      return nil
    }
    return face
  }

  /// cairo tells user data apart by an address that never moves; nothing is ever stored there.
  private static nonisolated(unsafe) let ownerKey =
    UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
}
