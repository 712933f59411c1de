import Testing
import Values

@Suite struct SEPACreditTransferTests {
  private let iban = IBAN("FR14 2004 1010 0505 0001 3M02 606")

  private func transfer(
    holder: String = "Menuiserie Carpentier", cents: Int64 = 1_058_311,
    reference: SEPACreditTransfer.Reference? = nil
  ) throws -> SEPACreditTransfer {
    let structured = try #require(CreditorReference("RF51 2026 0417"))
    return try SEPACreditTransfer(
      holder: holder, iban: #require(iban), bic: "PSSTFRPPLYO", amount: Money(cents: cents),
      reference: reference ?? .structured(structured))
  }

  @Test func writesTheLinesOfTheGuideline() throws {
    #expect(
      try transfer().payload == """
        BCD
        002
        1
        SCT
        PSSTFRPPLYO
        Menuiserie Carpentier
        FR1420041010050500013M02606
        EUR10583.11

        RF5120260417
        """)
    #expect(try transfer(reference: .free("n° 12\n/A")).payload.hasSuffix("EUR10583.11\n\n\nn° 12 /A"))
  }

  @Test func refusesWhatNoBankReads() {
    #expect(throws: SEPACreditTransfer.Fault.holder) {
      try transfer(holder: String(repeating: "a", count: 71))
    }
    #expect(throws: SEPACreditTransfer.Fault.holder) { try transfer(holder: " ") }
    #expect(throws: SEPACreditTransfer.Fault.amount) { try transfer(cents: 0) }
    #expect(throws: SEPACreditTransfer.Fault.amount) { try transfer(cents: 100_000_000_000) }
    #expect(throws: SEPACreditTransfer.Fault.reference) {
      try transfer(reference: .free(String(repeating: "a", count: 141)))
    }
    #expect(throws: SEPACreditTransfer.Fault.length) {
      try transfer(
        holder: String(repeating: "é", count: 70), reference: .free(String(repeating: "é", count: 140)))
    }
  }
}
