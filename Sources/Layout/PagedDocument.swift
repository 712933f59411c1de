import DocumentModel
import Fonts

/// Pages of things at fixed places, with the logical structure of what they hold: all that a painter needs.
package struct PagedDocument: Sendable, Hashable {
  package var title: String
  package var language: String
  package var author: String
  package var subject: String
  /// ISO day the document bears: the only date that its file states.
  package var date: String
  package var pages: [Page]
  /// Role `document`; its leaves are the content ids that page items carry.
  package var structure: StructureNode

  package init(
    title: String, language: String, author: String, subject: String, date: String, pages: [Page],
    structure: StructureNode
  ) {
    self.title = title
    self.language = language
    self.author = author
    self.subject = subject
    self.date = date
    self.pages = pages
    self.structure = structure
  }
}

package struct Page: Sendable, Hashable {
  package var width: Length
  package var height: Length
  /// In painting order, which is reading order for content.
  package var items: [PageItem]
  package init(width: Length, height: Length, items: [PageItem]) {
    self.width = width
    self.height = height
    self.items = items
  }
}

/// A place on the page, from its top left corner, y downwards.
package struct Point: Sendable, Hashable {
  package var x: Length
  package var y: Length
  package init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }
}

package struct PageItem: Sendable, Hashable {
  package var mark: Mark
  package var shape: Shape
  package init(mark: Mark, shape: Shape) {
    self.mark = mark
    self.shape = shape
  }

  package enum Mark: Sendable, Hashable {
    /// Belongs to the leaf of the structure tree that bears this id.
    case content(ContentID)
    /// Repeated or decorative: not read aloud.
    case artifact(Artifact)
  }

  package enum Artifact: String, Sendable, Hashable, CaseIterable {
    case rule, ground, foldMark, cutLine, header, footer, repeatedHeader
    /// What the end of a page adds to a table: carried sums, the name of a group that goes on.
    case repeatedRow
  }

  package enum Shape: Sendable, Hashable {
    /// `origin` is the left end of the baseline.
    case glyphs(GlyphRun, origin: Point)
    /// A stroke between two points.
    case rule(from: Point, to: Point, thickness: Length, ink: Ink)
    case fill(origin: Point, width: Length, height: Length, ink: Ink)
    case picture(Picture, origin: Point, width: Length, height: Length)
    /// Black modules of `width` by `height` each.
    case modules(Modules, origin: Point, width: Length, height: Length)
  }
}

package struct ContentID: Sendable, Hashable {
  package var number: Int
  package init(_ number: Int) { self.number = number }
}

/// Grey level: 0 is black, 1 is white. Letters need no colour.
package struct Ink: Sendable, Hashable {
  package var grey: Double
  package init(grey: Double) { self.grey = grey }
  package static let black = Ink(grey: 0)
  package static let label = Ink(grey: 0.38)
  package static let ground = Ink(grey: 0.96)
}

/// Glyphs of one face and size on one baseline, with the text they stand for.
package struct GlyphRun: Sendable, Hashable {
  package var face: FaceID
  package var size: Length
  package var ink: Ink
  /// In visual order, left to right.
  package var glyphs: [Glyph]
  /// What a reader copies out: the concatenation of the clusters.
  package var text: String
  package var clusters: [Cluster]
  /// Advance of the whole run.
  package var width: Length

  package init(
    face: FaceID, size: Length, ink: Ink, glyphs: [Glyph], text: String, clusters: [Cluster],
    width: Length
  ) {
    self.face = face
    self.size = size
    self.ink = ink
    self.glyphs = glyphs
    self.text = text
    self.clusters = clusters
    self.width = width
  }

  package struct Glyph: Sendable, Hashable {
    package var id: UInt32
    /// From the run's origin; y is positive upwards (superscripts are runs of their own).
    package var x: Length
    package var y: Length
    package init(id: UInt32, x: Length, y: Length) {
      self.id = id
      self.x = x
      self.y = y
    }
  }

  /// A stretch of text and the glyphs that draw it. A no-break space is placed, not drawn: its cluster holds
  /// a plain space.
  package struct Cluster: Sendable, Hashable {
    package var utf8Count: Int
    package var glyphCount: Int
    package init(utf8Count: Int, glyphCount: Int) {
      self.utf8Count = utf8Count
      self.glyphCount = glyphCount
    }
  }
}
