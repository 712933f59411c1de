import CaseFiles
import Values

extension LetterSubject {
  /// "les rappels adressés le 20 mai 2026, puis par lettre recommandée le 1er juillet 2026, pour les factures A et B";
  /// nil when nothing was sent before.
  ///
  /// Which invoices a letter named is told when they were not all those now demanded: once when it was always the
  /// same ones, after each date otherwise.
  var history: Words? {
    let sent = reminders
    let (notices, plain) = (sent.filter(\.wasFormalNotice), sent.filter { !$0.wasFormalNotice })
    let namedTheSame = Set(sent.map(\.invoices)).count == 1
    let told = [
      series(plain, one: "le rappel adressé ", many: "les rappels adressés ", tellsScope: !namedTheSame),
      series(
        notices, one: "la mise en demeure adressée ", many: "les mises en demeure adressées ",
        tellsScope: !namedTheSame),
    ].compactMap(\.self).joined(", ainsi que ")
    guard let last = sent.last else { return nil }
    guard namedTheSame, let scope = scope(of: last) else { return told }
    return told + (sent.count > 1 ? ", pour " : " pour ") + scope
  }

  /// Letters of one kind, one date after the other, or only their number when they are many.
  private func series(_ sent: [Reminder], one: String, many: String, tellsScope: Bool) -> Words? {
    guard let last = sent.last else { return nil }
    guard sent.count <= LetterSubject.fewEnoughToName else {
      let times = "à " + Words.figure(language.count(sent.count)) + " reprises, en dernier lieu "
      return many + times + occasion(of: last)
    }
    let occasions = sent.map { reminder in
      let scope = tellsScope ? scope(of: reminder) : nil
      return scope.map { occasion(of: reminder) + " (" + $0 + ")" } ?? occasion(of: reminder)
    }
    let link = occasions.count > 2 || sent.contains(where: \.wasRegistered) ? ", puis " : " et "
    return (sent.count > 1 ? many : one) + occasions.joined(", ", last: link)
  }

  /// "par lettre recommandée le 1er juillet 2026".
  private func occasion(of reminder: Reminder) -> Words {
    let isTold = reminder.wasRegistered && !reminder.wasFormalNotice
    return (isTold ? "par lettre recommandée le " : "le ") + longDate(reminder.date)
  }

  /// Which invoices a letter named, when they are not all those now demanded.
  private func scope(of reminder: Reminder) -> Words? {
    guard reminder.invoices.count < dueInvoices.count else { return nil }
    let noun = pieceNoun
    guard reminder.invoices.count <= LetterSubject.fewEnoughToName else {
      return Words.figure(language.count(reminder.invoices.count)) + " de ces \(noun.plural)"
    }
    let names = reminder.invoices.map { Words.identifier($0, at: invoicePath($0)) }
    guard !reminder.invoices.contains(where: noun.isSaid) else { return names.joined(", ", last: " et ") }
    return noun.definite(names.count) + " " + names.joined(", ", last: " et ")
  }
}
