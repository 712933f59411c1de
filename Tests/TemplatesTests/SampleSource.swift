import Diagnostics
import DocumentModel
import Values

@testable import Templates

/// Words for fields, given by hand.
struct SampleSource: FieldSource {
  var values: [String: [Inline]] = [:]
  var facts: Set<String> = []
  var lists: [String: [SampleSource]] = [:]

  /// - Parameter values: text by field name; every one bears its field as origin.
  init(
    _ values: [String: String] = [:], facts: Set<String> = [], lists: [String: [SampleSource]] = [:]
  ) {
    self.values = Dictionary(
      uniqueKeysWithValues: values.map { ($0, [.text($1, origin: .field($0))]) })
    self.facts = facts
    self.lists = lists
  }

  func value(of field: Field) -> [Inline]? { values[field.rawValue] }
  func place(of field: Field) -> Place { .field(field.rawValue) }
  func amount(of field: Field) -> Money? {
    values[field.rawValue].flatMap { Money(cents: Int64($0.plainText.filter(\.isNumber)) ?? 0) }
  }
  func words(of amount: Money, as field: Field) -> [Inline] {
    [.text(Language.french.amount(amount), origin: nil)]
  }
  func figure(_ name: FigureName) -> Figure? { nil }
  func place(of figure: FigureName) -> Place? { .field(figure.rawValue) }
  func holds(_ predicate: Predicate) -> Bool { facts.contains(predicate.rawValue) }
  func items(of list: ListField) -> [SampleSource] {
    (lists[list.rawValue] ?? []).map { item in
      var inner = item
      inner.values.merge(values) { own, _ in own }
      inner.facts.formUnion(facts)
      inner.lists.merge(lists) { own, _ in own }
      return inner
    }
  }
  func count(of list: ListField) -> Int { lists[list.rawValue]?.count ?? 0 }

  var addressLines: [LetterFrame.AddressBlock.Line] {
    [LetterFrame.AddressBlock.Line(text: "69003 LYON", origin: .field("debtor.address"))]
  }
  var logo: Picture? { nil }
  var window: LetterFrame.RequestedWindow? { .init(name: "dl", origin: .field("letters.default.window")) }
  var author: String { "Menuiserie Carpentier" }
  var reference: String { "2026-0417" }
}
