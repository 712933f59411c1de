/// Every key of the case format, by the part that it belongs to.
///
/// The schema in `schema/case.schema.json` has one definition per part, with the same keys.
package enum CasePart: String, CaseIterable, Sendable {
  case claim, party, sender, person, address, seat, contact, bank, mediator, firstLetter
  case contract, interest, penaltyClause, invoice, creditNote, payment, cost, event
  case title, award, letter, options, capitalisation

  package var keys: [CaseKey] {
    switch self {
    case .claim:
      [
        .schema, .version, .reference, .statementDate, .documents, .nature, .currency, .creditor, .debtor,
        .sender, .contract, .invoices, .creditNotes, .payments, .costs, .events, .titles, .letters, .options,
        .extensions,
      ]
    case .party:
      [
        .kind, .name, .civility, .firstName, .tradeName, .legalForm, .shareCapital, .variableCapital, .siren,
        .siret,
        .rcs, .registration, .vatNumber, .proceedings, .representative, .address, .seat, .contact, .bank,
        .logo, .mediator, .customerNumber, .birthDate, .birthPlace, .nationality, .profession,
      ]
    case .sender: CasePart.party.keys + [.role, .firstLetter, .isFirstLetter]
    case .person: [.name, .title]
    case .address: [.addressee, .lines, .postcode, .city, .country]
    case .seat: [.lines, .postcode, .city, .country]
    case .contact: [.name, .phone, .email, .hours]
    case .bank: [.holder, .iban, .bic]
    case .mediator: [.name, .address, .website]
    case .firstLetter: [.reference, .date]
    case .contract: [.reference, .purpose, .publicProcurement, .interest, .penaltyClause, .defaultClause]
    case .interest: [.basis, .rate, .multiple, .clause, .from]
    case .penaltyClause: [.rate, .amount, .base, .minimum, .maximum, .article]
    case .invoice:
      [
        .number, .date, .dueDate, .amount, .vat, .label, .interest, .priority, .disputed, .performedOn,
        .deliveredOn, .exhibit, .claimFlatIndemnity, .lacksProof,
      ]
    case .creditNote: [.number, .date, .amount, .invoice, .reason]
    case .payment: [.date, .amount, .invoice, .title, .means]
    case .cost: [.date, .label, .amount, .kind, .title, .exhibit]
    case .event:
      [
        .kind, .date, .level, .invoices, .registeredNumber, .presented, .received, .deadline, .procedure,
        .until, .reference, .title,
      ]
    case .title:
      [
        .kind, .court, .number, .date, .served, .enforceable, .provisionallyEnforceable, .demandDate,
        .capitalisation, .invoices, .tariffOn, .awards,
      ]
    case .award: [.head, .amount, .interest]
    case .letter:
      [
        .place, .date, .replyBy, .signatory, .delivery, .registeredNumber, .enclosures, .court, .window,
        .offersInstalments, .barcode, .coupon,
      ]
    case .options:
      [
        .dayCount, .countedDays, .imputation, .flatIndemnityFirst, .capitalisation, .holidayZone,
        .timeBarredInterest,
      ]
    case .capitalisation: [.clause]
    }
  }

  /// Keys that a later version will know, refused by name until then.
  package var reservedKeys: [CaseKey] { self == .claim ? [.coDebtors, .guarantors, .instalmentPlan] : [] }
}

/// A key, as written in the case.
package enum CaseKey: String, CaseIterable, Sendable {
  case schema = "$schema"
  case version, reference, statementDate, documents, nature, currency, creditor, debtor, sender, contract
  case invoices, creditNotes, payments, costs, events, titles, letters, options, extensions
  case coDebtors, guarantors, instalmentPlan

  case kind, name, civility, firstName, tradeName, legalForm, shareCapital, variableCapital, siren, siret, rcs
  case registration, vatNumber, proceedings, representative, address, seat, contact, bank, logo, mediator
  case customerNumber, birthDate, birthPlace, nationality, profession
  case role, firstLetter, isFirstLetter, title
  case addressee, lines, postcode, city, country
  case phone, email, hours, holder, iban, bic, website

  case purpose, publicProcurement, interest, penaltyClause, defaultClause
  case basis, rate, multiple, clause, from, base, minimum, maximum, article

  case number, date, dueDate, amount, vat, label, priority, disputed, performedOn, deliveredOn, exhibit
  case claimFlatIndemnity, lacksProof, invoice, reason, means
  case level, registeredNumber, presented, received, deadline, procedure, until
  case court, served, enforceable, provisionallyEnforceable, demandDate, capitalisation, awards, head
  case tariffOn

  case place, replyBy, signatory, delivery, enclosures, window, offersInstalments, barcode, coupon
  case dayCount, countedDays, imputation, flatIndemnityFirst, holidayZone, timeBarredInterest

  /// The key that is written so; nil when there is none.
  static func named(_ name: String) -> CaseKey? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
