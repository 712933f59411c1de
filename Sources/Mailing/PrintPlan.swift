/// Which envelope of a print run stands in which part, from which page on.
package struct PrintPlan: Sendable {
  package let envelopes: [Envelope]
  /// Ranks in `envelopes`, in the order of printing.
  private let order: [Int]
  /// What each part holds of `order`.
  private let cuts: [Range<Int>]
  /// By the rank of the envelope.
  package let places: [Place]

  package struct Place: Sendable, Hashable {
    /// Rank of the part, from 0.
    package let part: Int
    /// Page of the part on which the envelope begins, from 1.
    package let firstPage: Int
  }

  /// - Parameters:
  ///   - envelopes: in the order of the input.
  ///   - partSheets: most sheets of a part; an envelope that has more is a part of its own. Nil makes one part.
  package init(_ envelopes: [Envelope], order: PrintOrder, partSheets: Int?) {
    self.envelopes = envelopes
    self.order = PrintPlan.sorted(envelopes, by: order)
    var cuts: [Range<Int>] = []
    var places = [Place](repeating: Place(part: 0, firstPage: 1), count: envelopes.count)
    var (start, sheets, page) = (0, 0, 1)
    for (position, rank) in self.order.enumerated() {
      let envelope = envelopes[rank]
      if let partSheets, position > start, sheets + envelope.sheets > partSheets {
        cuts.append(start..<position)
        (start, sheets, page) = (position, 0, 1)
      }
      places[rank] = Place(part: cuts.count, firstPage: page)
      sheets += envelope.sheets
      page += envelope.pages
    }
    if start < envelopes.count { cuts.append(start..<envelopes.count) }
    self.cuts = cuts
    self.places = places
  }

  package var partCount: Int { cuts.count }

  /// The envelopes of one part, in the order of printing.
  package func envelopes(ofPart part: Int) -> [Envelope] { order[cuts[part]].map { envelopes[$0] } }

  private static func sorted(_ envelopes: [Envelope], by order: PrintOrder) -> [Int] {
    let ranks = Array(envelopes.indices)
    switch order {
    case .none: return ranks
    case .postcode:
      return ranks.sorted { a, b in
        let (first, second) = (envelopes[a].destination, envelopes[b].destination)
        return first == second ? a < b : first < second
      }
    case .sheets:
      return ranks.sorted { a, b in
        let (first, second) = (envelopes[a].sheets, envelopes[b].sheets)
        return first == second ? a < b : first < second
      }
    }
  }
}
