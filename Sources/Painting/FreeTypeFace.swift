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

  var version: String {
    var (major, minor, patch) = (FT_Int(0), FT_Int(0), FT_Int(0))
    FT_Library_Version(pointer, &major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }

  /// Opens a font whose stream lives until `close`. Only the worker itself opens faces.
  fileprivate func open(_ stream: FontStream) -> FT_Face? {
    var arguments = FT_Open_Args()
    arguments.flags = FT_UInt(FT_OPEN_STREAM)
    arguments.stream = stream.record
    var face: FT_Face?
    return FT_Open_Face(pointer, &arguments, 0, &face) == 0 ? face : nil
  }

  fileprivate func close(_ face: FT_Face) { lock.withLock { _ in _ = FT_Done_Face(face) } }
}

/// A font that FreeType reads piece by piece.
private final class FontStream {
  fileprivate let record: FT_Stream
  private let font: UnhintedFont

  init(_ font: UnhintedFont) {
    self.font = font
    record = .allocate(capacity: 1)
    record.initialize(to: FT_StreamRec())
    record.pointee.size = UInt(font.count)
    record.pointee.descriptor.pointer = Unmanaged.passUnretained(self).toOpaque()
    record.pointee.read = { record, offset, buffer, count in
      guard let record, let owner = record.pointee.descriptor.pointer else { return 0 }
      // Asked for nothing, it tells whether the place can be reached: 0 when it can.
      if count == 0 { return offset <= record.pointee.size ? 0 : 1 }
      let stream = Unmanaged<FontStream>.fromOpaque(owner).takeUnretainedValue()
      return UInt(
        stream.font.copy(
          from: Int(offset), into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))))
    }
  }

  deinit { record.deallocate() }
}

/// A face that FreeType has opened, with the font it reads from.
final class FreeTypeFace: @unchecked Sendable {
  let pointer: FT_Face
  private let library: FreeTypeLibrary
  private let stream: FontStream

  init?(_ font: UnhintedFont, library: FreeTypeLibrary) {
    stream = FontStream(font)
    guard let face = library.open(stream) else { return nil }
    pointer = face
    self.library = library
  }

  deinit { library.close(pointer) }

  var glyphCount: UInt32 { UInt32(clamping: pointer.pointee.num_glyphs) }

  func glyph(of character: Unicode.Scalar) -> UInt32 { FT_Get_Char_Index(pointer, FT_ULong(character.value)) }

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
