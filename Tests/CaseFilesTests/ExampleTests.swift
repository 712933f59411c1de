import CaseFiles
import Diagnostics
import Testing
import Values

@Suite struct ExampleTests {
  @Test func readsTheClaimOfMenuiserieCarpentier() throws {
    let read = try readCase(try Example.bytes("00-carpentier.json"))
    #expect(read.warnings.isEmpty)
    let claim = read.value
    #expect(claim.reference == "2026-0417")
    #expect(claim.statementDate == CalendarDate(iso: "2026-11-23"))
    #expect(claim.invoices.map(\.amount.cents) == [620_000, 409_714, 118_800])
    #expect(claim.creditNotes.first?.reason == .goodwill)
    #expect(claim.contract.penaltyClause?.rate == Rate(partsPerMillion: 50_000))
    #expect(claim.contract.penaltyClause?.base == .remainingPrincipal)
    #expect(claim.events[1].registeredNumber == "1A 123 456 7890 5")
    #expect(claim.letter(for: "mise-en-demeure").delivery == .registered)
    #expect(claim.letter(for: "mise-en-demeure").place == "Lyon")
    #expect(claim.letter(for: "relance-1").replyBy == CalendarDate(iso: "2026-12-07"))
    #expect(claim.debtor.addresseeLine == "Bâti Rénov 69")
  }
}
