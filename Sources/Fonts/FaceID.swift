/// One of the faces that the program ships and embeds.
package enum FaceID: String, Sendable, Hashable, CaseIterable {
  case serifRegular = "SourceSerif4-Regular"
  case serifItalic = "SourceSerif4-It"
  case serifBold = "SourceSerif4-Bold"
  case serifBoldItalic = "SourceSerif4-BoldIt"
  case sansRegular = "SourceSans3-Regular"
  case sansItalic = "SourceSans3-It"
  case sansBold = "SourceSans3-Bold"
  case sansBoldItalic = "SourceSans3-BoldIt"

  package init(isSans: Bool, isBold: Bool, isItalic: Bool) {
    self =
      switch (isSans, isBold, isItalic) {
      case (false, false, false): .serifRegular
      case (false, false, true): .serifItalic
      case (false, true, false): .serifBold
      case (false, true, true): .serifBoldItalic
      case (true, false, false): .sansRegular
      case (true, false, true): .sansItalic
      case (true, true, false): .sansBold
      case (true, true, true): .sansBoldItalic
      }
  }

  /// Name of the embedded file.
  package var fileName: String { "fonts/\(rawValue).ttf" }

  /// Same style in the other family: draws what this face lacks.
  package var fallback: FaceID { FaceID(isSans: !isSans, isBold: isBold, isItalic: isItalic) }

  /// Same family and weight without slant: the faces that have small capitals.
  package var upright: FaceID { FaceID(isSans: isSans, isBold: isBold, isItalic: false) }

  package var isSans: Bool {
    switch self {
    case .serifRegular, .serifItalic, .serifBold, .serifBoldItalic: false
    case .sansRegular, .sansItalic, .sansBold, .sansBoldItalic: true
    }
  }

  package var isBold: Bool {
    switch self {
    case .serifBold, .serifBoldItalic, .sansBold, .sansBoldItalic: true
    case .serifRegular, .serifItalic, .sansRegular, .sansItalic: false
    }
  }

  package var isItalic: Bool {
    switch self {
    case .serifItalic, .serifBoldItalic, .sansItalic, .sansBoldItalic: true
    case .serifRegular, .serifBold, .sansRegular, .sansBold: false
    }
  }
}
