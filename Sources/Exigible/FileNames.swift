extension RenderedDocument {
  /// Bytes that file systems commonly allow in a name, less room for the document and the extension.
  private static let longestReference = 120

  /// `<reference>-<document>.pdf`. The reference keeps its letters and digits, "-", "_" and inner dots; any run of
  /// other characters becomes one "-", so that no reference can name another folder or a hidden file.
  static func fileName(reference: String, document: String) -> String {
    safeName(reference) + "-" + safeName(document) + ".pdf"
  }

  /// `<reference>.pdf`, for all the documents of a case in one file.
  static func fileName(reference: String) -> String { safeName(reference) + ".pdf" }

  private static func safeName(_ text: String) -> String {
    var name = ""
    for character in text {
      let isKept = character.isLetter || character.isNumber || "-_.".contains(character)
      if isKept {
        name.append(character)
      } else if !name.hasSuffix("-") {
        name.append("-")
      }
      if name.utf8.count >= longestReference { break }
    }
    let trimmed = name.drop { ".-".contains($0) }
    let end = trimmed.lastIndex { !".-".contains($0) }
    guard let end else { return "case" }
    return String(trimmed[...end])
  }
}
