import CMark

/// A Markdown tree read by cmark-gfm and copied out of its memory.
struct MarkdownNode {
  var kind: Kind
  /// From 1; the column counts bytes.
  var line: Int
  var column: Int
  var children: [MarkdownNode]

  enum Kind {
    case document
    case paragraph
    case heading(level: Int)
    case list(ordered: Bool, start: Int)
    case item
    case quote
    case table([Alignment])
    case row(isHeader: Bool)
    case cell
    case text(String)
    case softBreak
    case hardBreak
    case emphasis
    case strong
    case rule
    case code
    /// Deeper than any letter.
    case tooDeep
    /// A construct that the escaped source cannot hold.
    case other(String)
  }

  enum Alignment { case left, centre, right }
}

/// Reads CommonMark with tables, and no other extension.
func readMarkdown(_ bytes: [UInt8]) -> MarkdownNode {
  registerExtensions
  let empty = MarkdownNode(kind: .document, line: 1, column: 1, children: [])
  guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return empty }
  defer { cmark_parser_free(parser) }
  if let tables = cmark_find_syntax_extension("table") {
    cmark_parser_attach_syntax_extension(parser, tables)
  }
  bytes.withUnsafeBytes { buffer in
    cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
  }
  guard let root = cmark_parser_finish(parser) else { return empty }
  defer { cmark_node_free(root) }
  cmark_consolidate_text_nodes(root)
  return copy(root, depth: 0)
}

/// Registering is not safe between threads; a global constant is initialised once.
private let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

/// Containers within one another that a template may hold.
private let deepestNesting = 40

private func copy(_ node: OpaquePointer, depth: Int) -> MarkdownNode {
  var children: [MarkdownNode] = []
  var child = depth < deepestNesting ? cmark_node_first_child(node) : nil
  while let current = child {
    children.append(copy(current, depth: depth + 1))
    child = cmark_node_next(current)
  }
  return MarkdownNode(
    kind: depth < deepestNesting ? kind(of: node) : .tooDeep,
    line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)),
    children: children)
}

private func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
  switch cmark_node_get_type(node) {
  case CMARK_NODE_DOCUMENT: .document
  case CMARK_NODE_PARAGRAPH: .paragraph
  case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
  case CMARK_NODE_LIST:
    .list(
      ordered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
      start: Int(cmark_node_get_list_start(node)))
  case CMARK_NODE_ITEM: .item
  case CMARK_NODE_BLOCK_QUOTE: .quote
  case CMARK_NODE_TEXT: .text(String(cString: cmark_node_get_literal(node)))
  case CMARK_NODE_SOFTBREAK: .softBreak
  case CMARK_NODE_LINEBREAK: .hardBreak
  case CMARK_NODE_EMPH: .emphasis
  case CMARK_NODE_STRONG: .strong
  case CMARK_NODE_THEMATIC_BREAK: .rule
  case CMARK_NODE_CODE_BLOCK, CMARK_NODE_CODE: .code
  default: extensionKind(of: node)
  }
}

private func extensionKind(of node: OpaquePointer) -> MarkdownNode.Kind {
  switch String(cString: cmark_node_get_type_string(node)) {
  case "table": .table(alignments(of: node))
  case "table_header": .row(isHeader: true)
  case "table_row": .row(isHeader: false)
  case "table_cell": .cell
  case let name: .other(name)
  }
}

private func alignments(of table: OpaquePointer) -> [MarkdownNode.Alignment] {
  guard let letters = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
  return (0..<Int(cmark_gfm_extensions_get_table_columns(table))).map { column in
    switch letters[column] {
    case UInt8(ascii: "r"): .right
    case UInt8(ascii: "c"): .centre
    default: .left
    }
  }
}
