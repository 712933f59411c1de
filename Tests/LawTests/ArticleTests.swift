import Law
import Testing

struct ArticleTests {
  @Test(arguments: [
    (Article.commerceL441_10, "article L. 441-10, II du code de commerce", "L. 441-10, II C. com."),
    (.commerceD441_5, "article D. 441-5 du code de commerce", "D. 441-5 C. com."),
    (.civil1231_5, "article 1231-5 du code civil", "1231-5 C. civ."),
    (.procurementR2192_31, "article R. 2192-31 du code de la commande publique", "R. 2192-31 CCP"),
    (.leaseLaw4i, "article 4, i de la loi n° 89-462 du 6 juillet 1989", "4, i loi n° 89-462"),
    (.consumerL218_2, "article L. 218-2 du code de la consommation", "L. 218-2 C. conso."),
    (.administrativeJusticeR761_1, "article R. 761-1 du code de justice administrative", "R. 761-1 CJA"),
    (.administrativeJusticeL761_1, "article L. 761-1 du code de justice administrative", "L. 761-1 CJA"),
    (.publicDebtLaw2, "article 2 de la loi n° 68-1250 du 31 décembre 1968", "2 loi n° 68-1250"),
    (.contractual, "contrat", "contrat"),
  ])
  func citationsFollowUsage(_ article: Article, _ long: String, _ short: String) {
    #expect(article.longCitation.replacing("\u{A0}", with: " ") == long)
    #expect(article.shortCitation.replacing("\u{A0}", with: " ") == short)
  }

  @Test func citationsDoNotBreakWithinTheNumber() {
    #expect(Article.commerceL441_10.longCitation.hasPrefix("article\u{A0}L.\u{A0}441-10,\u{A0}II "))
    #expect(Article.allCases.allSatisfy { !$0.shortCitation.contains(" ") })
  }

  @Test func everyArticleBelongsToACode() {
    #expect(Article.allCases.filter { $0.longCitation == "contrat" } == [.contractual])
  }
}
