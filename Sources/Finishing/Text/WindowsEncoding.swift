/// The encoding of Windows (ISO 32000-1, annex D.2): one byte a character.
enum WindowsEncoding {
  /// By their codes; nil where a code stands for no character of its own.
  static let characters: [Unicode.Scalar?] = {
    var characters = [Unicode.Scalar?](repeating: nil, count: 256)
    for code in Array(0x20...0x7E) + Array(0xA1...0xFF) where code != 0xAD {
      characters[code] = Unicode.Scalar(UInt32(code))
    }
    for (rank, value) in others.enumerated() where value > 0 {
      characters[0x80 + rank] = Unicode.Scalar(value)
    }
    return characters
  }()

  /// What the codes from 0x80 to 0x9F stand for; 0 for nothing.
  private static let others: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// Nil for a character that it lacks.
  static func code(of character: UInt32) -> UInt8? {
    switch character {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0xFF: UInt8(character)
    case ..<0x100: nil
    default: others.firstIndex(of: character).map { UInt8(0x80 + $0) }
    }
  }
}
