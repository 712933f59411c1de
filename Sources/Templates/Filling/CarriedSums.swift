import Values

/// The sums that a table carries over, by the fields that each adds up: a few, which are quicker to look through than to
/// hash.
struct CarriedSums {
  private var sums: [(fields: [Field], sum: Money)] = []

  init() {}

  /// Nothing added up yet; columns of the same fields have one sum.
  init(of columns: some Sequence<[Field]>) {
    for fields in columns where self[fields] == nil { sums.append((fields, .zero)) }
  }

  /// Nil for fields that are not carried.
  subscript(fields: [Field]) -> Money? { sums.first { $0.fields == fields }?.sum }

  mutating func add(_ amount: Money, to fields: [Field]) {
    guard let index = sums.firstIndex(where: { $0.fields == fields }) else { return }
    sums[index].sum += amount
  }
}
