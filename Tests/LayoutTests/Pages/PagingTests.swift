import Diagnostics
import DocumentModel
import Fonts
import Testing

@testable import Layout

@Suite struct PagingTests {
  private let sentence =
    "Les factures ci-après, relatives au devis accepté le vingt février, sont échues et "
    + "restent impayées malgré "
    + "nos relances, auxquelles vous n’avez apporté ni réponse ni paiement. "

  private func letter(sentences: Int) -> Document {
    var body: [Block] = [Sample.subject, Sample.paragraph("Madame, Monsieur,")]
    var left = sentences
    var length = 1
    while left > 0 {
      body.append(Sample.paragraph(String(repeating: sentence, count: min(length, left))))
      left -= length
      length = length % 4 + 1
    }
    return Sample.letter(body + [Sample.payment, Sample.signature])
  }

  @Test(arguments: [12, 15, 18, 21, 24, 27, 30, 45, 60])
  func leavesNoLineAloneAndNoSignatureAlone(sentences: Int) throws {
    let paged = try Setting.pages(of: letter(sentences: sentences))
    for leaf in paged.leaves {
      let counts = paged.lineCounts(of: leaf).filter { $0 > 0 }
      #expect(counts.count == 1 || counts.allSatisfy { $0 >= 2 }, "\(leaf) \(counts)")
    }
    let signed = try #require(paged.page(of: "Claire Vasseur"))
    #expect(signed == paged.pages.count - 1)
    #expect(paged.page(of: "Veuillez agréer, Madame, Monsieur, nos salutations distinguées.") == signed)
    let body = paged.pages[signed].items.filter { $0.run?.face == .serifRegular && $0.leaf != nil }
    #expect(Set(body.compactMap(\.baseline)).count >= 3, "the closing, the name and the title")
    #expect(paged.page(of: "IBAN FR14 2004 1010 0505 0001 3M02 606 — BIC PSSTFRPPLYO") == signed)
  }

  @Test(arguments: Array(stride(from: 20, through: 90, by: 5)))
  func partsNoWordBetweenPages(sentences: Int) throws {
    let paged = try Setting.pages(of: letter(sentences: sentences))
    for page in paged.pages.dropLast() {
      let last = page.items.last { $0.leaf != nil && $0.run != nil }
      #expect(last?.run?.text.hasSuffix("-") == false, "\(last?.run?.text ?? "")")
    }
  }

  @Test func drawsALetterTogetherRatherThanSpillItsSignature() throws {
    let letters = try (8...14).map { try Setting.pages(of: letter(sentences: $0)) }
    let counts = letters.map(\.pages.count)
    let leadings = letters.map { paged in
      let baselines = Set(
        paged.pages[0].items.filter { $0.run?.face == .serifRegular }.compactMap(\.baseline))
      return zip(baselines.sorted().dropFirst(), baselines.sorted()).map { ($0 - $1).points }.min() ?? 0
    }
    #expect(counts == counts.sorted() && counts.first == 1 && counts.last == 2)
    #expect(zip(counts, leadings).allSatisfy { $0 == 1 || abs($1 - 14) < 0.01 })
    #expect(zip(counts, leadings).contains { $0 == 1 && $1 < 13.9 })
    #expect(abs((leadings.first ?? 0) - 14) < 0.01)
  }

  @Test func endsNoPageBelowTheText() throws {
    for page in try Setting.pages(of: letter(sentences: 60)).pages {
      for item in page.items where item.leaf != nil {
        #expect(item.ink(Setting.fonts).bottom <= .mm(276))
      }
    }
  }

  @Test func bearsHeaderAndNumberOnEachPage() throws {
    let paged = try Setting.pages(of: letter(sentences: 60))
    let count = paged.pages.count
    #expect(count > 1)
    for (index, page) in paged.pages.enumerated() {
      let footer = page.items.filter { $0.artifact == .footer }.compactMap { $0.run?.text }
      #expect(footer.contains("page \(index + 1)/\(count)"))
      let header = page.items.contains {
        $0.artifact == .header && $0.run?.text.contains("2026-0417") == true
      }
      #expect(header == (index > 0))
    }
  }

