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

  /// Name of the embedded file.
  package var fileName: String { "fonts/\(rawValue).ttf" }
}
