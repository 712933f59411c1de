import CaseFiles
import Claims
import Diagnostics
import DocumentModel
import Law
import Values

/// What the fields of a template stand for, for one case, one document and one place within loops.
package struct FillContext: Sendable {
  let subject: LetterSubject
  private let assets: Assets
  /// The items of the loops around, innermost last.
  private let scope: [LoopItem]

  package init(
    caseFile: CaseFile, statement: Statement, document: String, assets: Assets = Assets(),
    language: Language = .french
  ) {
    subject = LetterSubject(
      caseFile: caseFile, statement: statement, document: document, language: language)
    self.assets = assets
    scope = []
  }

  private init(_ outer: FillContext, item: LoopItem) {
    subject = outer.subject
    assets = outer.assets
    scope = outer.scope + [item]
  }

  /// The words of `field`, French formats applied; nil when the case has no such value, which is an error of the
  /// case at `place(of:)`.
  package func value(of field: Field) -> [Inline]? {
    switch field {
    case .claim(let field): subject.words(of: field)?.inlines
    case .party(let role, let field): subject.words(of: field, role)?.inlines
    case .letter(let field): subject.words(of: field)?.inlines
    case .item(let field): innermost(field.item).flatMap { subject.words(of: field, in: $0) }?.inlines
    }
  }

  /// Where the value comes from in the case.
  package func place(of field: Field) -> Place {
    switch field {
    case .claim(let field): .field(subject.path(of: field))
    case .party(let role, let field): .field(subject.path(of: field, role))
    case .letter(let field): .field(subject.path(of: field))
    case .item(let field): .field(innermost(field.item).map(subject.path(of:)) ?? "")
    }
  }

  package func amount(of field: Field) -> Money? {
    guard case .item(let field) = field else { return nil }
    return innermost(field.item).flatMap { subject.amount(of: field, in: $0) }
  }

  package func words(of amount: Money, as field: Field) -> [Inline] {
    guard case .item(let field) = field, let form = field.amountForm else { return [] }
    return subject.words(of: amount, as: form).inlines
  }

  package func figure(_ name: FigureName) -> Figure? { subject.figure(name) }

  package func place(of figure: FigureName) -> Place? {
    switch figure {
    case .qr:
      subject.demandedTotal.isPositive ? .field(subject.path(of: LetterField.paymentHolder)) : nil
    case .barcode: subject.settings.barcode ? .field(subject.path(of: LetterField.registeredNumber)) : nil
    }
  }

  package func holds(_ predicate: Predicate) -> Bool {
    switch predicate {
    case .has(.party(let role, let field)): subject.has(field, role)
    case .has(let field): value(of: field) != nil
    case .fact(let fact):
      if let item = fact.item {
        innermost(item).map { subject.holds(fact, of: $0) } ?? false
      } else {
        subject.holds(fact)
      }
    }
  }

  /// One context per item, in printed order.
  package func items(of list: ListField) -> [FillContext] {
    subject.items(of: list, within: innermost(list.within)).map { FillContext(self, item: $0) }
  }

  /// Number of items, for agreement.
  package func count(of list: ListField) -> Int {
    subject.items(of: list, within: innermost(list.within)).count
  }

  private func innermost(_ kind: ItemKind?) -> LoopItem? {
    guard let kind else { return nil }
    return scope.last { $0.kind == kind }
  }
}

extension FillContext {
  /// The debtor's name and address as the post wants them, one line each.
  package var addressLines: [LetterFrame.AddressBlock.Line] {
    subject.caseFile.debtor.postalLines.map {
      LetterFrame.AddressBlock.Line(text: $0.text, origin: .field("debtor." + $0.field))
    }
  }

  /// The picture for the letterhead; nil when who writes has none.
  package var logo: Picture? { subject.writer.logo.flatMap { assets.pictures[$0] } }

  /// Envelope window that the case names.
  package var window: LetterFrame.RequestedWindow? {
    subject.settings.window.map { name in
      let owner = subject.caseFile.defaultLetter.window == name ? "default" : subject.document
      return LetterFrame.RequestedWindow(name: name, origin: .field("letters.\(owner).window"))
    }
  }

  /// Plain text for the PDF's author.
  package var author: String { subject.writer.displayName }

  /// Plain text for the PDF's subject.
  package var reference: String { subject.caseFile.reference }
}
