import CCairo
import Diagnostics
import DocumentModel

/// The last pictures that one worker has decoded: a firm's letters bear the same one, and a file in which it comes
/// back holds it once.
final class PictureSurfaces {
  private var kept: [(picture: Picture, surface: OpaquePointer)] = []
  private static let capacity = 4

  deinit {
    for entry in kept { cairo_surface_destroy(entry.surface) }
  }

  /// A surface for a PDF, which stays ours.
  func surface(of picture: Picture) throws(Refusal) -> OpaquePointer {
    if let entry = kept.first(where: { $0.picture == picture }) { return entry.surface }
    let surface = try picture.makeSurface()
    if kept.count == Self.capacity { cairo_surface_destroy(kept.removeFirst().surface) }
    kept.append((picture, surface))
    return surface
  }
}
