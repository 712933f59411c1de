import Diagnostics
import Testing

@Suite struct CatalogueTests {
  private static let known = Set(Diagnostic.Argument.allCases.map(\.rawValue))

  @Test func identifiersAreUniqueAndWellFormed() {
    let ids = DiagnosticCatalogue.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.count == 4 && ("A"..."Z").contains(id.prefix(1)) && Int(id.dropFirst()) != nil, "\(id)")
    }
  }

  @Test func identifiersOfAStageAreDense() {
    for (letter, ids) in Dictionary(grouping: DiagnosticCatalogue.all.map(\.id), by: { $0.prefix(1) }) {
      #expect(ids.compactMap { Int($0.dropFirst()) }.sorted() == Array(1...ids.count), "\(letter)")
    }
  }

  @Test func bothLanguagesNameTheSameArguments() {
    for (id, wording) in DiagnosticCatalogue.all {
      #expect(wording.french.message.placeholders == wording.english.message.placeholders, "\(id)")
      #expect(wording.french.placeholders == wording.english.placeholders, "\(id)")
      #expect((wording.french.hint == nil) == (wording.english.hint == nil), "\(id)")
      #expect(wording.french.placeholders.isSubset(of: CatalogueTests.known), "\(id)")
    }
  }

  @Test func bracesAreBalancedAndSentencesUnfinished() {
    for (id, wording) in DiagnosticCatalogue.all {
      for text in [
        wording.french.message, wording.french.hint, wording.english.message, wording.english.hint,
      ] {
        guard let text else { continue }
        #expect(!text.isEmpty && (!text.hasSuffix(".") || text.hasSuffix("\\.")), "\(id): \(text)")
      }
      #expect(!wording.french.message.contains("'"), "\(id) uses a straight apostrophe")
    }
  }
}
