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

  /// The sender's side, which the layout chooses apart from the window.
  @Test(
    arguments: EnvelopeWindow.allCases.filter { WindowPreset($0).window != nil }, PageLayout.Side.allCases)
  func showsTheAddressAlone(name: EnvelopeWindow, side: PageLayout.Side) throws {
    for lines in Self.addresses { try showsTheAddressAlone(name, side, lines) }
  }

  private func showsTheAddressAlone(
    _ name: EnvelopeWindow, _ side: PageLayout.Side, _ lines: [String]
  ) throws {
    let preset = WindowPreset(name)
    var letter = Sample.letter(
      Sample.formalNotice.body, frame: Sample.frame(window: name.rawValue, address: lines))
    letter.layout.letter?.letterhead = side
    // A high window leaves too little room above it.
    let standsAbove = (side == .left) == preset.isOnLeft
    if standsAbove, let shown = preset.everShown, shown.top < .mm(36) {
      #expect(try Setting.refusals(of: letter).map(\.id) == [PageCode.zoneTooTall.rawValue])
      return
    }
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
    #expect(refusals.first?.arguments[.found] == nil, "an address is personal data")
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
    #expect(refusals.first?.place == .field("letters.default.window"))
    #expect(refusals.first?.arguments[.wanted]?.contains("dl-35x100") == true)
  }
}
