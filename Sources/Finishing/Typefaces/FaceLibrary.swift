import Fonts

/// The faces that one worker has read.
final class FaceLibrary {
  private let book: FontBook
  private var faces: [FaceProgram?] = Array(repeating: nil, count: FaceID.allCases.count)

  init(_ book: FontBook) { self.book = book }

  subscript(id: FaceID) -> FaceProgram? {
    if let known = faces[id.rank] { return known }
    let face = FaceProgram(id, bytes: book.bytes(of: id), heights: book.metrics(of: id))
    faces[id.rank] = face
    return face
  }
}
