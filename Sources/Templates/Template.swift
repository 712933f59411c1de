import Diagnostics
import DocumentModel
import Values

/// A compiled template: read once, filled many times.
package struct Template: Sendable, Hashable {
  /// Name of its folder: `mise-en-demeure`.
  package let id: String
  package let metadata: TemplateMetadata
  let body: Blocks
  let placed: [PlacedFrame: PlacedContent]
  /// Where its text starts, for what is wrong with it as a whole.
  let place: Place

  package var title: String { metadata.title }

  struct PlacedContent: Sendable, Hashable {
    let blocks: Blocks
    let place: Place
  }
}

/// What `template.json` says of a template.
package struct TemplateMetadata: Sendable, Hashable {
  /// Name of the document, for people.
  package var title: String
  package var layout: PageLayout
  /// One sentence: when to use it.
  package var summary: String?
  /// Articles that its words rest on, in their French citation.
  package var articles: [String]
  /// What a case must meet before a word is written.
  package var requirements: [Requirement]
  /// First day on which the law that its words state is in force.
  package var validFrom: CalendarDate?
  /// BCP 47.
  package var language: String
}
