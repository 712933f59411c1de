import Diagnostics
import Values

extension ObjectReader {
  /// Who writes for the creditor.
  func sender() -> Sender? {
    let role: Sender.Role? = requiredChoice(.role)
    let party = party(as: .sender)
    let isFirstLetter = flag(.isFirstLetter)
    let firstLetter = object(.firstLetter, as: .firstLetter)?.firstLetter()
    if role == .thirdPartyCollector { checkFirstLetter(isFirst: isFirstLetter) }
    guard let role, let party else { return nil }
    return Sender(role: role, party: party, firstLetter: firstLetter)
  }

  /// Every letter but the first recalls the first one; which it is, is not guessed (article R124-4 CPCE).
  private func checkFirstLetter(isFirst: Bool?) {
    switch (isFirst, has(.firstLetter)) {
    case (true, true):
      findings.keyError(
        .exclusiveKeys, at: path(to: .isFirstLetter), [.found: "isFirstLetter", .wanted: "firstLetter"])
    case (true, false), (_, true): break
    case (_, false): findings.error(.firstLetterUnclear, at: path(to: .firstLetter))
    }
  }

  private func firstLetter() -> Sender.FirstLetter? {
    let (reference, date) = (requiredText(.reference), requiredDate(.date))
    guard let reference, let date else { return nil }
    return Sender.FirstLetter(reference: reference, date: date)
  }
}
