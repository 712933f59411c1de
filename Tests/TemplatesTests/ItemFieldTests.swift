import Testing

@testable import Templates

@Suite struct ItemFieldTests {
  @Test("the item of a field is the prefix of its name", arguments: ItemField.allCases)
  func prefix(field: ItemField) {
    #expect(field.rawValue.hasPrefix(field.item.rawValue + "."))
  }
}
