import Diagnostics

/// A piece of a document that stands on its own lines.
package enum Block: Sendable, Hashable {
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  case list(ordered: Bool, items: [[Block]])
  case quote([Block])
  case table(Table)
  case frame(Frame, [Block])
  case figure(Figure)
}

/// A group of blocks that the page treats in its own way. Templates write it `{{@name}} … {{/@name}}`.
package enum Frame: String, Sendable, Hashable, CaseIterable {
  /// The object line of a letter and its second line.
  case subject
  /// Blocks side by side in equal columns, one per child block or frame.
  case columns
  /// One such column.
  case column
  /// Box with a grey ground and small type: the method of a statement.
  case method
  /// How and where to pay; a figure stands at the right of the words.
  case payment
  /// Small type under a table or at the end.
  case notes
  /// Closing formula, room for the signature, name and title of the signatory: never parted, never alone on a page.
  case signature
  /// Kept on one page where one page can hold it.
  case together
}

/// A table: header rows repeat on each page, row groups stay whole where they fit.
package struct Table: Sendable, Hashable {
  package var columns: [Column]
  package var header: [Row]
  package var body: [Row]
  /// What is carried over when a page ends after each row of `body`; empty where nothing ever is.
  package var carries: [Carry?]
  /// Follows the first cell of a group of rows when the group goes on on another page: "(suite)".
  package var continuation: [Inline]

  package init(
    columns: [Column], header: [Row], body: [Row], carries: [Carry?] = [], continuation: [Inline] = []
  ) {
    self.columns = columns
    self.header = header
    self.body = body
    self.carries = carries
    self.continuation = continuation
  }

  /// The sums of the rows so far, told twice: "à reporter" below them, "report" above those that follow.
  package struct Carry: Sendable, Hashable {
    package var forward: Row
    package var brought: Row
    package init(forward: Row, brought: Row) {
      self.forward = forward
      self.brought = brought
    }
  }

  package struct Column: Sendable, Hashable {
    package var alignment: Alignment
    package init(alignment: Alignment) { self.alignment = alignment }
    package enum Alignment: String, Sendable, Hashable { case left, centre, right }
  }

  package struct Row: Sendable, Hashable {
    package var kind: Kind
    package var cells: [Cell]
    /// Tells more of what the row before tells of: the rows of one item of a list are a group.
    package var continuesGroup: Bool
    package init(kind: Kind, cells: [Cell], continuesGroup: Bool = false) {
      self.kind = kind
      self.cells = cells
      self.continuesGroup = continuesGroup
    }

    package enum Kind: String, Sendable, Hashable, CaseIterable {
      case plain
      /// Closes the rows of one group: grey label, hairline below.
      case subtotal
      /// Hairline above, never parted from the row before.
      case sum
      /// Bold, rules above and below, never parted from the rows before.
      case total
      /// Sums carried to the next page, at the foot of a page that ends inside the table.
      case carried
      /// Sums brought from the page before, under the repeated header.
      case brought
      /// Names a group of rows again on the page where it goes on.
      case continued
    }
  }

  package struct Cell: Sendable, Hashable {
    package var content: [Inline]
    /// Columns it spans, at least 1.
    package var span: Int
    package init(content: [Inline], span: Int = 1) {
      self.content = content
      self.span = span
    }
  }
}
