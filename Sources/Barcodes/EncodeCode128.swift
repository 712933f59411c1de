import DocumentModel

/// `text` as a Code 128 symbol (ISO/IEC 15417), one row of bars, in the fewest characters that code sets B and C
/// allow; nil when it is empty or holds anything but printable ASCII.
package func encodeCode128(_ text: String) -> Modules? {
  let bytes = Array(text.utf8)
  guard !bytes.isEmpty, bytes.allSatisfy({ (32...126).contains($0) }) else { return nil }
  let values = Code128Path(bytes).values
  let check = values.enumerated().reduce(0) { $0 + max($1.offset, 1) * $1.element } % 103
  let widths = (values + [check, Code128.stop]).flatMap { Code128.widths(of: $0) }
  let row = widths.enumerated().flatMap { Array(repeating: $0.offset % 2 == 0, count: $0.element) }
  return Modules(rows: [row])
}

/// The values that a text takes, from its start character to its last, by the shortest way between the two sets.
private struct Code128Path {
  private let bytes: [UInt8]
  /// Characters needed from each position on, when set B or set C is in force there.
  private var cost: [(inB: Int, inC: Int)]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    cost = Array(repeating: (0, 0), count: bytes.count + 1)
    for position in bytes.indices.reversed() {
      cost[position] = (
        inB: takesPair(at: position, isInC: false) ? 2 + cost[position + 2].inC : 1 + cost[position + 1].inB,
        inC: takesPair(at: position, isInC: true) ? 1 + cost[position + 2].inC : 2 + cost[position + 1].inB
      )
    }
  }

  /// Whether two digits there, in set C, lead to fewer characters than one in set B; a tie changes no set.
  private func takesPair(at position: Int, isInC: Bool) -> Bool {
    guard position + 1 < bytes.count,
      bytes[position...position + 1].allSatisfy({ (48...57).contains($0) })
    else { return false }
    let pair = 1 + cost[position + 2].inC
    let single = 1 + cost[position + 1].inB
    return isInC ? pair <= single + 1 : pair + 1 < single
  }

  var values: [Int] {
    var isInC = cost[0].inC < cost[0].inB
    var values = [isInC ? Code128.startC : Code128.startB]
    var position = 0
    while position < bytes.count {
      let takesPair = takesPair(at: position, isInC: isInC)
      if takesPair != isInC { values.append(takesPair ? Code128.switchToC : Code128.switchToB) }
      isInC = takesPair
      values.append(takesPair ? pair(at: position) : Int(bytes[position]) - 32)
      position += takesPair ? 2 : 1
    }
    return values
  }

  private func pair(at position: Int) -> Int {
    Int(bytes[position] - 48) * 10 + Int(bytes[position + 1] - 48)
  }
}

/// The characters of Code 128 by value, as the widths of their bars and spaces in modules.
private enum Code128 {
  static let switchToC = 99
  static let switchToB = 100
  static let startB = 104
  static let startC = 105
  static let stop = 106

  static func widths(of value: Int) -> [Int] { table[value].utf8.map { Int($0) - 48 } }

  private static let table = """
    212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231
    113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211
    212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131
    113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111
    314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211
    241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141
    214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214
    211232 2331112
    """.split(whereSeparator: { $0 == " " || $0 == "\n" })
}
