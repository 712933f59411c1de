import Diagnostics
import Finishing

/// One page as a file shows it and as its case gives it.
struct PageComparison {
  private(set) var differences: [Diagnostic] = []
  private let page: Int

  /// How far a thing may stand from its place, in points: 0.01 mm, what rounding to two decimals can do.
  private static let tolerance = 72 / 25.4 / 100
  /// Beyond so many, a page is another page.
  private static let mostTold = 20

  init(page: Int, found: PageReading, wanted: PageReading) {
    self.page = page
    guard found != wanted else { return }
    let (theirs, ours) = (found.lines, wanted.lines)
    if found.letters.map(\.text) != wanted.letters.map(\.text) {
      compareTexts(theirs, ours)
    } else {
      comparePlaces(found, wanted)
    }
    if !differences.isEmpty || !found.points.isNear(wanted.points, Self.tolerance) {
      differences.insert(pageDiffers, at: 0)
    }
  }

  private var pageDiffers: Diagnostic {
    Diagnostic(VerificationCode.pageDiffers, at: .thing("PDF"), [.found: String(page)])
  }

  private mutating func compareTexts(_ theirs: [PageReading.Line], _ ours: [PageReading.Line]) {
    let difference = theirs.map(\.text).difference(from: ours.map(\.text))
    let removed = difference.removals.map { change in
      guard case .remove(let offset, let text, _) = change else { return (0, "") }
      return (offset, text)
    }
    let added = difference.insertions.map { change in
      guard case .insert(let offset, let text, _) = change else { return (0, "") }
      return (offset, text)
    }
    for rank in 0..<min(max(added.count, removed.count), Self.mostTold) {
      let found = rank < added.count ? added[rank] : nil
      let wanted = rank < removed.count ? removed[rank] : nil
      let line = found.map { theirs[$0.0] } ?? wanted.map { ours[$0.0] }
      differences.append(
        Diagnostic(
          VerificationCode.textDiffers, at: .thing("PDF"),
          [
            .count: String(page), .name: line.map { millimetres($0.x, $0.y) } ?? "–",
            .found: found?.1 ?? "–", .wanted: wanted?.1 ?? "–",
          ]))
    }
  }

  private mutating func comparePlaces(_ found: PageReading, _ wanted: PageReading) {
    let moved = zip(found.letters, wanted.letters).filter { mine, ours in
      abs(mine.x - ours.x) > Self.tolerance || abs(mine.y - ours.y) > Self.tolerance
        || abs(mine.size - ours.size) > Self.tolerance
    }
    for (letter, place) in moved.prefix(Self.mostTold) {
      differences.append(
        Diagnostic(
          VerificationCode.placeDiffers, at: .thing("PDF"),
          [.count: String(page), .found: letter.text, .wanted: millimetres(place.x, place.y)]))
    }
  }

  /// From the bottom left corner of the sheet.
  private func millimetres(_ x: Double, _ y: Double) -> String {
    func tenths(_ points: Double) -> String {
      let tenths = Int((points * 254 / 72).rounded())
      return "\(tenths / 10).\(abs(tenths % 10))"
    }
    return tenths(x) + " × " + tenths(y) + " mm"
  }
}

extension [PageReading.Place] {
  fileprivate func isNear(_ others: Self, _ tolerance: Double) -> Bool {
    count == others.count
      && zip(self, others).allSatisfy { abs($0.x - $1.x) <= tolerance && abs($0.y - $1.y) <= tolerance }
  }
}
