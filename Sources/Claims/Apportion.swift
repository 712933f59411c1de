import Values

/// Shares `amount` in proportion to what is owed, odd cents to the largest remainders, ties in order of
/// number.
func apportion(_ amount: Money, over owed: [Money]) -> [Money] {
  let total = Int128(owed.sum().cents)
  guard total > 0 else { return owed.map { _ in .zero } }
  let products = owed.map { Int128($0.cents) * Int128(amount.cents) }
  var shares = products.map { Int64($0 / total) }
  let byRemainder = products.indices.sorted { (products[$0] % total, $1) > (products[$1] % total, $0) }
  for index in byRemainder.prefix(Int(amount.cents - shares.reduce(0, +))) { shares[index] += 1 }
  return shares.map(Money.init(cents:))
}
