import CaseFiles
import Diagnostics
import Values

extension FillContext {
  /// What the case asks of this document that the document cannot give.
  package func unmetOptions(of template: Template) -> [Diagnostic] { subject.unmetOptions(of: template) }
}

extension LetterSubject {
  /// An option of all letters is passed over by a document that has no place for it; its own is not.
  fileprivate func unmetOptions(of template: Template) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let first = template.metadata.validFrom, letterDate < first {
      findings.append(
        .warning(
          LetterCode.templateNotYetValid, at: .field(path(of: .date)),
          [.document: document, .date: first.iso, .otherDate: letterDate.iso]))
    }
    if template.draws(.barcode) {
      if settings.barcode, settings.registeredNumber == nil {
        findings.append(finding(.barcodeWithoutNumber, at: path(of: .registeredNumber)))
      }
    } else if settings.barcode, !caseFile.defaultLetter.barcode {
      findings.append(withoutPlace("barcode"))
    }
    if settings.coupon, !caseFile.defaultLetter.coupon, template.placed[.coupon] == nil {
      findings.append(withoutPlace("coupon"))
    }
    return findings
  }

  private func withoutPlace(_ option: String) -> Diagnostic {
    finding(.optionWithoutPlace, at: "letters.\(document).\(option)", [.name: option])
  }
}

extension Template {
  /// Whether it asks for that drawing anywhere.
  func draws(_ figure: FigureName) -> Bool {
    body.draw(figure) || placed.values.contains { $0.blocks.draw(figure) }
  }
}

extension Blocks {
  fileprivate func draw(_ figure: FigureName) -> Bool {
    contains { piece in
      switch piece {
      case .section(_, let inner): inner.draw(figure)
      case .element(let block):
        switch block.content {
        case .figure(let name): name == figure
        case .frame(_, let inner), .quote(let inner): inner.draw(figure)
        case .heading, .paragraph, .list, .table: false
        }
      }
    }
  }
}
