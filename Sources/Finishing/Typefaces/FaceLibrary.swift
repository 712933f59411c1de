import Fonts

/// The faces that one worker has read.
final class FaceLibrary {
  private let book: FontBook
  private var faces: [FaceID: FaceProgram] = [:]

  init(_ book: FontBook) { self.book = book }

  subscript(id: FaceID) -> FaceProgram? {
    if let known = faces[id] { return known }
    let face = FaceProgram(id, bytes: book.bytes(of: id), heights: book.metrics(of: id))
    faces[id] = face
    return face
  }
}
