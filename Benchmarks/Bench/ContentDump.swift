import ArgumentParser
import CaseFiles
import Claims
import DocumentModel
import Exigible
import JSON
import Law
import Templates

/// What the documents say, for other writers to set: they are spared reading cases, the law and the templates.
struct ContentDump: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "content", abstract: "Write the filled documents as JSON Lines.")

  @OptionGroup var cases: Cases

  func run() throws {
    let law = try LawBook.load()
    let templates = try TemplateLibrary()
    for json in try cases.read().prefix(cases.count) {
      let file = try readCase(json).value
      let document = try fill(
        templates.template(file.documents[0]), caseFile: file,
        statement: computeStatement(file, law: law).value, assets: Assets()
      ).value
      print(writeJSON(content(of: document)))
    }
  }
}

private func content(of document: Document) -> JSONValue {
  [
    "title": .string(document.title), "author": .string(document.author), "date": .string(document.date),
    "letter": document.letter.map(content) ?? .null, "body": .array(document.body.map(content)),
    "footer": content(of: document.footer), "continuation": content(of: document.continuationHeader),
  ]
}

private func content(of frame: LetterFrame) -> JSONValue {
  [
    "name": content(of: frame.letterhead.name), "lines": .array(frame.letterhead.lines.map(content)),
    "delivery": .array(
      frame.delivery.compactMap { if case .line(let text) = $0 { content(of: text) } else { nil } }),
    "references": .array(frame.references.map { [content(of: $0.label), content(of: $0.value)] }),
    "address": .array(frame.address.lines.map { .string($0.text) }),
    "date": content(of: frame.placeAndDate),
  ]
}

private func content(of block: Block) -> JSONValue {
  switch block {
  case .heading(let level, let text):
    ["kind": "heading", "level": .integer(level), "text": content(of: text)]
  case .paragraph(let text): ["kind": "paragraph", "text": content(of: text)]
  case .list(let isOrdered, let items):
    ["kind": "list", "ordered": .bool(isOrdered), "items": .array(items.map { .array($0.map(content)) })]
  case .quote(let blocks): ["kind": "frame", "frame": "quote", "blocks": .array(blocks.map(content))]
  case .frame(let frame, let blocks):
    ["kind": "frame", "frame": .string(frame.rawValue), "blocks": .array(blocks.map(content))]
  case .table(let table):
    [
      "kind": "table", "align": .array(table.columns.map { .string($0.alignment.rawValue) }),
      "header": .array(table.header.map(content)), "rows": .array(table.body.map(content)),
    ]
  case .figure(let figure):
    [
      "kind": "figure", "alternate": .string(figure.alternate), "label": content(of: figure.label),
      "modules": .array(figure.modules.rows.map { row in .string(String(row.map { $0 ? "1" : "0" })) }),
    ]
  }
}

private func content(of row: Table.Row) -> JSONValue {
  [
    "kind": .string(row.kind.rawValue),
    "cells": .array(row.cells.map { ["span": .integer($0.span), "text": content(of: $0.content)] }),
  ]
}

/// Stretches of one style: `r`, `b`, `i` or `bi`; a line break is a line feed.
private func content(of text: [Inline]) -> JSONValue {
  var stretches = StyledText()
  stretches.append(text)
  return .array(stretches.parts.map { ["style": .string($0.style), "text": .string($0.text)] })
}

private struct StyledText {
  private(set) var parts: [(style: String, text: String)] = []

  mutating func append(_ inlines: [Inline], isBold: Bool = false, isItalic: Bool = false) {
    for inline in inlines {
      switch inline {
      case .text(let text, _): append(text, isBold ? (isItalic ? "bi" : "b") : (isItalic ? "i" : "r"))
      case .lineBreak: append("\n", parts.last?.style ?? "r")
      case .emphasis(let inner): append(inner, isBold: isBold, isItalic: true)
      case .strong(let inner): append(inner, isBold: true, isItalic: isItalic)
      case .smallCaps(let inner), .superscript(let inner), .unbroken(let inner):
        append(inner, isBold: isBold, isItalic: isItalic)
      }
    }
  }

  private mutating func append(_ text: String, _ style: String) {
    if parts.last?.style == style {
      parts[parts.count - 1].text += text
    } else {
      parts.append((style, text))
    }
  }
}
