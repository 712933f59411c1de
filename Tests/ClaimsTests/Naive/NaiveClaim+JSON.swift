import Values

extension NaiveClaim {
  /// The same claim as the engine reads it.
  var json: String {
    var sample = ClaimSample(statementDate: iso(statementDay))
    sample.creditor = creditorIsPerson ? .individual : .company
    sample.debtor = regime == .procurement ? .publicBody : regime == .consumer ? .individual : .debtorCompany
    sample.isProcurement = regime == .procurement ? true : nil
    sample.interest = terms.map(json)
    sample.defaultClause = hasDefaultClause ? "article 4" : nil
    sample.penaltyClause = penalty.map(json)
    sample.options = optionsJSON
    sample.invoices = invoices.map(json)
    sample.creditNotes = credits.map {
      creditNote($0.number, iso($0.day), euros($0.amount), on: $0.invoice, $0.reason)
    }
    sample.payments = payments.map { paid in
      let target = paid.invoice.map { ("invoice", $0) } ?? paid.title.map { ("title", $0) }
      return object([("date", iso(paid.day)), ("amount", euros(paid.amount))] + [target].compactMap(\.self))
    }
    sample.costs = costs.map(json)
    sample.events = events
    sample.titles = titles.map(json)
    return sample.json
  }

  private var optionsJSON: String {
    let counted =
      countsStart
      ? (countsEnd ? "bothIncluded" : "endExcluded") : (countsEnd ? "startExcluded" : "bothExcluded")
    let clause = capitalises ? #", "capitalisation": {"clause": "article 8"}"# : ""
    return #"{"dayCount": "\#(year.rawValue)", "countedDays": "\#(counted)", "#
      + #""imputation": "\#(principalFirst ? "principalFirst" : "interestFirst")", "#
      + #""flatIndemnityFirst": \#(indemnityFirst), "#
      + #""timeBarredInterest": "\#(setsBarredInterestAside ? "setAside" : "claimed")"\#(clause)}"#
  }

  private var events: [String] {
    var events = notices.map { notice in
      var event =
        #"{"kind": "formalNotice", "date": "\#(iso(notice.day))", "presented": "\#(iso(notice.day))""#
      if let deadline = notice.deadline { event += #", "deadline": "\#(iso(deadline))""# }
      return event + naming(notice.invoices) + "}"
    }
    events += acknowledgements.map { act in
      let title = act.title.map { #", "title": "\#($0)""# } ?? ""
      return #"{"kind": "acknowledgement", "date": "\#(iso(act.day))"\#(title)\#(naming(act.invoices))}"#
    }
    if let opening {
      events.append(
        #"{"kind": "insolvency", "date": "\#(iso(opening))", "procedure": "redressement judiciaire"}"#)
    }
    return events
  }

  private func naming(_ invoices: [String]?) -> String {
    invoices.map { #", "invoices": [\#($0.map { "\"\($0)\"" }.joined(separator: ", "))]"# } ?? ""
  }

  private func json(_ invoice: Invoice) -> ClaimSample.Invoice {
    var more: [String] = []
    if let priority = invoice.priority { more.append("\"priority\": \(priority)") }
    if let terms = invoice.terms { more.append("\"interest\": \(json(terms))") }
    if !invoice.claimsIndemnity { more.append("\"claimFlatIndemnity\": false") }
    if invoice.lacksProof { more.append("\"lacksProof\": true") }
    return .init(
      number: invoice.number, date: iso(invoice.issued), dueDate: iso(invoice.due),
      amount: euros(invoice.amount), more: more.joined(separator: ", "))
  }

  private func json(_ terms: Terms) -> String {
    var keys: [(String, String)]
    switch terms.basis {
    case .commercial: keys = [("basis", "lateCommercial")]
    case .legal: keys = [("basis", "legal")]
    case .procurement: keys = [("basis", "publicProcurement")]
    case .none: keys = [("basis", "none")]
    case .multiple(let hundredths):
      keys = [("basis", "legalMultiple"), ("multiple", euros(hundredths))]
    case .contract(let rate):
      keys = [("basis", "contract"), ("rate", Rate(partsPerMillion: Int64(rate)).plainText)]
    }
    if let from = terms.from { keys.append(("from", iso(from))) }
    return object(keys)
  }

  private func json(_ clause: Penalty) -> String {
    var keys = [("article", "article 7")]
    if let rate = clause.rate {
      keys.append(("rate", Rate(partsPerMillion: Int64(rate)).plainText))
      keys.append(("base", clause.onInvoiced ? "invoicedPrincipal" : "remainingPrincipal"))
    }
    if let flat = clause.flat { keys.append(("amount", euros(flat))) }
    if let minimum = clause.minimum { keys.append(("minimum", euros(minimum))) }
    if let maximum = clause.maximum { keys.append(("maximum", euros(maximum))) }
    return object(keys)
  }

  private func json(_ cost: Cost) -> String {
    var keys = [("date", iso(cost.day)), ("label", cost.label), ("amount", euros(cost.amount))]
    keys.append(("kind", cost.isRecovery ? "recovery" : cost.title == nil ? "prescribedAct" : "service"))
    if cost.isRecovery { keys.append(("exhibit", "facture")) }
    if let title = cost.title { keys.append(("title", title)) }
    return object(keys)
  }

  private func json(_ title: Title) -> String {
    let awards = title.awards.map { award in
      let interest = award.terms.map { #", "interest": \#(json($0))"# } ?? ""
      return #"{"head": "\#(award.head)", "amount": "\#(euros(award.amount))"\#(interest)}"#
    }
    var keys = [
      ("kind", title.kind), ("court", "tribunal"), ("number", title.number), ("date", iso(title.day)),
    ]
    if let day = title.enforceable { keys += [("served", iso(day)), ("enforceable", iso(day))] }
    if let demand = title.demand { keys.append(("demandDate", iso(demand))) }
    return object(keys).dropLast()
      + #", "capitalisation": \#(title.capitalises), "awards": [\#(awards.joined(separator: ", "))]"#
      + naming(title.invoices) + "}"
  }

  private func object(_ keys: [(String, String)]) -> String {
    "{" + keys.map { "\"\($0)\": \"\($1)\"" }.joined(separator: ", ") + "}"
  }

  private func iso(_ day: Int) -> String { CalendarDate(dayNumber: day).iso }
  private func euros(_ cents: Int) -> String { Money(cents: Int64(cents)).plainText }
}
