import Diagnostics
import DocumentModel
import Values

/// Running text laid flat: what typography looks at.
enum InlineToken {
  /// Words, and the byte of the source where they start.
  case text(String, Int)
  case tag(Int)
  case open(Markup)
  case close
  case hardBreak

  enum Markup { case emphasis, strong }
}

extension FileCompiler {
  mutating func compileInlines(_ nodes: [MarkdownNode]) -> Inlines { compile(readTokens(nodes)) }

  mutating func readTokens(_ nodes: [MarkdownNode]) -> [InlineToken] {
    var tokens: [InlineToken] = []
    for node in nodes { read(node, into: &tokens) }
    return tokens
  }

  private mutating func read(_ node: MarkdownNode, into tokens: inout [InlineToken]) {
    switch node.kind {
    case .text(let text): cut(text, from: origin(of: node), into: &tokens)
    case .softBreak: tokens.append(.text(" ", lastOrigin(of: tokens)))
    case .hardBreak: tokens.append(.hardBreak)
    case .emphasis, .strong:
      if case .strong = node.kind { tokens.append(.open(.strong)) } else { tokens.append(.open(.emphasis)) }
      for child in node.children { read(child, into: &tokens) }
      tokens.append(.close)
    case .code: report(.codeInTemplate, at: place(of: node))
    case .tooDeep: report(.tooDeep, at: place(of: node))
    default: report(.htmlInTemplate, at: place(of: node))
    }
  }

  private func lastOrigin(of tokens: [InlineToken]) -> Int {
    switch tokens.last {
    case .text(_, let origin)?: origin
    case .tag(let tag)?: file.tags[tag].range.lowerBound
    case .open, .close, .hardBreak, nil: 0
    }
  }

  /// Cuts text at its sentinels.
  private func cut(_ text: String, from origin: Int, into tokens: inout [InlineToken]) {
    var origin = origin
    var words = String.UnicodeScalarView()
    func endWords() {
      if !words.isEmpty { tokens.append(.text(String(words), origin)) }
      words = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      guard let tag = SentinelText.tag(of: scalar), file.tags.indices.contains(tag) else {
        words.append(scalar)
        continue
      }
      endWords()
      tokens.append(.tag(tag))
      origin = file.tags[tag].range.upperBound
    }
    endWords()
  }

  /// Applies French typography over the whole text, then builds its tree.
  mutating func compile(_ tokens: [InlineToken]) -> Inlines {
    let words = FrenchTypography.apply(to: tokens.map(typographicText))
    var level = InlineLevel(markup: nil)
    var outer: [InlineLevel] = []
    for (token, text) in zip(tokens, words) {
      switch token {
      case .text(_, let origin): place(text, at: file.source.place(at: origin), in: &level)
      case .tag(let tag): place(tag, in: &level)
      case .hardBreak: level.builder.append(.fixed(.lineBreak))
      case .open(let markup):
        outer.append(level)
        level = InlineLevel(markup: markup)
      case .close:
        let inner = finish(&level)
        guard var parent = outer.popLast() else { continue }
        parent.builder.append(level.markup == .strong ? .strong(inner) : .emphasis(inner))
        level = parent
      }
    }
    return finish(&level)
  }

  private mutating func finish(_ level: inout InlineLevel) -> Inlines {
    let (pieces, leftOpen) = level.builder.finish()
    reportLeftOpen(leftOpen)
    return pieces
  }

  /// What typography sees of a token: its words, a value, or nothing.
  private func typographicText(_ token: InlineToken) -> String {
    switch token {
    case .text(let text, _): text
    case .tag(let tag): file.tags[tag].isWords ? FrenchTypography.value : ""
    case .hardBreak: "\n"
    case .open, .close: ""
    }
  }

  private mutating func place(_ text: String, at place: Place, in level: inout InlineLevel) {
    size += 1
    for inline in raiseOrdinals(in: text, origin: place) { level.builder.append(.fixed(inline)) }
  }

  private mutating func place(_ tag: Int, in level: inout InlineLevel) {
    size += 1
    let place = place(ofTag: tag)
    switch file.tags[tag].kind {
    case .field(let field): level.builder.append(.field(field, place))
    case .elided(let elision, let field): level.builder.append(.elided(elision, field, place))
    case .smallCaps(.field(let field)): level.builder.append(.smallCaps(field, place))
    case .smallCaps(.words(let words)):
      level.builder.append(.fixed(.smallCaps(setFrench(words, origin: place))))
    case .plural(let quantity, let one, let many):
      level.builder.append(
        .plural(
          quantity, one: setFrench(one, origin: place), many: setFrench(many, origin: place), place))
    case .openSection(let test): level.builder.openSection(tag, condition(test, tag))
    case .closeSection:
      guard let opener = file.openers[tag] else { return }
      if !level.builder.close(opener) { reportTag(.crossesBlock, opener) }
    case .part: includeInline(tag, in: &level)
    case .carry(let fields): level.builder.append(.carry(fields, place))
    case .openFrame, .closeFrame, .figure: reportTag(.frameNotAlone, tag)
    case .rowKind: reportTag(.rowKindMisplaced, tag)
    case .optionalColumn: reportTag(.optionalMisplaced, tag)
    case .unreadable: break
    }
  }

  private mutating func includeInline(_ tag: Int, in level: inout InlineLevel) {
    guard let part = include(tag) else { return }
    guard part.blocks.count == 1, case .element(let block) = part.blocks[0],
      case .paragraph(let inlines) = block.content
    else { return reportTag(.partNotInline, tag) }
    level.builder.append(contentsOf: inlines)
  }
}

/// Running text between one opening of emphasis and its end.
private struct InlineLevel {
  let markup: InlineToken.Markup?
  var builder = SectionBuilder<InlineNode>()
}
