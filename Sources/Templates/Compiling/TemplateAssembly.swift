import Diagnostics
import DocumentModel

/// Parts what a compiled file holds into body and placed frames, and checks both.
struct TemplateAssembly {
  let place: Place
  private(set) var body: Blocks = []
  private(set) var placed: [PlacedFrame: Template.PlacedContent] = [:]
  private(set) var findings: [Diagnostic] = []

  init(place: Place) { self.place = place }

  mutating func take(_ blocks: Blocks) {
    for piece in blocks {
      guard case .element(let block) = piece, case .frame(.placed(let frame), let inner) = block.content
      else {
        body.append(piece)
        continue
      }
      if placed[frame] != nil {
        report(.frameRepeated, at: block.place, frame)
      } else {
        placed[frame] = Template.PlacedContent(blocks: inner, place: block.place)
      }
    }
    var checker = ScopeChecker()
    checker.check(body)
    for frame in PlacedFrame.allCases { placed[frame].map { checker.check($0.blocks) } }
    findings += checker.findings
  }

  /// Checks that a page finds the frames it needs, filled with what they can hold, and no other.
  mutating func checkFrames(for page: PageKind) {
    for frame in PlacedFrame.allCases {
      if let content = placed[frame] {
        if frame.isForLetters, page != .letter { report(.frameOnlyInLetters, at: content.place, frame) }
        checkContent(content.blocks, frame)
      } else if page == .letter, frame == .letterhead || frame == .date {
        report(.missingFrame, at: place, frame)
      }
    }
  }

  private mutating func checkContent(_ blocks: Blocks, _ frame: PlacedFrame) {
    for piece in blocks {
      switch piece {
      case .section(_, let inner): checkContent(inner, frame)
      case .element(let block):
        if !mayHold(block, frame) {
          report(
            frame == .references ? .referencesNotTable : .frameNotParagraphs, at: block.place, frame)
        }
      }
    }
  }

  private func mayHold(_ block: BlockNode, _ frame: PlacedFrame) -> Bool {
    if frame == .coupon { return true }
    return switch block.content {
    case .paragraph: frame != .references
    case .table(let table): frame == .references && table.columns.count == 2 && table.header == nil
    case .figure(let name): frame == .delivery && name == .barcode
    case .heading, .list, .quote, .frame: false
    }
  }

  private mutating func report(_ code: TemplateCode, at place: Place, _ frame: PlacedFrame) {
    findings.append(Diagnostic(code, at: place, [.found: "{{@\(frame.rawValue)}}"]))
  }
}
