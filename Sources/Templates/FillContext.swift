import CaseFiles
import Claims
import Diagnostics
import DocumentModel
import Law
import Values

/// What the fields of a template stand for, for one case, one document and one place within loops.
package struct FillContext: Sendable {
  /// The words of `field`, French formats applied; nil when the case has no such value, which is an error of the
  /// case at `place(of:)`.
  package func value(of field: Field) -> [Inline]? { nil }
  /// Where the value comes from in the case.
  package func place(of field: Field) -> Place { .field("") }
  package func holds(_ predicate: Predicate) -> Bool { false }
  /// One context per item, in printed order.
  package func items(of list: ListField) -> [FillContext] { [] }
  /// Number of items, for agreement.
  package func count(of list: ListField) -> Int { items(of: list).count }
}
