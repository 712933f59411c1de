import DocumentModel
import Fonts
import Testing

@testable import Layout

@Suite struct FigureTests {
  private let side = 45

  private func letter(sentences: Int) -> Document {
    let row = Array(repeating: true, count: side)
    let figure = Figure(
      symbology: .qr, modules: Modules(rows: Array(repeating: row, count: side)), alternate: "Code QR",
      label: Sample.text("Virement SEPA"))
    let payment = Block.frame(
      .payment, [Sample.paragraph("IBAN FR14 2004"), Sample.paragraph("Référence RF51"), .figure(figure)])
    return Sample.letter(
      [Sample.subject]
        + (0..<sentences).map { Sample.paragraph("Ligne \($0) d’une lettre qui réclame une somme.") }
        + [payment, Sample.signature])
  }

  @Test(arguments: [2, 9, 12, 14, 16, 18, 20, 24])
  func leavesAQuietZoneAroundTheCode(sentences: Int) throws {
    let paged = try Setting.pages(of: letter(sentences: sentences))
    var found = 0
    for page in paged.pages {
      for item in page.items {
        guard case .modules(_, let origin, let module, _) = item.shape else { continue }
        found += 1
        #expect(module >= .mm(0.329) && module * Double(side + 8) <= .mm(32.01))
        let quiet = module * 4 - .pt(0.05)
        let zone = Area(
          left: origin.x - quiet, top: origin.y - quiet, right: origin.x + module * Double(side) + quiet,
          bottom: origin.y + module * Double(side) + quiet)
        for other in page.items where other.mark != item.mark {
          #expect(!zone.meets(other.ink(Setting.fonts)), "\(other)")
        }
      }
    }
    #expect(found == 1)
  }

  @Test func isAFigureWithItsAlternate() throws {
    let structure = "\(try Setting.pages(of: letter(sentences: 3)).structure)"
    #expect(structure.contains("Code QR"))
  }
}
