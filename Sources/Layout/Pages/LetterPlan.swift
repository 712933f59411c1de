import DocumentModel

/// Where the parts of a letter stand on its first page, for one envelope: the address in its window, what tells of
/// the letter across from it, the sender above one of them.
struct LetterPlan {
  let window: WindowPreset
  let address: Band
  /// How the letter is sent, and its references.
  let details: Band
  let letterhead: Band
  /// Lowest point of the letterhead: above the window, or where what stands under it must begin.
  let letterheadBottom: Length
  /// The letterhead stands in the column of the details, and pushes them down.
  let letterheadIsAboveDetails: Bool

  /// What lies between two upright edges.
  struct Band {
    let left: Length
    let right: Length
    var measure: Length { right - left }
  }

  init(_ window: WindowPreset, letterhead side: PageLayout.Side, style: PageStyle) {
    let margin = style.left + style.measure
    let left = Band(left: style.left, right: Sheet.leftColumnRight)
    let right = Band(left: Sheet.rightColumnLeft, right: margin)
    self.window = window
    address = LetterPlan.address(window, style: style)
    details = window.isOnLeft ? right : left
    letterhead = side == .left ? left : right
    letterheadIsAboveDetails = (side == .left) != window.isOnLeft
    let windowTop = window.everShown?.top ?? Sheet.addressTop
    letterheadBottom =
      letterheadIsAboveDetails ? Sheet.letterheadLimit : windowTop - Sheet.windowClearance
  }

  private static func address(_ window: WindowPreset, style: PageStyle) -> Band {
    guard window.isOnLeft, let shown = window.alwaysShown else {
      return Band(left: Sheet.addressLeft, right: Sheet.addressLeft + Sheet.addressMeasure)
    }
    let left = max(style.left, shown.left + Sheet.addressClearance)
    return Band(left: left, right: min(left + Sheet.addressMeasure, shown.right - Sheet.addressClearance))
  }
}
