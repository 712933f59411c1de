import CaseFiles
import Law
import Values

/// Costs that the claim may ask, and what was paid on them.
struct CostAccounts {
  /// Acts that the law prescribes to the creditor and costs of a title (L111-8 CPCE), by date.
  private(set) var acts: [Cost]
  /// Proven recovery costs, claimed for what exceeds the flat indemnities (L441-10 II C. com.), by date.
  let recovery: [CaseFile.Cost]
  private(set) var deducted = Money.zero
  private(set) var complementPaid = Money.zero

  struct Cost {
    let cost: CaseFile.Cost
    var paid = Money.zero
  }

  init(acts: [CaseFile.Cost], recovery: [CaseFile.Cost]) {
    func earlier(_ a: CaseFile.Cost, _ b: CaseFile.Cost) -> Bool {
      (a.date, a.label, a.amount) < (b.date, b.label, b.amount)
    }
    self.acts = acts.sorted(by: earlier).map { Cost(cost: $0) }
    self.recovery = recovery.sorted(by: earlier)
  }

  /// One more flat indemnity is owed: the complement is net of it.
  mutating func deduct(_ flatIndemnity: Money) { deducted += flatIndemnity }

  /// Proven costs beyond the flat indemnities, on `day`.
  func complement(by day: CalendarDate) -> Money {
    let spent = recovery.prefix { $0.date <= day }.map(\.amount).sum()
    return max(.zero, spent - deducted, complementPaid)
  }

  /// Pays the acts of one title, or all of them, the oldest first.
  mutating func payActs(_ rest: inout Money, by day: CalendarDate, of title: String? = nil) -> Money {
    var total = Money.zero
    for index in acts.indices
    where acts[index].cost.date <= day && (title == nil || acts[index].cost.title == title) {
      let taken = min(rest, acts[index].cost.amount - acts[index].paid)
      acts[index].paid += taken
      rest -= taken
      total += taken
    }
    return total
  }

  mutating func payComplement(_ rest: inout Money, by day: CalendarDate) -> Money {
    let taken = min(rest, complement(by: day) - complementPaid)
    complementPaid += taken
    rest -= taken
    return taken
  }
}
