import Diagnostics
import DocumentModel

/// Mends the spaces around words that a condition took away: none at the ends of a line, one between words, none
/// before a comma. Only words of the template are touched; values stay as they are.
func tidySpaces(_ inlines: [Inline]) -> [Inline] {
  var reading = SpaceReading()
  return reading.passes(inlines) && !reading.isAfterSpace ? inlines : mendSpaces(inlines)
}

/// The same, word by word.
func mendSpaces(_ inlines: [Inline]) -> [Inline] {
  var tidier = SpaceTidier()
  let tidied = trimEnd(tidier.tidy(inlines))
  return tidied.contains(where: { $0 != .lineBreak }) ? tidied : []
}

private struct SpaceTidier {
  /// What stands before the next words, in reading order.
  private var isAfterSpace = true

  mutating func tidy(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      switch inline {
      case .text(let text, let origin):
        let kept = isTemplateWords(origin) ? tidy(text, after: &result) : value(text)
        if !kept.isEmpty { result.append(.text(kept, origin: origin)) }
      case .emphasis(let inner): append(tidy(inner), to: &result) { .emphasis($0) }
      case .strong(let inner): append(tidy(inner), to: &result) { .strong($0) }
      case .smallCaps(let inner): append(tidy(inner), to: &result) { .smallCaps($0) }
      case .superscript(let inner): append(tidy(inner), to: &result) { .superscript($0) }
      case .unbroken(let inner): append(tidy(inner), to: &result) { .unbroken($0) }
      case .lineBreak:
        result = trimSpace(result)
        // A break at the start, or after another that lost its words, would leave a blank line.
        if !result.isEmpty, result.last != .lineBreak { result.append(.lineBreak) }
        isAfterSpace = true
      }
    }
    return result
  }

  /// A value counts as words, whatever spaces it holds.
  private mutating func value(_ text: String) -> String {
    if !text.isEmpty { isAfterSpace = false }
    return text
  }

  private func append(_ inner: [Inline], to result: inout [Inline], _ make: ([Inline]) -> Inline) {
    if !inner.isEmpty { result.append(make(inner)) }
  }

  /// The text without doubled spaces; a space before it goes when its first sign takes none.
  private mutating func tidy(_ text: String, after result: inout [Inline]) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == " " {
        if !isAfterSpace { kept.append(scalar) }
        isAfterSpace = true
        continue
      }
      if isAfterSpace, SpaceRule.signs.contains(scalar) {
        if kept.last == " " { kept.removeLast() } else if kept.isEmpty { result = trimSpace(result) }
      }
      isAfterSpace = false
      kept.append(scalar)
    }
    return String(kept)
  }
}

func isTemplateWords(_ origin: Place?) -> Bool {
  if case .file? = origin { true } else { false }
}

private func trimEnd(_ inlines: [Inline]) -> [Inline] {
  var result = trimSpace(inlines)
  while result.last == .lineBreak { result = trimSpace(Array(result.dropLast())) }
  return result
}

/// Without the template's space at the end.
private func trimSpace(_ inlines: [Inline]) -> [Inline] {
  guard let last = inlines.last else { return inlines }
  switch last {
  case .text(let text, let origin):
    guard isTemplateWords(origin), text.utf8.last == UInt8(ascii: " ") else { return inlines }
    let rest = Array(inlines.dropLast())
    let trimmed = String(text.unicodeScalars.dropLast())
    return trimmed.isEmpty ? trimSpace(rest) : rest + [.text(trimmed, origin: origin)]
  case .emphasis(let inner): return rewrap(inlines, inner) { .emphasis($0) }
  case .strong(let inner): return rewrap(inlines, inner) { .strong($0) }
  case .smallCaps, .superscript, .unbroken, .lineBreak: return inlines
  }
}

/// With the last of `inlines`, which wraps `inner`, without the space at its end.
private func rewrap(_ inlines: [Inline], _ inner: [Inline], _ make: ([Inline]) -> Inline) -> [Inline] {
  let rest = Array(inlines.dropLast())
  let trimmed = trimSpace(inner)
  return trimmed.isEmpty ? trimSpace(rest) : rest + [make(trimmed)]
}
