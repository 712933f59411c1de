import CaseFiles
import Diagnostics
import JSON
import Testing
import Values

@Suite struct PartyTests {
  typealias Row = ReadCaseTests.Row

  private static let soleTrader =
    #"{"kind":"soleTrader","firstName":"Yann","name":"Le Goff","siren":"987654324","#
    + #""address":{"lines":["1 rue X"],"postcode":"29200","city":"Brest"}}"#
  private static let person =
    #"{"kind":"individual","firstName":"Yann","name":"Le Goff","#
    + #""address":{"lines":["1 rue X"],"postcode":"29200","city":"Brest"}}"#
  private static let town =
    #"{"kind":"publicBody","name":"Commune","address":{"lines":["1 rue X"],"postcode":"29200","city":"Brest"}}"#
  private static let coOwners =
    #"{"kind":"coOwnership","name":"Syndicat","address":{"lines":["1 rue X"],"postcode":"29200","city":"Brest"}}"#
  private static let foreigner =
    #"{"kind":"company","name":"Mobel GmbH","legalForm":"GmbH","registration":"HRB 1 Berlin","#
    + #""address":{"lines":["Weg 1"],"postcode":"10115","city":"Berlin","country":"Allemagne"}}"#

  @Test(arguments: [
    Row("creditor.siren", nil, "C005 creditor.siren"), Row("creditor.rcs", nil, "C005 creditor.rcs"),
    Row("creditor.legalForm", nil, "C005 creditor.legalForm"),
    Row("creditor.shareCapital", nil, "C005 creditor.shareCapital"),
    Row("creditor.siren", "\"987654324\"", "C033 creditor.vatNumber", "C062 debtor.siren"),
    Row("creditor.vatNumber", "\"FR12123456782\"", "C032 creditor.vatNumber"),
    Row("creditor.bank.bic", "\"PSST\"", "C038 creditor.bank.bic"),
    Row("creditor.bank.iban", "\"FR142004101005050001\"", "C035 creditor.bank.iban"),
    Row("creditor.bank.iban", "\"IBAN\"", "C034 creditor.bank.iban"),
    Row("creditor.bank.iban", "\"FR8420041010050500013M02607\"", "C037 creditor.bank.iban"),
    Row("creditor.bank", nil), Row("creditor.firstName", "\"Jean\"", "C028 creditor.firstName"),
    Row("creditor.contact.email", "\"carpentier\"", "C046 creditor.contact.email"),
    Row("creditor.logo", "\"logo.png\""), Row("creditor.logo", "\"/etc/logo.png\"", "C045 creditor.logo"),
    Row("creditor.logo", "\"a/../b.png\"", "C045 creditor.logo"),
    Row("creditor.logo", "\"logo.svg\"", "C045 creditor.logo"),
    Row("creditor.logo", "\"data:image/png;base64,iVBORw0KGgo=\""),
    Row("creditor.logo", "\"data:image/svg+xml;base64,AAAA\"", "C045 creditor.logo"),
    Row(
      "creditor.mediator", "{\"name\":\"M\",\"website\":\"https://ec.europa.eu/consumers/odr/\"}",
      "C048 creditor.mediator.website"),
    Row("creditor.mediator", "{\"name\":\"M\",\"website\":\"mediateur\"}", "C047 creditor.mediator.website"),
    Row("creditor", town, "C052 creditor.kind"), Row("creditor", coOwners, "C063 creditor.representative"),
    Row("creditor", foreigner), Row("creditor.kind", "\"SARL\"", "C010 creditor.kind"),
    Row("debtor.siren", nil, "C054 debtor.siren"), Row("debtor.legalForm", nil, "C054 debtor.legalForm"),
    Row("debtor", soleTrader), Row("debtor", person, "C050 contract.purpose", "C053 creditor.mediator"),
    Row("debtor", town, "C051 contract.publicProcurement"), Row("debtor", coOwners),
    Row("contract.purpose", "\"personal\"", "C050 contract.purpose"), Row("contract.purpose", nil),
    Row("contract.publicProcurement", "true", "C028 contract.publicProcurement"),
  ])
  func checksIdentity(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("debtor.address.lines", "[]", "C041 debtor.address.lines"),
    Row("debtor.address.lines", "[\"a\",\"b\",\"c\",\"d\"]"),
    Row("debtor.address.lines", "[\"a\",\"b\",\"c\",\"d\",\"e\"]", "C041 debtor.address.lines"),
    Row("debtor.address.lines", "[\"\(String(repeating: "x", count: 38))\"]"),
    Row("debtor.address.lines", "[\"\(String(repeating: "x", count: 39))\"]", "C042 debtor.address.lines[0]"),
    Row("debtor.address.lines", "[\"\"]", "C007 debtor.address.lines[0]"),
    Row("debtor.address.postcode", "\"6900\"", "C043 debtor.address.postcode"),
    Row("debtor.address.postcode", "69003", "C006 debtor.address.postcode"),
    Row("debtor.address.postcode", nil, "C004 debtor.address.postcode"),
    Row("debtor.address.country", "\"France\""),
    Row("debtor.address.city", "\"\(String(repeating: "x", count: 33))\"", "C042 debtor.address.city"),
    Row("debtor.name", "\"\(String(repeating: "x", count: 39))\"", "C044 debtor.name"),
    Row(
      "debtor.address.addressee", "\"\(String(repeating: "x", count: 39))\"", "C042 debtor.address.addressee"),
    Row("debtor.name", "\"a\\u200Bb\"", "C008 debtor.name"),
    Row("debtor.name", "\"a\\u202Eb\"", "C008 debtor.name"),
    Row("debtor.name", "\"a\\uE000b\"", "C008 debtor.name"),
    Row("debtor.name", "\"a\\u0085b\"", "C008 debtor.name"),
    Row("debtor.name", "\"a\\tb\"", "C008 debtor.name"), Row("debtor.name", "\"Ελένη Ивáн 漢字 😀\""),
    Row("debtor.name", "\"  Bâti  \""),
  ])
  func checksAddresses(row: Row) throws { try check(row) }

  private func check(_ row: Row) throws {
    #expect(try Variation().setting(row.path, row.json).outcome.lines.sorted() == row.wanted.sorted())
  }

  @Test func asksWhatASoleTraderBuysFor() throws {
    let variation = try Variation().setting("debtor", PartyTests.soleTrader)
    #expect(try variation.setting("contract.purpose", nil).outcome.lines == ["C049 contract.purpose"])
    #expect(try variation.setting("contract", nil).outcome.lines == ["C049 contract.purpose"])
    #expect(
      try variation.setting("contract.purpose", "\"personal\"").outcome.lines == ["C053 creditor.mediator"])
  }

  @Test func collectorsStateWhetherTheLetterIsTheFirst() throws {
    let first = try Variation("06-recouvrement-pour-compte.json")
    #expect(first.outcome.lines.isEmpty)
    #expect(try first.setting("sender.isFirstLetter", nil).outcome.lines == ["C055 sender.firstLetter"])
    #expect(try first.setting("sender.isFirstLetter", "false").outcome.lines == ["C055 sender.firstLetter"])
    #expect(
      try first.setting("sender.firstLetter", #"{"reference":"1","date":"2026-10-01"}"#).outcome.lines
        == ["C029 sender.isFirstLetter"])
    #expect(try first.setting("sender.bank", nil).outcome.lines == ["C005 sender.bank"])
    #expect(try first.setting("sender.siren", nil).outcome.lines == ["C005 sender.siren"])
    #expect(try first.setting("contract.reference", nil).outcome.lines.isEmpty)
    #expect(
      try first.setting("contract.reference", nil).setting("invoices[0].label", nil).outcome.lines
        == ["C005 contract.reference"])
    #expect(
      try first.setting("sender.role", "\"lawyer\"").setting("sender.isFirstLetter", nil).outcome.lines
        .isEmpty)
  }

  @Test func writesTheAddresseeLine() throws {
    let individual = try #require(Outcome(try Example.bytes("07-nom-grec.json")).caseFile)
    #expect(individual.debtor.addresseeLine == "Mme Ελένη Παπαδοπούλου")
    let abroad = try #require(Outcome(try Example.bytes("07-pays-etranger-et-cyrillique.json")).caseFile)
    #expect(abroad.debtor.address.country == "BULGARIE")
    let short = try #require(Outcome(try Example.bytes("07-lignes-de-38-caracteres.json")).caseFile)
    #expect(short.debtor.addresseeLine.count <= 38 && short.debtor.name.count > 38)
  }
}
