/// Text as PDF and XML syntax want it.
enum PDFText {
  /// A text string: literal when it is ASCII, else UTF-16 with its mark, in hexadecimal.
  static func string(_ text: String) -> String {
    var bytes: [UInt8] = []
    if text.utf8.allSatisfy({ (32...126).contains($0) }) {
      bytes.reserveCapacity(text.utf8.count + 8)
      bytes.append(UInt8(ascii: "("))
      for byte in text.utf8 { bytes.append(literal: byte) }
      bytes.append(UInt8(ascii: ")"))
    } else {
      bytes.reserveCapacity(4 * text.utf8.count + 6)
      bytes.append(word: "<FEFF")
      for unit in text.utf16 { bytes.append(hexadecimal: unit) }
      bytes.append(UInt8(ascii: ">"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A name; bytes that are delimiters or not printable ASCII are written as `#xx`.
  static func name(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var name = "/"
    for byte in text.utf8 {
      if (33...126).contains(byte), !PDFScanner.isDelimiter(byte), byte != UInt8(ascii: "#") {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        name += "#"
        name.unicodeScalars.append(Unicode.Scalar(digits[Int(byte >> 4)]))
        name.unicodeScalars.append(Unicode.Scalar(digits[Int(byte & 15)]))
      }
    }
    return name
  }

  /// A number as the format writes it (ISO 32000-1, 7.3.3); nil for words, other forms and what is too large.
  static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    guard bytes.allSatisfy(isOfNumber), let number = Double(String(decoding: bytes, as: UTF8.self)),
      number.isFinite
    else { return nil }
    return number
  }

  static func isOfNumber(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
  }

  /// "2026-11-23" as a PDF date at midnight, universal time.
  static func date(isoDay: String) -> String {
    "(D:" + isoDay.filter { $0 != "-" } + "000000Z)"
  }

  static func xml(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
