import DocumentModel

/// The A4 sheet (ISO 216) and the zones of a French letter on it, from the top left corner.
///
/// The zones are those of NF Z 11-001 as usage reads it, drawn in so that no envelope window in the table of
/// presets ever shows anything but the address.
enum Sheet {
  static let width = Length.mm(210)
  static let height = Length.mm(297)

  static let footerTop = Length.mm(278.5)
  static let footerBottom = Length.mm(290)
  static let headerTop = Length.mm(12)

  /// Left edge of the address, and of what answers to it down the page: date and signature.
  static let addressLeft = Length.mm(110)
  static let addressMeasure = Length.mm(80)
  /// Lowest point of the address, 0.5 mm inside what a 35 mm window of any DL envelope always shows.
  static let addressBottom = Length.mm(78.5)

  /// Kept by the address inside what its window always shows.
  static let addressClearance = Length.mm(0.5)
  /// Highest point of an address that no window bounds.
  static let addressTop = Length.mm(48)

  /// Right edge of what stands left of the address: 2 mm clear of every window.
  static let leftColumnRight = Length.mm(88)
  /// Left edge of what stands right of an address at the left: 2 mm clear of every window.
  static let rightColumnLeft = Length.mm(122)
  /// Kept clear of a window by what stands above it.
  static let windowClearance = Length.mm(2)
  /// Right edge of a letterhead whose logo stands beside the name, where no window reaches.
  static let letterheadRight = Length.mm(125)
  static let letterheadBottom = Length.mm(42)
  /// A long letterhead pushes down what follows it, no further than this.
  static let letterheadLimit = Length.mm(62)
  static let deliveryTop = Length.mm(46)
  static let deliveryBottom = Length.mm(80)
  static let referencesTop = Length.mm(58)
  static let referencesBottom = Length.mm(101)
  static let dateTop = Length.mm(95.5)
  /// Between the date's line and the subject.
  static let letterBodyTop = Length.mm(104)

  static let foldMarkLeft = Length.mm(3.5)
  static let foldMarkRight = Length.mm(7.5)
}
