import CaseFiles
import Diagnostics
import JSON
import Testing
import Values

@Suite struct PartyTests {
  @Test(arguments: CaseRow.identity)
  func checksIdentity(row: CaseRow) throws { try check(row) }

  @Test(arguments: CaseRow.addresses)
  func checksAddresses(row: CaseRow) throws { try check(row) }

  private func check(_ row: CaseRow) throws {
    #expect(try row.outcome.lines.sorted() == row.wanted.sorted())
  }

  @Test func asksWhatASoleTraderBuysFor() throws {
    let variation = try Variation().setting("debtor", CaseRow.soleTrader)
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

  @Test func theSeatIsThePostalAddressUnlessGiven() throws {
    let seat =
      #"{"lines":["Bâtiment administratif du parc de la Vatine, aile nord"],"postcode":"76130","city":"M"}"#
    let variation = try Variation()
    let without = try #require(try variation.setting("debtor.seat", nil).outcome.caseFile).debtor
    #expect(without.legalAddress == without.address)
    let with = try #require(try variation.setting("debtor.seat", seat).outcome.caseFile).debtor
    #expect(with.legalAddress.lines == ["Bâtiment administratif du parc de la Vatine, aile nord"])
    #expect(with.address == without.address)
    #expect(
      try variation.setting("debtor.seat", #"{"lines":[],"city":"Lyon"}"#).outcome.lines.sorted()
        == ["C004 debtor.seat.postcode", "C041 debtor.seat.lines"])
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
