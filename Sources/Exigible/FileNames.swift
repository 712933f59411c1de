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
    var name = String.UnicodeScalarView()
    var size = 0
    for scalar in text.unicodeScalars {
      if keeps(scalar) {
        name.append(scalar)
        size += UTF8.width(scalar)
      } else if name.last != "-" {
        name.append("-")
        size += 1
      }
      if size >= longestReference { break }
    }
    let trimmed = name.drop { ".-".unicodeScalars.contains($0) }
    guard let end = trimmed.lastIndex(where: { !".-".unicodeScalars.contains($0) }) else { return "case" }
    let safe = String(String.UnicodeScalarView(trimmed[...end]))
    return isDevice(safe) ? "case-" + safe : safe
  }

  private static func keeps(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "-", "_", ".": true
    default: !scalar.isASCII && keepsByProperties(scalar)
    }
  }

  private static func keepsByProperties(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Names that Windows keeps for devices, whatever extension follows them.
  private static func isDevice(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.uppercased()
    return ["CON", "PRN", "AUX", "NUL"].contains(stem)
      || stem.count == 4 && ["COM", "LPT"].contains { stem.hasPrefix($0) } && stem.last?.isNumber == true
  }
}

extension String {
  /// The same for names that a file system may take for one another.
  var caseFolded: String { uppercased().lowercased() }
}
