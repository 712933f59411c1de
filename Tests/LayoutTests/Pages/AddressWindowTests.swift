import Diagnostics
import DocumentModel
import Fonts
import Testing

@testable import Layout

/// Whatever the envelope and wherever the sheet slides in it, the window shows the whole address and nothing
/// else.
@Suite struct AddressWindowTests {
  private static let addresses: [[String]] = [
    ["BATI RENOV 69 SAS", "69680 CHASSIEU"],
    Sample.fiveLines,
    [
      "Monsieur Évariste d’Hébécourt-Œillet", "chez Mme Ângela Gonçalves", "BATIMENT B ESCALIER 3",
      "12 RUE DU FAUBOURG SAINT JACQUES", "BP 4012", "75014 PARIS CEDEX 14",
    ],
    [String(repeating: "W", count: 24), "69680 CHASSIEU"],
    ["SOCIETE GENERALE DES BOIS ET MATERIAUX", "DIRECTION DES ACHATS", "1 RUE DU PORT", "13002 MARSEILLE"],
  ]

  @Test(arguments: WindowPreset.all.filter { $0.window != nil }.map(\.id), addresses)
  func showsTheAddressAlone(id: String, lines: [String]) throws {
    let preset = try #require(WindowPreset.named(id))
    let letter = Sample.letter(Sample.formalNotice.body, frame: Sample.frame(window: id, address: lines))
    let page = try #require(try Setting.pages(of: letter).pages.first)
    let address = page.items.filter { lines.contains($0.run?.text ?? "") && $0.leaf != nil }
    let others = page.items.filter { !lines.contains($0.run?.text ?? "") }
    #expect(address.count == lines.count)
    for right in [0, preset.sidewaysPlay] {
      for down in [0, preset.uprightPlay] {
        let shown = try #require(preset.shown(right: right, down: down))
        #expect(address.allSatisfy { shown.contains($0.ink(Setting.fonts)) }, "\(right) \(down)")
        let strangers = others.filter { $0.ink(Setting.fonts).meets(shown) }
        #expect(strangers.isEmpty, "\(right) \(down) \(strangers.first?.run?.text ?? "")")
      }
    }
  }

  @Test func keepsTheAddressLargeWhileItFits() throws {
    let page = try #require(try Setting.pages(of: Sample.formalNotice).pages.first)
    let address = page.items.filter { Sample.fiveLines.contains($0.run?.text ?? "") }
    #expect(address.allSatisfy { $0.run?.size == .pt(10) })
    let bottom = try #require(address.compactMap(\.baseline).max())
    #expect(bottom <= .mm(78.5) && bottom > .mm(78))
  }

  @Test func refusesALineWiderThanTheWindow() throws {
    let wide = String(repeating: "W", count: 38)
    let letter = Sample.letter(
      [Sample.subject], frame: Sample.frame(address: ["BATI RENOV", wide, "69680 CHASSIEU"]))
    let refusals = try Setting.refusals(of: letter)
    #expect(refusals.map(\.id) == [PageCode.addressLineTooWide.rawValue])
    #expect(refusals.first?.place == .field("debtor.address.lines[1]"))
    #expect(refusals.first?.arguments[.found] == wide)
  }

  @Test func refusesMoreLinesThanTheWindowShows() throws {
    let lines = (1...7).map { "LIGNE \($0)" }
    let small = Sample.letter([Sample.subject], frame: Sample.frame(window: "c56-35x100", address: lines))
    #expect(try Setting.refusals(of: small).map(\.id) == [PageCode.addressTooTall.rawValue])
    let high = Sample.letter([Sample.subject], frame: Sample.frame(window: "c56-45x100", address: lines))
    #expect(try Setting.refusals(of: high).isEmpty)
  }

  @Test func refusesAnUnknownWindow() throws {
    let letter = Sample.letter([Sample.subject], frame: Sample.frame(window: "dl"))
    let refusals = try Setting.refusals(of: letter)
    #expect(refusals.map(\.id) == [PageCode.unknownWindow.rawValue])
    #expect(refusals.first?.arguments[.wanted]?.contains("dl-35x100") == true)
  }
}
