import CCairo
import Foundation
import TestSupport

/// A page as a small grey picture of sixteen levels, as golden files keep it.
struct GreyPicture {
  /// Words can still be told apart, and a page takes some 15 kB.
  static let dotsPerInch = 45.0

  let width: Int
  let height: Int
  /// 0 is black, 255 is white; multiples of 17.
  private(set) var levels: [UInt8]

  /// How far two pictures are from one another.
  struct Distance {
    /// Of all pixels, 0 to 255.
    var meanDifference: Double
    /// Share of the pixels that differ by more than three of the sixteen levels.
    var differingShare: Double
    /// The most such pixels in one square of the page: a single figure changed shows there alone.
    var mostInASquare: Int

    /// Versions of FreeType and cairo may shade an edge otherwise; a word that moves by a pixel is more than that.
    var isWithinTolerance: Bool { meanDifference < 0.5 && differingShare < 0.001 && mostInASquare < 8 }
  }

  /// Side of those squares, in pixels: 7 mm.
  private static let square = 12

  /// Nil when `png` is no picture.
  init?(png: [UInt8]) {
    var reader = PNGReader(bytes: png)
    let surface = withUnsafeMutablePointer(to: &reader) { reader in
      cairo_image_surface_create_from_png_stream(
        { closure, target, count in
          guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
          return closure.assumingMemoryBound(to: PNGReader.self).pointee.read(Int(count), into: target)
        }, reader)
    }
    guard let surface else { return nil }
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let data = cairo_image_surface_get_data(surface)
    else { return nil }
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    let isGrey = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_A8
    var levels: [UInt8] = []
    levels.reserveCapacity(width * height)
    for y in 0..<height {
      for x in 0..<width {
        let grey =
          isGrey
          ? Int(data[y * stride + x]) : (0..<3).reduce(0) { $0 + Int(data[y * stride + 4 * x + $1]) } / 3
        levels.append(UInt8((grey + 8) / 17 * 17))
      }
    }
    self.levels = levels
  }

  /// Nil for pictures of unlike size.
  func distance(to other: GreyPicture) -> Distance? {
    guard width == other.width, height == other.height, !levels.isEmpty else { return nil }
    let gaps = zip(levels, other.levels).map { abs(Int($0) - Int($1)) }
    let differing = gaps.indices.filter { gaps[$0] > 51 }
    return Distance(
      meanDifference: Double(gaps.reduce(0, +)) / Double(gaps.count),
      differingShare: Double(differing.count) / Double(gaps.count),
      mostInASquare: mostInASquare(of: differing))
  }

  /// The most of these pixels in one square; each square is looked at with those between it and its neighbours.
  private func mostInASquare(of pixels: [Int]) -> Int {
    let half = GreyPicture.square / 2
    var most = 0
    for (down, right) in [(0, 0), (0, half), (half, 0), (half, half)] {
      var squares: [Int: Int] = [:]
      for pixel in pixels {
        let row = (pixel / width + down) / GreyPicture.square
        let column = (pixel % width + right) / GreyPicture.square
        squares[row * width + column, default: 0] += 1
      }
      most = max(most, squares.values.max() ?? 0)
    }
    return most
  }

  /// The picture with a black spot of `side` pixels, whose top left corner is given.
  func spotted(x: Int, y: Int, side: Int) -> GreyPicture {
    var spotted = self
    for row in y..<y + side { for column in x..<x + side { spotted.levels[row * width + column] = 0 } }
    return spotted
  }

  /// What tells the picture from the golden one, and where the picture was written; nil when within tolerance.
  ///
  /// `UPDATE_GOLDEN=1` rewrites the golden one, when it is not within tolerance.
  /// - Parameter folder: where the picture is written as it is now.
  func difference(from name: String, writtenTo folder: URL = GreyPicture.usualFolder) throws -> String? {
    let file = Repository.file("Tests/Golden/pages").appending(path: name)
    let known = (try? Data(contentsOf: file)).flatMap { GreyPicture(png: Array($0)) }
    let distance = known.flatMap(distance)
    if distance?.isWithinTolerance == true { return nil }
    if Golden.isUpdating {
      try write(to: file)
      return nil
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let actual = folder.appending(path: name)
    try write(to: actual)
    let words = distance.map {
      "mean \($0.meanDifference), share \($0.differingShare), \($0.mostInASquare) in a square"
    }
    return "\(name) \(words ?? (known == nil ? "is missing" : "has another size")); now: \(actual.path)"
  }

  static let usualFolder = FileManager.default.temporaryDirectory.appending(path: "exigible-pages")

  private func write(to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    let stride = Int(cairo_image_surface_get_stride(surface))
    if let data = cairo_image_surface_get_data(surface) {
      for y in 0..<height {
        for x in 0..<width { data[y * stride + x] = levels[y * width + x] }
      }
    }
    cairo_surface_mark_dirty(surface)
    guard cairo_surface_write_to_png(surface, file.path) == CAIRO_STATUS_SUCCESS else {
      throw CocoaError(.fileWriteUnknown)
    }
  }
}

private struct PNGReader {
  let bytes: [UInt8]
  var position = 0

  mutating func read(_ count: Int, into target: UnsafeMutablePointer<UInt8>) -> cairo_status_t {
    guard position + count <= bytes.count else { return CAIRO_STATUS_READ_ERROR }
    for index in 0..<count { target[index] = bytes[position + index] }
    position += count
    return CAIRO_STATUS_SUCCESS
  }
}
