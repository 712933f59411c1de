import CQPDF

/// What a page prints on: the box that is seen of it, as it is turned. Its numbers are those that are written again, so
/// that what is judged is what is printed.
struct PrintedPage {
  /// Left, bottom, right, top, in units of the page.
  let box: [Double]
  /// Points a unit of the page.
  let unit: Double
  /// Quarter turns to the right.
  let turns: Int

  /// Points a millimetre.
  private static let pointsPerMillimetre = 72 / 25.4
  /// Units of a page that programs need know (ISO 32000-1, annex C.2).
  private static let sides = 3.0...14_400
  /// The greatest that Acrobat knows (PDF Reference 1.6, appendix H): a page of 380 km.
  private static let largestUnit = 75_000.0

  /// Nil for a page without a box, of another size than programs know, or turned otherwise than by quarters.
  init?(_ file: QPDFFile, _ index: Int) {
    let page = file.page(index)
    guard let whole = PrintedPage.box("/MediaBox", of: page, in: file) else { return nil }
    let seen = PrintedPage.box("/CropBox", of: page, in: file) ?? whole
    box = [max(whole[0], seen[0]), max(whole[1], seen[1]), min(whole[2], seen[2]), min(whole[3], seen[3])]
    unit = file.value("/UserUnit", of: page).flatMap(file.number)?.inThousandths ?? 1
    let angle = file.value("/Rotate", of: page).flatMap(file.number) ?? 0
    guard PrintedPage.sides.contains(box[2] - box[0]), PrintedPage.sides.contains(box[3] - box[1]),
      unit > 0, unit <= PrintedPage.largestUnit, angle.magnitude < 36_000,
      angle.truncatingRemainder(dividingBy: 90) == 0
    else { return nil }
    turns = ((Int(angle) / 90) % 4 + 4) % 4
  }

  private static func box(_ key: String, of page: QPDFFile.Handle, in file: QPDFFile) -> [Double]? {
    guard let array = file.value(key, of: page) else { return nil }
    let numbers = file.elements(of: array).compactMap(file.number).map(\.inThousandths)
    guard numbers.count == 4, numbers.allSatisfy({ $0.magnitude < 1e6 }) else { return nil }
    return [
      min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
      max(numbers[1], numbers[3]),
    ]
  }

  /// The box of a blank sheet of A4, as PDF writes it.
  static let sheet =
    "0 0 \((A4.width * pointsPerMillimetre).inPDF) \((A4.height * pointsPerMillimetre).inPDF)"

  /// As a reader sees it, in millimetres.
  var width: Double { turns % 2 == 0 ? side(0) : side(1) }
  var height: Double { turns % 2 == 0 ? side(1) : side(0) }

  private func side(_ axis: Int) -> Double {
    (box[axis + 2] - box[axis]) * unit / PrintedPage.pointsPerMillimetre
  }

  /// Whether it fits a sheet of A4, upright or across.
  var isA4: Bool {
    let (short, long) = (min(width, height), max(width, height))
    return (short - A4.width).magnitude <= A4.tolerance && (long - A4.height).magnitude <= A4.tolerance
  }

  /// Degrees that set the page upright: one that lies across is turned on its sheet.
  var uprightAngle: Int { (width > height ? turns + 1 : turns) % 4 * 90 }
}

extension Double {
  fileprivate var inThousandths: Double { (self * 1_000).rounded() / 1_000 }

  /// To a thousandth, without an exponent, which PDF does not know.
  var inPDF: String { String(inThousandths) }
}

/// ISO 216, in millimetres.
enum A4 {
  static let width = 210.0
  static let height = 297.0
  /// For sides of 150 to 600 mm.
  static let tolerance = 2.0
}
