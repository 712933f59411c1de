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
  /// A page with so many more lines than ours is another one: naming each takes time that grows with their product.
  private static let mostMoreLines = 200
  private static let longestTold = 200

  /// - Parameter sameFonts: false when other libraries may have cut the fonts; letters are then what the file says
  ///   that they mean.
  init(page: Int, found: PageReading, wanted: PageReading, sameFonts: Bool) {
    self.page = page
    guard found != wanted else { return }
    if found.letters.map(\.text) != wanted.letters.map(\.text) {
      differences.append(Self.pageDiffers(page))
      compareTexts(found.lines, wanted.lines)
    } else {
      comparePlaces(found, wanted)
      if !differences.isEmpty || !found.isNear(wanted, Self.tolerance, sameFonts: sameFonts) {
        differences.insert(Self.pageDiffers(page), at: 0)
      }
    }
  }

  static func pageDiffers(_ page: Int) -> Diagnostic {
    Diagnostic(VerificationCode.pageDiffers, at: .thing("PDF"), [.found: String(page)])
  }

  private mutating func compareTexts(_ theirs: [PageReading.Line], _ ours: [PageReading.Line]) {
    guard theirs.count <= 2 * ours.count + Self.mostMoreLines else { return }
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
            .found: told(found?.1), .wanted: told(wanted?.1),
          ]))
    }
  }

  private func told(_ text: String?) -> String { text.map { String($0.prefix(Self.longestTold)) } ?? "–" }

  private mutating func comparePlaces(_ found: PageReading, _ wanted: PageReading) {
    let moved = zip(found.letters, wanted.letters).lazy.filter { mine, ours in
      let isThere =
        abs(mine.x - ours.x) <= Self.tolerance && abs(mine.y - ours.y) <= Self.tolerance
        && abs(mine.size - ours.size) <= Self.tolerance
      return !isThere
    }
    for (letter, place) in moved.prefix(Self.mostTold) {
      differences.append(
        Diagnostic(
          VerificationCode.placeDiffers, at: .thing("PDF"),
          [.count: String(page), .found: told(letter.text), .wanted: millimetres(place.x, place.y)]))
    }
  }

  /// From the bottom left corner of the sheet.
  private func millimetres(_ x: Double, _ y: Double) -> String {
    func tenths(_ points: Double) -> String {
      guard let tenths = Int(exactly: (points * 254 / 72).rounded()) else { return "–" }
      return "\(tenths / 10).\(abs(tenths % 10))"
    }
    return tenths(x) + " × " + tenths(y) + " mm"
  }
}

extension PageReading {
  /// True when everything but the places of letters is as in `other`, which has the same letters.
  fileprivate func isNear(_ other: PageReading, _ tolerance: Double, sameFonts: Bool) -> Bool {
    let hasSameLook = zip(letters, other.letters).allSatisfy {
      $0.ink == $1.ink && $0.clip == $1.clip && $0.mark == $1.mark
    }
    let hasSameGlyphs =
      !sameFonts || fonts == other.fonts && letters.map(\.glyph) == other.letters.map(\.glyph)
    return sheet.isNear(other.sheet, tolerance) && points.isNear(other.points, tolerance) && hasSameLook
      && hasSameGlyphs && paints == other.paints && pictures == other.pictures
  }
}

extension [Double] {
  fileprivate func isNear(_ others: Self, _ tolerance: Double) -> Bool {
    count == others.count && zip(self, others).allSatisfy { abs($0 - $1) <= tolerance }
  }
}

extension [PageReading.Place] {
  fileprivate func isNear(_ others: Self, _ tolerance: Double) -> Bool {
    count == others.count
      && zip(self, others).allSatisfy {
        $0.step == $1.step && $0.mark == $1.mark && abs($0.x - $1.x) <= tolerance
          && abs($0.y - $1.y) <= tolerance
      }
  }
}
