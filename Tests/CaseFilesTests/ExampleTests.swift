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

  @Test func readsEveryExampleWithoutAWarning() throws {
    let names = try Example.names()
    #expect(names.count >= 13)
    for name in names {
      let outcome = Outcome(try Example.bytes(name))
      #expect(outcome.lines.isEmpty && outcome.caseFile != nil, "\(name)")
    }
  }

  /// Those that are refused for what the law makes of them read well; the others tell each of their faults.
  @Test func tellsWhatIsWrongWithTheRefusedOnes() throws {
    let faults: [String: [String]] = [
      "caracteres-et-chemins.json": [
        "C045 creditor.logo", "C008 debtor.name", "C008 invoices[0].label", "C008 letters.default.place",
      ],
      "creancier-public.json": ["C052 creditor.kind"],
      "dates-montants-et-cles.json": [
        "C021 statementDate", "C031 creditor.siren", "C036 creditor.bank.iban",
        "C043 debtor.address.postcode", "C004 invoices[0].amount", "C001 invoices[0].amuont",
        "C012 invoices[1].amount", "C022 invoices[2].dueDate", "C026 payments[0].invoice", "C003 currency",
        "C003 coDebtors",
      ],
      "en-tete-de-societe-incomplet.json": ["C005 creditor.rcs", "C005 creditor.shareCapital"],
      "entrepreneur-sans-usage-declare.json": ["C049 contract.purpose"],
      "recouvrement-mentions-manquantes.json": [
        "C055 sender.firstLetter", "C005 sender.bank", "C005 contract.reference",
      ],
    ]
    for name in try Example.names(in: "refused") {
      #expect(Outcome(try Example.bytes("refused/" + name)).lines == faults[name] ?? [], "\(name)")
    }
  }
}
