import Testing
import Values

struct CSVCellTests {
  @Test(arguments: ["=1+1", "-5", "@x", "|x", "%x", "F-1", "'a", "", "'", "l’an"])
  func whatIsHiddenFromASpreadsheetIsReadBack(_ text: String) {
    #expect(CSVCell.plain(CSVCell.text(text)) == text)
  }

  @Test func formulasAreHidden() {
    #expect(CSVCell.text("=1+1") == "'=1+1")
  }
}