  @Test func repeatsTableHeadersUnread() throws {
    let paged = try Setting.pages(of: Sample.decompte(invoices: 40))
    #expect(paged.pages.count > 3)
    for page in paged.pages.dropFirst() {
      let first = try #require(page.items.first { $0.artifact != .header })
      guard page.items.contains(where: { $0.run?.text == "L. 441-10, S1 2026" }) else { continue }
      #expect(first.artifact == .repeatedHeader && first.run?.text == "Facture")
    }
    let read = paged.pages.flatMap(\.items).filter { $0.leaf != nil && $0.run?.text == "Source du taux" }
    #expect(read.count == 1)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 10, 13, 16, 17, 19])
  func keepsTotalsWithTheirRows(invoices: Int) throws {
    let paged = try Setting.pages(of: Sample.decompte(invoices: invoices))
    let page = try #require(paged.page(of: "Pénalités courues"))
    #expect(paged.page(of: "Pénalités échues restant dues") == page)
    let texts = paged.contentTexts(page: page)
    let sum = try #require(texts.firstIndex(of: "Pénalités courues"))
    #expect(texts[..<sum].contains("Facture F-2026-\(100 + invoices)"))
    #expect(texts[..<sum].contains("12,15 %"))
    for (number, page) in paged.pages.enumerated() {
      let heading = page.items.lastIndex { $0.run?.text == "2. Pénalités de retard" }
      guard let heading else { continue }
      #expect(page.items[heading...].contains { $0.run?.text == "12,15 %" }, "page \(number + 1)")
    }
  }

  /// A section of one line keeps its heading, and no other company.
  @Test func partsAShortSectionFromTheNext() throws {
    let parted = try (28...44).filter { lines in
      let paged = try Setting.pages(
        of: Sample.statement(
          (1...lines).map { Sample.paragraph("ligne \($0)") } + [
            .heading(level: 2, Sample.text("3. Paiements")), Sample.paragraph("Néant."),
            .heading(level: 2, Sample.text("4. Récapitulation")),
          ] + Array(repeating: Sample.consequences, count: 9)))
      #expect(paged.page(of: "3. Paiements") == paged.page(of: "Néant."))
      return paged.page(of: "3. Paiements") != paged.page(of: "4. Récapitulation")
    }
    #expect(!parted.isEmpty)
  }

  @Test func keepsGroupsWhole() throws {
    let paged = try Setting.pages(of: Sample.decompte(invoices: 40))
    for invoice in 101...140 {
      #expect(paged.page(of: "F-2026-\(invoice)") == paged.page(of: "Facture F-2026-\(invoice)"))
    }
  }

  @Test func setsTheSameDocumentTheSameWay() async throws {
    let document = Sample.decompte(invoices: 12)
    let once = try Setting.pages(of: document)
    try await withThrowingTaskGroup(of: PagedDocument.self) { group in
      for _ in 1...4 {
        group.addTask { try Setting.pages(of: document) }
      }
      for try await again in group { #expect(again == once) }
    }
  }

  @Test func refusesEverythingWrongAtOnce() throws {
    var frame = Sample.frame(address: [String(repeating: "W", count: 38)])
    frame.letterhead.lines = (1...16).map { Sample.text("ligne \($0)") }
    let letter = Sample.letter([Sample.subject, Sample.paragraph("un signe \u{4E2D}")], frame: frame)
    let codes = Set(try Setting.refusals(of: letter).map(\.id))
    #expect(codes.contains(PageCode.addressLineTooWide.rawValue))
    #expect(codes.contains(PageCode.zoneTooTall.rawValue))
    #expect(
      codes.contains(PageCode.missingGlyph.rawValue) || codes.contains(PageCode.unshapableScript.rawValue))
    #expect(codes.count == 3)
  }

  @Test(arguments: StructureTests.documents.indices)
  func setsNothingOverAnything(sample: Int) throws {
    for page in try Setting.pages(of: StructureTests.documents[sample]).pages {
      let inks = page.items.filter { $0.run != nil }.map { (mark: $0.mark, area: $0.ink(Setting.fonts)) }
      for (index, one) in inks.enumerated() {
        for other in inks[(index + 1)...] where other.mark != one.mark {
          #expect(!one.area.inset(.pt(0.1)).meets(other.area), "\(one.mark) \(other.mark)")
        }
      }
    }
  }

  /// The first page of a letter is shorter than the next ones: what opens the text must fit it.
  @Test func refusesAFirstPieceHigherThanTheFirstPage() throws {
    let column = Block.frame(.column, (1...55).map { Sample.paragraph("ligne \($0)") })
    let letter = Sample.letter([.frame(.columns, [column])])
    #expect(try Setting.refusals(of: letter).map(\.id) == [PageCode.pieceTooTall.rawValue])
  }

  @Test func refusesAPieceHigherThanAPage() throws {
    let column = Block.frame(.column, (1...80).map { Sample.paragraph("ligne \($0)") })
    let refusals = try Setting.refusals(of: Sample.statement([.frame(.columns, [column])]))
    #expect(refusals.map(\.id) == [PageCode.pieceTooTall.rawValue])
  }
}
