import Diagnostics
import DocumentModel
import Values

/// Where a template takes its words from while it is filled.
package protocol FieldSource: Sendable {
  /// The words of `field`; nil when there are none, which is an error at `place(of:)`.
  func value(of field: Field) -> [Inline]?
  func place(of field: Field) -> Place
  /// The amount that `field` prints; nil when it prints none that may be summed.
  func amount(of field: Field) -> Money?
  /// `amount` as `field` would print it.
  func words(of amount: Money, as field: Field) -> [Inline]
  /// The drawing that a template asks for; nil when there is none, which is an error at `place(of:)`.
  func figure(_ name: FigureName) -> Figure?
  /// Nil when nothing is asked for, so that nothing is to be drawn.
  func place(of figure: FigureName) -> Place?
  func holds(_ predicate: Predicate) -> Bool
  /// One source per item, in printed order; each answers for the fields around the list too.
  func items(of list: ListField) -> [Self]
  func count(of list: ListField) -> Int

  var addressLines: [LetterFrame.AddressBlock.Line] { get }
  var logo: Picture? { get }
  /// The envelope that the case names.
  var window: LetterFrame.RequestedWindow? { get }
  /// Who writes, as plain text.
  var author: String { get }
  /// Reference of the case.
  var reference: String { get }
}

extension FillContext: FieldSource {}
