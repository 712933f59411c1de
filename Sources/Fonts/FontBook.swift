import Diagnostics
import Embedded

/// The faces, ready to measure and to shape: immutable, shared by all threads.
package final class FontBook: Sendable {
  private let faces: [FontFace]

  /// Loads the embedded faces.
  ///
  /// - Throws: `PageCode.unreadableResource` for each face that is absent or is no font.
  package init() throws(Refusal) {
    var faces: [FontFace] = []
    var errors: [Diagnostic] = []
    for id in FaceID.allCases {
      if let file = EmbeddedFile.named(id.fileName), let face = FontFace(file) {
        faces.append(face)
      } else {
        errors.append(
          Diagnostic(
            PageCode.unreadableResource, at: .thing(id.fileName), [.file: id.fileName]))
      }
    }
    guard errors.isEmpty else { throw Refusal(errors) }
    self.faces = faces
  }

  /// The font file: constant bytes of the program, valid for its whole life.
  package func bytes(of face: FaceID) -> UnsafeRawBufferPointer { self[face].bytes }

  package func metrics(of face: FaceID) -> FaceMetrics { self[face].metrics }

  /// The glyph that draws one character on its own; nil when the face lacks it.
  package func glyph(for scalar: UInt32, in face: FaceID) -> UInt32? { self[face].glyph(for: scalar) }

  /// Advance of one glyph without regard to its neighbours, in units of the face.
  package func advance(of glyph: UInt32, in face: FaceID) -> Int { Int(self[face].advance(of: glyph)) }

  /// Lowest and highest ink of a glyph above the baseline, in the face's units; nil when it draws nothing.
  package func ink(of glyph: UInt32, in face: FaceID) -> ClosedRange<Int>? { self[face].ink(of: glyph) }

  package func spaceGlyph(of face: FaceID) -> UInt32 { self[face].spaceGlyph }

  /// `face`, or the same style of the other family, whichever has the character.
  package func face(for scalar: UInt32, preferring face: FaceID) -> FaceID? {
    if self[face].glyph(for: scalar) != nil { return face }
    return self[face.fallback].glyph(for: scalar) != nil ? face.fallback : nil
  }

  subscript(face: FaceID) -> FontFace { faces[face.rank] }
}

extension FaceID {
  /// Place in `allCases`.
  package var rank: Int {
    (isSans ? 4 : 0) + (isBold ? 2 : 0) + (isItalic ? 1 : 0)
  }
}
