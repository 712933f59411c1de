/// A drawing of black modules that machines read: a QR code, a barcode.
package struct Figure: Sendable, Hashable {
  package var symbology: Symbology
  package var modules: Modules
  /// What it holds, for those who cannot see it.
  package var alternate: String
  /// Stands beside it, on one line.
  package var label: [Inline]

  package init(symbology: Symbology, modules: Modules, alternate: String, label: [Inline]) {
    self.symbology = symbology
    self.modules = modules
    self.alternate = alternate
    self.label = label
  }
}

/// How a code is written, which decides the room that it takes on paper.
package enum Symbology: Sendable, Hashable {
  /// Square modules in two dimensions (ISO/IEC 18004).
  case qr
  /// One row of bars (ISO/IEC 15417).
  case code128
}

/// Rows of equal length, true where black; no row and no column of the quiet zone.
package struct Modules: Sendable, Hashable {
  package var rows: [[Bool]]

  package init(rows: [[Bool]]) { self.rows = rows }

  package var width: Int { rows.first?.count ?? 0 }
  package var height: Int { rows.count }

  /// The black stretches of one row, in modules.
  package func stretches(ofRow row: Int) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for (column, isBlack) in rows[row].enumerated() where isBlack {
      if let last = stretches.last, last.upperBound == column {
        stretches[stretches.count - 1] = last.lowerBound..<column + 1
      } else {
        stretches.append(column..<column + 1)
      }
    }
    return stretches
  }
}
