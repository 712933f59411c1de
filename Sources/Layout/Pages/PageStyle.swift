import DocumentModel

/// Every size, space and face of a document, in one table.
struct PageStyle: Sendable {
  let layout: PageLayout
  let left: Length
  let measure: Length
  /// Where the first page begins: the sender's name, or the title.
  let top: Length
  /// Where text begins on the pages after it.
  let nextTop: Length
  /// Nothing but the footer stands below.
  let textBottom: Length

  var body: TextStyle
  var quote: TextStyle
  var title: TextStyle
  var subtitle: TextStyle
  var section: TextStyle
  var subsection: TextStyle
  /// Above one of several columns.
  var columnLabel: TextStyle
  var subject: TextStyle
  var subjectDetail: TextStyle
  var column: TextStyle
  var method: TextStyle
  var payment: TextStyle
  var note: TextStyle

  var paragraphSpace: Length
  var sectionSpace: Length
  var titleSpace: Length
  var tableSpace: Length
  var noteSpace: Length
  var frameSpace: Length
  var closingSpace: Length
  /// Left blank for a handwritten signature.
  var signatureRoom: Length
  /// From the left margin to the signatory's name.
  var signatureIndent: Length
  /// Above and below the text of a table row, beyond its leading.
  var rowPadding: Length
  /// Between a rule of a table and the line of text beside it, beyond its leading: descenders and accents of
  /// capitals touch no rule, however closely the table is set.
  var ruleClearance: Length
  /// Between the edges of the method's ground and its text, above and below.
  var methodInset: Length
  /// Share of their natural leading that lines of tables keep.
  var tableLeading: Double
  /// Side of one module of a code, where it has the room.
  var figureModule: Length

  let columnGap = Length.mm(8)
  /// Between a heading and what it opens.
  let headingGap = Length.pt(3.5)
  let listIndent = Length.mm(5.5)
  let quoteIndent = Length.mm(6)
  let methodPadding = Length.mm(3)

  let letterheadName = PageStyle.sans(15, 17.5, isBold: true)
  /// Smaller names for long ones, in this order.
  let letterheadNameSizes: [Length] = [.pt(15), .pt(13), .pt(11.5)]
  let letterheadLine = PageStyle.sans(8.6, 11, ink: Ink(grey: 0.25))
  let logoWidth = Length.mm(45)
  let logoHeight = Length.mm(18)
  /// A logo that would be lower than this above the name is set beside it.
  let leastLogoHeight = Length.mm(9)
  let logoBesideWidth = Length.mm(26)
  let logoGap = Length.mm(2.2)
  let delivery = PageStyle.sans(9, 11.4)
  let referenceLabel = PageStyle.sans(8.6, 11.2, ink: .label)
  let reference = PageStyle.sans(8.6, 11.2)
  let referenceGap = Length.mm(4)
  let figureLabel = PageStyle.sans(7, 8.6, ink: .label)
  let cutWords = PageStyle.sans(7.8, 10, ink: .label)
  let footer = PageStyle.sans(7, 8.6, ink: .label)
  let header = PageStyle.sans(8, 10, ink: .label)

  static let rule = Length.pt(0.7)
  static let hairline = Length.pt(0.35)
  static let foldMark = Length.pt(0.2)
  static let cutLine = Length.pt(0.5)
  static let foldInk = Ink(grey: 0.5)
  /// Of hairlines that only part: between groups of rows, above the footer.
  static let partingInk = Ink(grey: 0.55)

  /// Leading of running text, in its own size.
  private static let serifLeading = 14 / 10.2
  private static let sansLeading = 12.2 / 9.2

  init(_ layout: PageLayout, _ tightness: Tightness) {
    let size = layout.bodySize * tightness.sizeFactor
    let lines = size * tightness.leadingFactor
    let serif = PageStyle.serif(size, lines * PageStyle.serifLeading, .justified)
    switch layout.page {
    case .letter:
      self.init(layout, tightness, body: serif, rowPadding: 1.1, paragraphSpace: 5)
      signatureIndent = Sheet.addressLeft - left
    case .statement:
      let sans = PageStyle.sans(size, lines * PageStyle.sansLeading)
      self.init(layout, tightness, body: sans, rowPadding: 0.1, paragraphSpace: 4.5)
    case .form: self.init(layout, tightness, body: serif, rowPadding: 0.8, paragraphSpace: 5)
    }
  }

  private init(
    _ layout: PageLayout, _ tightness: Tightness, body: TextStyle, rowPadding: Double,
    paragraphSpace: Double
  ) {
    let leading = tightness.leadingFactor
    func space(_ points: Double) -> Length { .pt(points * tightness.spaceFactor) }
    let margins = layout.margins
    self.layout = layout
    left = .mm(margins.left)
    measure = .mm(Sheet.width.millimetres - margins.left - margins.right)
    top = .mm(margins.top)
    nextTop = .mm(margins.nextPages)
    textBottom = .mm(Sheet.height.millimetres - margins.bottom)
    self.body = body
    quote = body.family == .serif ? PageStyle.serif(9.8, 13 * leading, .justified) : body
    title = PageStyle.serif(22 * tightness.titleFactor, 25 * tightness.titleFactor, isBold: true)
    subtitle = PageStyle.serif(12, 15 * tightness.titleFactor, isItalic: true)
    section = PageStyle.sans(11, 14, isBold: true)
    subsection = PageStyle.sans(9.6, 12.5, isBold: true)
    columnLabel = PageStyle.sans(8.6, 12, ink: .label)
    subject = PageStyle.serif(11.2, 14.4, isBold: true)
    subjectDetail = PageStyle.sans(8.8, 11.6)
    column = PageStyle.sans(9, 12 * leading)
    method = PageStyle.sans(8.3, 11 * leading)
    payment = PageStyle.sans(9, 12 * leading)
    note = PageStyle.sans(7.8, 10.2 * leading, ink: Ink(grey: 0.25))
    self.paragraphSpace = space(paragraphSpace)
    sectionSpace = space(13)
    titleSpace = space(14)
    tableSpace = space(7)
    noteSpace = space(4)
    frameSpace = max(space(10), .mm(1.7))
    closingSpace = space(9)
    signatureRoom = tightness.signatureRoom
    signatureIndent = .zero
    self.rowPadding = .pt(rowPadding * tightness.rowFactor)
    ruleClearance = tightness.ruleClearance
    methodInset = tightness.methodInset
    tableLeading = leading
    figureModule = tightness.figureModule
  }

  static func sans(
    _ size: Double, _ leading: Double, isBold: Bool = false, ink: Ink = .black
  ) -> TextStyle {
    TextStyle(family: .sans, size: .pt(size), leading: .pt(leading), isBold: isBold, ink: ink)
  }

  static func serif(
    _ size: Double, _ leading: Double, _ alignment: TextStyle.Alignment = .left, isBold: Bool = false,
    isItalic: Bool = false
  ) -> TextStyle {
    TextStyle(
      family: .serif, size: .pt(size), leading: .pt(leading), alignment: alignment, isBold: isBold,
      isItalic: isItalic)
  }
}

extension TextStyle {
  /// From the top of a line to its baseline: capitals stand in the middle of the leading.
  var baseline: Length { (leading + size * TextStyle.capitalHeight) / 2 }

  /// Height of capitals in both families, in ems.
  static let capitalHeight = 0.665

  func with(
    isBold: Bool? = nil, size: Length? = nil, alignment: Alignment? = nil
  ) -> TextStyle {
    var style = self
    if let isBold { style.isBold = isBold }
    if let size { style.size = size }
    if let alignment { style.alignment = alignment }
    return style
  }
}
