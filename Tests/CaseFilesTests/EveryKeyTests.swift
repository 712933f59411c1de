import CaseFiles
import JSON
import Testing
import Values

@Suite struct EveryKeyTests {
  /// One case with every key of the format, coherent enough to be read.
  private let text = #"""
    {
      "$schema": "../schema/case.schema.json", "version": 1, "reference": "2026-0417",
      "statementDate": "2026-11-23", "documents": ["mise-en-demeure"], "nature": "services", "currency": "EUR",
      "creditor": {
        "kind": "company", "name": "Menuiserie Carpentier", "tradeName": "Carpentier", "legalForm": "SARL",
        "shareCapital": 50000, "variableCapital": true, "siren": "123 456 782", "siret": "123 456 782 00010", "rcs": "Lyon",
        "registration": "RM 069", "vatNumber": "FR11123456782", "proceedings": "en liquidation",
        "representative": {"name": "Claire Vasseur", "title": "gérante"},
        "address": {"lines": ["12 rue des Allobroges"], "postcode": "69003", "city": "Lyon", "country": "France"},
        "seat": {"lines": ["8 chemin du Moulin"], "postcode": "69680", "city": "Chassieu", "country": "France"},
        "contact": {"name": "Service", "phone": "04 72 00 00 00", "email": "a@b.example", "hours": "le matin"},
        "bank": {"holder": "H", "iban": "FR1420041010050500013M02606", "bic": "PSSTFRPPLYO"},
        "logo": "carpentier.png",
        "mediator": {"name": "M", "address": "1 rue X", "website": "m.example"}
      },
      "debtor": {
        "kind": "individual", "civility": "Mme", "firstName": "Anne", "name": "Riou", "customerNumber": "C 1",
        "birthDate": "1970-02-28", "birthPlace": "Brest", "nationality": "française", "profession": "luthière",
        "address": {"addressee": "Mme Riou", "lines": ["1 rue X"], "postcode": "29200", "city": "Brest"}
      },
      "sender": {
        "role": "thirdPartyCollector", "isFirstLetter": false, "firstLetter": {"reference": "1", "date": "2026-10-01"},
        "kind": "soleTrader", "firstName": "Luc", "name": "Petit", "siren": "987654324",
        "address": {"lines": ["Weg 1"], "city": "Bruxelles", "country": "Belgique"}
      },
      "contract": {
        "reference": "devis", "purpose": "personal", "publicProcurement": false, "defaultClause": "article 6",
        "interest": {"basis": "contract", "rate": "12.1234", "clause": "article 5", "from": "2026-05-01"},
        "penaltyClause": {
          "rate": 5, "base": "invoicedPrincipal", "minimum": "0", "maximum": "500", "article": "article 7"}
      },
      "invoices": [
        {"number": "1", "date": "2026-03-02", "dueDate": "2026-04-01", "amount": "6200.00", "vat": "1033.33",
          "label": "Pose", "interest": {"basis": "legalMultiple", "multiple": "1.5"}, "priority": 1,
          "disputed": "97.14", "performedOn": "2026-02-27", "deliveredOn": "2026-02-28", "exhibit": "bon",
          "claimFlatIndemnity": false, "lacksProof": true}
      ],
      "creditNotes": [{"number": "A", "date": "2026-05-02", "amount": 1, "invoice": "1", "reason": "return"}],
      "payments": [{"date": "2026-06-15", "amount": "1500.5", "invoice": "1", "means": "virement"}],
      "costs": [
        {"date": "2026-10-02", "label": "Acte", "amount": "72.14", "kind": "service", "title": "T", "exhibit": "e"}],
      "events": [
        {"kind": "reminder", "date": "2026-07-01", "level": 2, "invoices": ["1"], "reference": "r",
          "registeredNumber": "1A 123 456 7890 5", "presented": "2026-07-03", "received": "2026-07-04",
          "deadline": "2026-07-20"},
        {"kind": "insolvency", "date": "2026-11-01", "procedure": "redressement judiciaire"},
        {"kind": "suspension", "date": "2026-11-02", "until": "2026-11-09"}
      ],
      "titles": [
        {"kind": "judgment", "court": "c", "number": "T", "date": "2026-09-10", "served": "2026-10-02",
          "enforceable": "2026-10-02", "provisionallyEnforceable": false, "demandDate": "2026-09-01",
          "capitalisation": true, "invoices": ["1"], "tariffOn": "2026-10-03",
          "awards": [{"head": "principal", "amount": "80", "interest": {"basis": "legal", "from": "2026-09-10"}}]}
      ],
      "letters": {
        "default": {
          "place": "Lyon", "date": "2026-11-24", "replyBy": "2026-12-07", "signatory": {"name": "C", "title": "G"},
          "delivery": "registered", "registeredNumber": "1A12345678912", "enclosures": ["e"], "court": "c",
          "window": "dl35", "offersInstalments": true, "barcode": true,
          "coupon": true}
      },
      "options": {
        "dayCount": "actual/actual", "countedDays": "bothIncluded", "imputation": "principalFirst",
        "flatIndemnityFirst": true, "capitalisation": {"clause": "article 8"}, "holidayZone": "reunion",
        "timeBarredInterest": "claimed"},
      "extensions": {}
    }
    """#

  @Test func holdsEveryKey() throws {
    let used = try readJSON(Array(text.utf8)).keys
    let known = Set(CasePart.allCases.flatMap(\.keys).map(\.rawValue))
    #expect(used.subtracting(["default"]) == known)
  }

  @Test func readsEveryValue() throws {
    let outcome = Outcome(text)
    #expect(outcome.lines.isEmpty)
    let claim = try #require(outcome.caseFile)
    #expect(claim.creditor.hasVariableCapital && claim.creditor.shareCapital == Money(cents: 5_000_000))
    #expect(claim.creditor.siren?.digits == "123456782" && claim.creditor.address.country == nil)
    #expect(claim.creditor.mediator?.address == "1 rue X" && claim.creditor.contact?.hours == "le matin")
    #expect(claim.debtor.civility == .madame && claim.debtor.birthDate == CalendarDate(iso: "1970-02-28"))
    #expect(claim.debtor.addresseeLine == "Mme Riou" && claim.debtor.profession == "luthière")
    #expect(claim.sender?.firstLetter?.reference == "1" && claim.sender?.party.address.postcode == "")
    #expect(claim.sender?.party.address.country == "Belgique")
    #expect(claim.contract.purpose == .personal && claim.contract.defaultClause == "article 6")
    #expect(
      claim.contract.interest?.basis == .contract(Rate(partsPerMillion: 121_234), clause: "article 5"))
    #expect(claim.contract.penaltyClause?.base == .invoicedPrincipal)
    let invoice = try #require(claim.invoices.first)
    #expect(invoice.interest?.basis == .legalMultiple(hundredths: 150) && invoice.priority == 1)
    #expect(invoice.vat == Money(cents: 103_333) && !invoice.claimsFlatIndemnity && invoice.exhibit == "bon")
    #expect(claim.payments.first?.amount == Money(cents: 150_050) && claim.costs.first?.title == "T")
    #expect(claim.events[0].deadline == CalendarDate(iso: "2026-07-20") && claim.events[0].level == 2)
    #expect(claim.events[2].until == CalendarDate(iso: "2026-11-09"))
    #expect(claim.titles.first?.capitalisation == true && claim.titles.first?.awards.count == 1)
    #expect(
      claim.defaultLetter.registeredNumber == "1A 123 456 7891 2" && claim.defaultLetter.window == "dl35")
    #expect(claim.defaultLetter.barcode && claim.defaultLetter.coupon)
    #expect(claim.defaultLetter.offersInstalments && claim.defaultLetter.enclosures == ["e"])
    #expect(claim.options.imputation == .principalFirst && claim.options.capitalisationClause == "article 8")
    #expect(claim.options.holidayZone == .reunion && claim.options.flatIndemnityFirst)
    #expect(claim.options.timeBarredInterest == .claimed && invoice.lacksProof)
    #expect(claim.titles.first?.invoices == ["1"] && claim.titles.first?.tariffOn?.iso == "2026-10-03")
    #expect(claim.extensions == "{}")
  }
}

extension JSONNode {
  fileprivate var keys: Set<String> {
    Set((members ?? []).map(\.key))
      .union((members ?? []).flatMap { $0.value.keys })
      .union((elements ?? []).flatMap { $0.keys })
  }
}
