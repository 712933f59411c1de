import Diagnostics
import DocumentModel

/// Sets `document` on A4 pages, or names every character, address or line that cannot be set.
///
/// A document whose last page would hold only a few lines is drawn together, no more than it takes to need a
/// page less; when that is not to be had it keeps its natural spacing.
package func layOut(
  _ document: Document, with typesetter: Typesetter
) throws(Refusal) -> Checked<PagedDocument> {
  do throws(Refusal) {
    let setter = DocumentSetter(document, with: typesetter, memory: typesetter.memory)
    defer { typesetter.memory.endDocument() }
    return try setter.bestSetting().result()
  } catch {
    let setter = DocumentSetter(document, with: typesetter, memory: typesetter.forgetfulMemory)
    return try setter.set(.natural).result()
  }
}
