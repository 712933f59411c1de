import Testing
import Values

@Suite struct IdentifierTests {
  @Test(arguments: ["FR14 2004 1010 0505 0001 3M02 606", "de89 3704 0044 0532 0130 00", "BE68539007547034"])
  func acceptsAccounts(text: String) throws {
    let iban = try #require(IBAN(text))
    #expect(iban.grouped.filter { $0 != " " } == iban.electronic)
  }

  @Test(
    arguments: [
      ("FR1420041010050500013M02607", .key), ("FR142004101005050001", .length(found: 20, wanted: 27)),
      ("", .form), ("1234567890123456", .form), ("FR14é0041010050500013M02606", .form),
      // The RIB key is 07 and the IBAN key made to fit it.
      ("FR8420041010050500013M02607", .ribKey), ("XX00AAAAAAAAAAAAA", .key),
    ] as [(String, IBAN.Fault)])
  func refusesAccounts(text: String, fault: IBAN.Fault) {
    #expect(throws: fault) { try IBAN(checking: text) }
    #expect(IBAN(text) == nil)
  }

  @Test func checksBIC() {
    #expect(BIC("psst frpp lyo")?.code == "PSSTFRPPLYO")
    #expect(BIC("PSSTFRPP") != nil)
    #expect(BIC("PSST1RPP") == nil && BIC("PSSTFRPPL") == nil && BIC("") == nil && BIC("PSSTFRPÉ") == nil)
  }

  @Test func checksVATNumbers() {
    #expect(VATNumber("FR 11 123 456 782")?.text == "FR11123456782")
    #expect(VATNumber("FR11123456782")?.siren == SIREN("123456782"))
    #expect(VATNumber("FR12123456782") == nil)
    #expect(VATNumber("FR1112345678") == nil && VATNumber("") == nil && VATNumber("FR1112345678A") == nil)
    #expect(VATNumber("BE0123456749")?.siren == nil)
    #expect(VATNumber("FRK7399859412") != nil)
  }

  @Test func checksCreditorReferences() {
    #expect(CreditorReference("RF18 5390 0754 7034")?.electronic == "RF18539007547034")
    #expect(CreditorReference("rf06 f202 5011 8") != nil)
    #expect(CreditorReference("RF19539007547034") == nil && CreditorReference("RF18") == nil)
  }

  @Test func buildsCreditorReferences() throws {
    #expect(CreditorReference(body: "539007547034")?.electronic == "RF18539007547034")
    #expect(CreditorReference(body: "F-2025/0118")?.grouped == "RF" + "06 F202 5011 8")
    let made = try #require(CreditorReference(body: "2026-0417"))
    #expect(CreditorReference(made.grouped) == made)
    #expect(CreditorReference(body: "") == nil && CreditorReference(body: "--") == nil)
    #expect(CreditorReference(body: "É-2026") == nil)
    #expect(CreditorReference(body: String(repeating: "A", count: 21)) != nil)
    #expect(CreditorReference(body: String(repeating: "A", count: 22)) == nil)
  }

  @Test(
    arguments: [
      "9L 20524 75203 2", "9L 00000 10001 4", "9L 00000 15000 2", "1E 00232062142", "1F 00067884810",
      "1A 123 456 7890 5", "RA 47312482 9 QA",
    ])
  func acceptsRegisteredNumbers(text: String) throws {
    #expect(try #require(RegisteredNumber(text)).hasFittingCheckDigit)
  }

  @Test func tellsRegisteredNumbersApart() throws {
    #expect(try #require(RegisteredNumber("1A 123 456 7890 6")).hasFittingCheckDigit == false)
    #expect(try #require(RegisteredNumber("RA473124828QA")).hasFittingCheckDigit == false)
    #expect(RegisteredNumber("1a12345678905")?.printed == "1A 123 456 7890 5")
    #expect(RegisteredNumber("RA473124829QA")?.printed == "RA 473 124 829 QA")
    #expect(RegisteredNumber("1A 123 456 7890") == nil && RegisteredNumber("AA12345678905") == nil)
    #expect(RegisteredNumber("1234567890123") == nil && RegisteredNumber("") == nil)
  }

  @Test func checksSIREN() {
    #expect(SIREN("123 456 782")?.digits == "123456782")
    #expect(SIREN("987654324") != nil)
    #expect(SIREN("123456783") == nil && SIREN("12345678") == nil && SIREN("١٢٣٤٥٦٧٨٢") == nil)
  }
}
