import Diagnostics
import JSON
import Values

/// What letters sent and to be sent must be to one another and to the calendar.
extension ObjectReader {
  /// One label of registered post goes on one letter.
  func checkRegisteredNumbers() {
    var seen: [String: String] = [:]
    for (number, path) in registeredNumbers() {
      guard let first = seen.updateValue(path, forKey: number) else { continue }
      findings.error(
        .registeredNumberTwice, at: path + "." + CaseKey.registeredNumber.rawValue,
        [.found: number, .wanted: first.shownInMessage])
    }
  }

  /// Letters are asked to be answered on a day when banks and the post work.
  func checkReplyDays(_ letters: LettersReader, in zone: HolidayZone) {
    for (path, day) in letters.replyDays where !zone.isWorkingDay(day) {
      findings.warning(.replyOnHoliday, at: path, [.date: day.iso, .otherDate: zone.endOfDelay(day).iso])
    }
  }

  private func registeredNumbers() -> [(number: String, path: String)] {
    let events = (node(.events)?.elements ?? []).enumerated().map { ($0.element, "events[\($0.offset)]") }
    let letters = (node(.letters)?.members ?? []).map { ($0.value, "letters." + $0.key) }
    return (events + letters).compactMap { holder, path in
      guard let text = holder[CaseKey.registeredNumber.rawValue]?.string?.cleaned,
        let number = RegisteredNumber(text)
      else { return nil }
      return (number.printed, path)
    }
  }
}
