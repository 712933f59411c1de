import CaseFiles
import Diagnostics
import Law
import Values

/// The story of the invoice, or of the award, of that number; an invoice that a title judged goes on as the account
/// of that title.
///
/// - Throws: when the case holds no such number.
package func tellInvoice(
  _ number: String, of statement: Statement, _ caseFile: CaseFile, in language: MessageLanguage
) throws(Refusal) -> InvoiceStory {
  let teller = StoryTeller(statement: statement, caseFile: caseFile, words: StoryWords(statement, language))
  if let account = (statement.invoices + statement.unclaimedInvoices).first(where: { $0.number == number }) {
    return teller.about(account).story(of: account)
  }
  if let invoice = caseFile.invoices.first(where: { $0.number == number }),
    let title = caseFile.titles.first(where: { $0.judges(number) }),
    let account = statement.titles.first(where: { $0.number == title.number })
  {
    return teller.story(of: invoice, judgedBy: title, account)
  }
  throw Refusal(unknownInvoice(number, statement, caseFile))
}

private func unknownInvoice(
  _ number: String, _ statement: Statement, _ caseFile: CaseFile
) -> Diagnostic {
  let awards = (statement.invoices + statement.unclaimedInvoices).filter { $0.title != nil }.map(\.number)
  let known = caseFile.invoices.map(\.number) + awards
  var arguments: [Diagnostic.Argument: String] = [
    .found: number, .wanted: known.prefix(12).joined(separator: ", ") + (known.count > 12 ? "…" : ""),
  ]
  arguments[.suggestion] = closestName(to: number, among: known)
  let code: OutputCode = arguments[.suggestion] == nil ? .unknownInvoice : .misspeltInvoice
  return Diagnostic(code, at: .thing("--invoice"), arguments)
}

/// Tells the steps of one account in the order of time.
struct StoryTeller {
  let statement: Statement
  let caseFile: CaseFile
  private(set) var words: StoryWords

  /// One that speaks of interest as this account bears it.
  func about(_ account: Statement.InvoiceAccount) -> StoryTeller {
    var teller = self
    teller.words.isOfTitle = account.title != nil
    return teller
  }

  func story(of account: Statement.InvoiceAccount) -> InvoiceStory {
    let isClaimed = account.isDue && !account.isTimeBarred && !account.lacksProof
    let rows = sources(of: [account])
    let steps =
      beginning(of: account) + course(of: account) + elsewhere([account]) + later(account)
      + penalty(of: account) + aside(of: account)
      + limitation(of: account) + rows + [balance(of: account, isClaimed: isClaimed)]
    return InvoiceStory(
      number: account.number, heading: heading(of: account.number, account),
      steps: steps, balance: account.due)
  }

  /// - Parameter account: nil for an invoice that a title judged.
  func heading(of number: String, _ account: Statement.InvoiceAccount?) -> [String] {
    let name = words.debt(account, caseFile.nature)
    let phrase: StoryPhrase = account?.title == nil ? .titleOfInvoice : .titleOfAward
    let isSaid = number.lowercased().hasPrefix(name) && account?.title == nil
    return [
      isSaid ? number : words.say(phrase, [.name: name, .number: number]),
      words.say(.closing, [.number: statement.reference, .date: words.date(statement.closingDate)]),
      words.say(.parties, [.name: caseFile.creditor.name, .detail: caseFile.debtor.name]),
    ]
  }

  func debt(_ account: Statement.InvoiceAccount) -> String { words.debt(account, caseFile.nature) }

  func lines(of account: Statement.InvoiceAccount) -> [Statement.InterestLine] {
    (statement.lines + statement.unclaimedLines).filter { $0.invoice == account.number }
  }

  func invoice(_ account: Statement.InvoiceAccount) -> CaseFile.Invoice? {
    caseFile.invoices.first { $0.number == account.number }
  }

  /// Every row of parameters that these accounts rest on, and others.
  func sources(
    of accounts: [Statement.InvoiceAccount], and others: [Statement.ParameterRow] = []
  ) -> [InvoiceStory.Step] {
    var rows =
      others
      + accounts.flatMap { account in
        lines(of: account).flatMap(\.rows) + account.rows
      }
    let barred = statement.leftAside.filter { item in accounts.contains { $0.number == item.invoice } }
    rows += barred.flatMap(\.rows)
    let told = Set(rows).sorted { ($0.table, $0.from) < ($1.table, $1.from) }.map { row in
      words.say(
        .row,
        [
          .name: words.table(row.table), .date: words.date(row.from), .detail: row.source,
          .title: words.status(row.status),
        ])
    }
    return [InvoiceStory.Step(heading: words.say(.sources), details: told, amount: nil)]
  }
}
