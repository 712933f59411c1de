import CaseFiles
import Law
import Values

extension StoryTeller {
  /// What was invoiced, then the account of the title that took its place.
  func story(
    of invoice: CaseFile.Invoice, judgedBy title: CaseFile.Title, _ account: Statement.TitleAccount
  ) -> InvoiceStory {
    let awards = statement.awards(of: title.number)
    var told: [InvoiceStory.Step] = []
    for award in awards {
      let teller = about(award)
      // What was said of the first award is not said again of the others.
      told += (teller.beginning(of: award) + teller.course(of: award)).filter { step in
        step.amount != nil || !told.contains(step)
      }
    }
    let name = words.debt(nil, caseFile.nature)
    return InvoiceStory(
      number: invoice.number,
      heading: heading(of: invoice.number, nil),
      steps: [invoiced(invoice, name), judged(title)] + told + costs(of: title) + elsewhere(awards)
        + (awards.first { $0.due.isPositive }.map(limitation) ?? [])
        + sources(of: awards, and: account.tariff?.rows ?? []) + [balance(of: account)],
      balance: account.totalDue)
  }

  /// The invoice adds nothing any more.
  private func invoiced(_ invoice: CaseFile.Invoice, _ name: String) -> InvoiceStory.Step {
    InvoiceStory.Step(
      heading: words.say(
        .invoiced,
        [.date: words.date(invoice.date), .debt: name, .amount: words.money(invoice.amount)]),
      details: (invoice.label.map { [words.say(.label, [.detail: $0])] } ?? [])
        + [words.say(.dueOn, [.date: words.date(invoice.dueDate)])], amount: nil)
  }

  private func judged(_ title: CaseFile.Title) -> InvoiceStory.Step {
    InvoiceStory.Step(
      heading: words.say(.judgedBy, [.date: words.date(title.date), .number: title.number]),
      details: [
        words.say(.judgedWith, [.name: title.court, .list: words.list(title.invoices ?? [])])
      ], amount: nil)
  }

  private func costs(of title: CaseFile.Title) -> [InvoiceStory.Step] {
    statement.costs.filter { $0.title == title.number }.flatMap { cost in
      let blanks: [StoryPhrase.Blank: String] = [
        .date: words.date(cost.date), .name: cost.label, .article: words.article(cost.article),
      ]
      let owed = InvoiceStory.Step(
        heading: words.say(.titleCost, blanks), details: [words.say(.titleCostWhy, blanks)],
        amount: cost.amount)
      guard cost.paid.isPositive else { return [owed] }
      let paid = InvoiceStory.Step(
        heading: words.say(.titleCostPaid, blanks), details: [], amount: -cost.paid)
      return [owed, paid]
    }
  }

  private func balance(of account: Statement.TitleAccount) -> InvoiceStory.Step {
    let parts: [(String, Money)] = [
      (words.part(.awards), account.awardsDue),
      (words.part(.interestOfTitle), account.interestDue), (words.part(.depens), account.depensDue),
      (words.part(.costs), account.costsDue),
    ]
    let owed = parts.filter { !$0.1.isZero }.map { $0.0 + " " + words.money($0.1) }
    return InvoiceStory.Step(
      heading: words.say(
        .balanceOfTitle, [.number: account.number, .date: words.date(statement.closingDate)]),
      details: [
        owed.isEmpty ? words.say(.nothingDue) : words.say(.balanceParts, [.list: words.list(owed)]),
        total(with: account.totalDue, costs: account.costsDue),
      ] + surplus, amount: nil, balance: account.totalDue)
  }
}
