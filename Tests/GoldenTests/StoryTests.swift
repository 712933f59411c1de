import Exigible
import TestSupport
import Testing

/// Stories of invoices, held against the texts that a reader has checked.
@Suite("stories of invoices")
struct StoryTests {
  static let told: [(example: String, invoice: String)] = [
    ("00-carpentier", "F-2026-031"), ("01-sarl-contre-sas", "2025-0267"),
    ("02-artisan-contre-particulier", "2026-057"), ("03-pret-entre-particuliers", "Échéance 2"),
    ("04-fournisseur-contre-commune", "FA260311"), ("05-soixante-factures", "FC230001"),
    ("08-deux-titres-executoires", "2025-0212"), ("08-deux-titres-executoires", "2026IP0145, principal"),
    ("09-capitalisation-et-prescription", "2020-0144"), ("09-capitalisation-et-prescription", "2024-0391"),
    ("10-redressement-judiciaire", "2026-0205"), ("11-trop-percu", "2026-0240"),
  ]

  @Test("are those that were read", arguments: told, MessageLanguage.allCases)
  func story(_ told: (example: String, invoice: String), _ language: MessageLanguage) throws {
    let engine = try SharedEngine.engine.get()
    let json = try Repository.bytes("examples/\(told.example).json")
    let story = try engine.explain(invoice: told.invoice, of: json, in: language).value
    let name = told.invoice.replacing("/", with: "-").replacing(" ", with: "-")
    let difference = try Golden.difference(
      story.text, "stories/\(told.example)/\(name).\(language.rawValue).txt")
    #expect(difference == nil)
  }
}
