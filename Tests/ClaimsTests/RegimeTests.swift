import CaseFiles
import Diagnostics
import Law
import Testing
import Values

@testable import Claims

/// Who may claim what: one row per cell of the matrix creditor × debtor × purpose × nature.
struct RegimeTests {
  struct Cell: Sendable, CustomStringConvertible {
    let creditor: Party.Kind
    let debtor: Party.Kind
    let purpose: CaseFile.Contract.Purpose?
    let nature: CaseFile.Nature
    let isProcurement: Bool
    let found: String
    var description: String {
      "\(creditor) \(debtor) \(purpose.map { "\($0)" } ?? "-") \(nature) \(isProcurement)"
    }
  }

  /// `creditor debtor purpose nature → regime category default`, or the code of the refusal.
  static let cells: [Cell] = """
    company company - services commercial other lateCommercial
    company company professional goods commercial other lateCommercial
    company company - carriage commercial other lateCommercial
    company company - other commercial other lateCommercial
    company company - commercialLease commercial other ask
    company company - loan civil other legal
    company company - damages civil other legal
    company company - housingLease civil other legal
    company company - coOwnershipCharges civil other legal
    company soleTrader professional services commercial other lateCommercial
    company soleTrader personal services consumer other legal
    company soleTrader personal loan M002
    company soleTrader - services M003
    company individual - services consumer other legal
    company individual personal goods consumer other legal
    company individual - loan M002
    company individual - housingLease civil other legal
    company individual professional services M004
    company association - services civil other legal
    company association professional services commercial other lateCommercial
    company coOwnership - services civil other legal
    company coOwnership professional services commercial other lateCommercial
    company publicBody - services civil other legal
    company publicBody procurement services publicProcurement other publicProcurement
    soleTrader company professional services commercial other lateCommercial
    soleTrader company - services M003
    soleTrader company personal services civil individual legal
    soleTrader soleTrader professional services commercial other lateCommercial
    soleTrader soleTrader personal services consumer other legal
    soleTrader soleTrader - services M003
    soleTrader individual - services consumer other legal
    soleTrader individual personal services consumer other legal
    soleTrader association - services civil other legal
    soleTrader coOwnership professional services commercial other lateCommercial
    soleTrader publicBody procurement services publicProcurement other publicProcurement
    individual company - services civil individual legal
    individual individual - loan civil individual legal
    individual soleTrader - loan civil individual legal
    individual association - services civil individual legal
    individual coOwnership - services civil individual legal
    individual publicBody - services civil individual legal
    individual company professional services M004
    association company - services civil other legal
    association company professional services commercial other lateCommercial
    association individual - services consumer other legal
    association individual - loan civil other legal
    association soleTrader - services M003
    association association - services civil other legal
    association coOwnership - services civil other legal
    association publicBody procurement services publicProcurement other publicProcurement
    coOwnership individual - coOwnershipCharges civil other legal
    coOwnership individual - services civil other legal
    coOwnership company - coOwnershipCharges civil other legal
    coOwnership soleTrader personal coOwnershipCharges civil other legal
    coOwnership association - services civil other legal
    coOwnership coOwnership - services civil other legal
    coOwnership publicBody - coOwnershipCharges civil other legal
    publicBody company - services M001
    publicBody individual - services M001
    publicBody soleTrader professional services M001
    publicBody association - services M001
    publicBody coOwnership - services M001
    publicBody publicBody - services M001
    """.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return Cell(
        creditor: Party.Kind(rawValue: words[0])!, debtor: Party.Kind(rawValue: words[1])!,
        purpose: CaseFile.Contract.Purpose(rawValue: words[2]),
        nature: CaseFile.Nature(rawValue: words[3])!, isProcurement: words[2] == "procurement",
        found: words[4...].joined(separator: " "))
    }

  @Test(arguments: cells)
  func theMatrixIsTheOneDecided(_ cell: Cell) throws {
    var caseFile = try ClaimSample().caseFile()
    caseFile.creditor.kind = cell.creditor
    caseFile.debtor.kind = cell.debtor
    caseFile.nature = cell.nature
    caseFile.contract.purpose = cell.purpose
    caseFile.contract.isPublicProcurement = cell.isProcurement
    var findings = Findings()
    let law = governingLaw(of: caseFile, &findings)
    let found = law.map { law in
      "\(law.regime.rawValue) \(law.legalRateCategory.rawValue) \(law.defaultBasis?.name ?? "ask")"
    }
    #expect(found ?? findings.errors.map(\.id).joined(separator: " ") == cell.found)
  }

  @Test func everyPairOfKindsHasACell() {
    let pairs = Set(Self.cells.map { [$0.creditor, $0.debtor] })
    let missing = Party.Kind.allCases.flatMap { a in Party.Kind.allCases.map { [a, $0] } }
      .filter { !pairs.contains($0) }
    #expect(missing == [])
  }

  /// Against a consumer: neither L441-10 nor 40 €, whatever the case asks.
  @Test func consumersOweNeitherCommercialRateNorFlatIndemnity() throws {
    var sample = ClaimSample(debtor: .individual)
    #expect(try sample.statement().totals.totalDue.plainText == "10000.00")
    #expect(try sample.statement().conventions.lateInterestTerm == .interest)
    sample.interest = #"{"basis": "lateCommercial"}"#
    #expect(try sample.refusals() == ["M006"])
    sample.interest = #"{"basis": "publicProcurement"}"#
    #expect(try sample.refusals() == ["M007"])
  }

  /// Article 750-1 CPC binds before the tribunal judiciaire, where companies do not sue one another.
  @Test(arguments: [
    ("loan", false), ("damages", false), ("housingLease", true), ("coOwnershipCharges", true),
  ])
  func companiesNeedNoAmicableAttemptBeforeTheirOwnCourt(_ nature: String, _ isBound: Bool) throws {
    var sample = ClaimSample()
    sample.nature = nature
    #expect(try (sample.statement().conciliation != nil) == isBound)
    sample.creditor = .individual
    #expect(try sample.statement().conciliation != nil)
  }

  /// Suits on a public contract go before an administrative court (R761-1, L761-1 CJA).
  @Test func awardsOnAPublicContractRestOnAdministrativeJustice() throws {
    var sample = ClaimSample(debtor: .publicBody, isProcurement: true)
    sample.titles = [
      #"{"kind": "judgment", "court": "tribunal administratif", "number": "2601", "date": "2026-03-16","#
        + #" "invoices": [],"#
        + #" "awards": [{"head": "article700", "amount": "800.00"}, {"head": "depens", "amount": "90.00"}]}"#
    ]
    let statement = try sample.statement()
    func article(_ kind: Statement.Head.Kind) -> Article? {
      statement.heads.first { $0.kind == kind }?.article
    }
    #expect(article(.article700) == .administrativeJusticeL761_1)
    #expect(article(.depens) == .administrativeJusticeR761_1)
    #expect(statement.invoices.map(\.number).contains("2601, article L. 761-1"))
    #expect(statementText(statement).contains("Article L. 761-1 du code de justice administrative"))
    #expect(statementCSV(statement).contains("Intérêts moratoires"))
  }

  @Test func procurementRateIsTheLawsOwn() throws {
    var sample = ClaimSample(debtor: .publicBody, isProcurement: true)
    sample.interest = #"{"basis": "contract", "rate": "12"}"#
    #expect(try sample.refusals() == ["M008"])
    sample.interest = #"{"basis": "lateCommercial"}"#
    #expect(try sample.refusals() == ["M006"])
  }

  @Test func housingLeaseRefusesPenaltiesAndReminderCosts() throws {
    var sample = ClaimSample(creditor: .individual, debtor: .individual, nature: "housingLease")
    sample.penaltyClause = #"{"rate": "10", "article": "article 9"}"#
    #expect(try sample.refusals() == ["M009"])
    sample.penaltyClause = nil
    sample.interest = #"{"basis": "contract", "rate": "8"}"#
    #expect(try sample.refusals() == ["M009"])
    sample.interest = nil
    sample.costs = [#"{"date": "2026-05-01", "label": "Relance", "amount": "15.00", "kind": "recovery"}"#]
    #expect(try sample.refusals() == ["M011"])
    sample.costs = []
    #expect(try sample.refusals() == [])
  }
}
