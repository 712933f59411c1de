import CCairo
import Diagnostics
import DocumentModel

/// The last pictures that one worker has decoded: a firm's letters bear the same one, and a file in which it comes
/// back holds it once.
///
/// cairo knows a surface again by a number that it bears for as long as it lives. A picture that was given up and is
/// decoded anew for the same file gets the same number: what a file holds does not depend on those before it.
final class PictureSurfaces {
  private var kept: [(numbered: NumberedPicture, surface: OpaquePointer)] = []
  /// Those of the file that is being painted.
  private var shown: [NumberedPicture] = []
  private var lastNumber = 0
  private static let capacity = 4

  private struct NumberedPicture {
    let picture: Picture
    let number: Int
  }

  deinit {
    for entry in kept { cairo_surface_destroy(entry.surface) }
  }

  /// To be said before each file.
  func beginFile() { shown = kept.map(\.numbered) }

  /// A surface for a PDF, which stays ours.
  func surface(of picture: Picture) throws(Refusal) -> OpaquePointer {
    if let entry = kept.first(where: { $0.numbered.picture == picture }) { return entry.surface }
    let numbered = number(picture)
    let surface = try picture.makeSurface()
    if kept.count == Self.capacity { cairo_surface_destroy(kept.removeFirst().surface) }
    kept.append((numbered, surface))
    try setIdentifier("\(numbered.number)", of: surface)
    return surface
  }

  private func number(_ picture: Picture) -> NumberedPicture {
    if let known = shown.first(where: { $0.picture == picture }) { return known }
    lastNumber += 1
    shown.append(NumberedPicture(picture: picture, number: lastNumber))
    return shown[shown.count - 1]
  }

  private func setIdentifier(_ text: String, of surface: OpaquePointer) throws(Refusal) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = copy.initialize(from: text.utf8)
    let status = cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_UNIQUE_ID, copy.baseAddress, UInt(copy.count), { $0?.deallocate() },
      copy.baseAddress)
    guard status == CAIRO_STATUS_SUCCESS else {
      copy.deallocate()
      throw Refusal.painting(String(cString: cairo_status_to_string(status)))
    }
  }
}
