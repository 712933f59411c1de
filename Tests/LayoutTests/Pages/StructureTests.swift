import DocumentModel
import Fonts
import Testing

@testable import Layout

@Suite struct StructureTests {
  static let documents: [Document] = [
    Sample.formalNotice, Sample.decompte(invoices: 3), Sample.decompte(invoices: 30), Sample.everyBlock,
    Sample.crowdedLetter,
  ]

  @Test(arguments: documents.indices)
  func givesEveryContentItemOneLeaf(sample: Int) throws {
    let document = Self.documents[sample]
    let paged = try Setting.pages(of: document)
    let leaves = paged.leaves
    #expect(Set(leaves).count == leaves.count)
    let drawn = paged.pages.flatMap(\.items).compactMap(\.leaf)
    #expect(Set(drawn) == Set(leaves))
  }

  @Test(arguments: documents.indices)
  func readsInTheOrderOfPainting(sample: Int) throws {
    let document = Self.documents[sample]
    let paged = try Setting.pages(of: document)
    let leaves = paged.leaves.map(\.number)
    #expect(leaves == leaves.sorted())
    let drawn = paged.pages.flatMap(\.items).compactMap(\.leaf?.number)
    #expect(drawn == drawn.sorted())
  }

  @Test(arguments: documents.indices)
  func startsWithOneTitleAndSkipsNoLevel(sample: Int) throws {
    let document = Self.documents[sample]
    let roles = try Setting.pages(of: document).structure.all.map(\.role)
    let levels = roles.compactMap { [.heading1: 1, .heading2: 2, .heading3: 3][$0] }
    #expect(levels.first == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test(arguments: documents.indices)
  func givesEveryRowTheSameColumns(sample: Int) throws {
    let document = Self.documents[sample]
    for table in try Setting.pages(of: document).structure.all where table.role == .table {
      let rows = table.all.filter { $0.role == .tableRow }
      let widths = rows.map { row in row.all.dropFirst().map(\.columnSpan).reduce(0, +) }
      #expect(Set(widths).count == 1)
      let heads = table.all.filter { $0.role == .tableHeader }
      #expect(!heads.isEmpty && heads.allSatisfy { $0.scope != nil })
    }
  }

  @Test func takesAnEmptyHeaderForNone() throws {
    var table = Sample.recapitulation
    table.header = [Sample.row(["", ""])]
    let bare = try Setting.pages(of: Sample.statement([.table(Sample.recapitulation)]))
    #expect(try Setting.pages(of: Sample.statement([.table(table)])) == bare)
  }

  @Test func setsALineOfEmphasisUnderTheTitle() throws {
    let paged = try Setting.pages(
      of: Sample.statement([
        .heading(level: 1, Sample.text("Décompte")), .paragraph([.emphasis(Sample.text("en euros"))]),
      ]))
    let run = paged.pages[0].items.compactMap(\.run).first { $0.text == "en euros" }
    #expect(run?.face == .serifItalic)
    #expect(run?.size == .pt(12))
  }

  @Test func dumpsTheTree() throws {
    let document = Sample.statement([
      .frame(.subject, [.heading(level: 1, Sample.text("Décompte")), Sample.paragraph("en euros")]),
      .heading(level: 2, Sample.text("1. Principal")),
      .table(
        Table(
          columns: Sample.columns("lr"), header: [Sample.row(["Facture", "TTC"])],
          body: [Sample.row(["F-1", "10,00"]), Sample.row(.total, ["Total", "10,00"])])),
      .heading(level: 2, Sample.text("2. Pièces")),
      .list(ordered: true, items: [[Sample.paragraph("Facture")], [Sample.paragraph("Devis")]]),
      .quote([Sample.paragraph("Toute stipulation contraire est réputée non écrite.")]),
    ])
    #expect(
      try Setting.pages(of: document).structureText == """
        Document
          H1
            #1 "Décompte"
          P
            #2 "en euros"
          Sect
            H2
              #3 "1. Principal"
            Table
              THead
                TR
                  TH scope=Column
                    #4 "Facture"
                  TH scope=Column
                    #5 "TTC"
              TBody
                TR
                  TH scope=Row
                    #6 "F-1"
                  TD
                    #7 "10,00"
                TR
                  TH scope=Row
                    #8 "Total"
                  TD
                    #9 "10,00"
          Sect
            H2
              #10 "2. Pièces"
            L
              LI
                Lbl
                  #11 "1."
                LBody
                  P
                    #12 "Facture"
              LI
                Lbl
                  #13 "2."
                LBody
                  P
                    #14 "Devis"
            BlockQuote
              P
                #15 "Toute stipulation contraire est réputée non écrite."

        """)
  }

  @Test func dumpsThePages() throws {
    let document = Sample.statement([.frame(.subject, [.heading(level: 1, Sample.text("Décompte"))])])
    let text = try Setting.pages(of: document).pagesText
    #expect(
      text == """
        1 #1 62362,68004 SourceSerif4-Bold 22000 "Décompte"
        1 footer 62362,789449 rule 532913,789449 350
        1 footer 62362,797676 SourceSans3-Regular 7000 "Dossier 2026-0417 — données jointes au fichier (decompte.json)"
        1 footer 507888,797676 SourceSans3-Regular 7000 "page 1/1"

        """)
  }
}
