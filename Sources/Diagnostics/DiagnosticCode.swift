/// The codes of one stage. Each code carries its wording in every language, so that none can be forgotten.
package protocol DiagnosticCode: RawRepresentable, CaseIterable, Sendable
where RawValue == String {
  var wording: Wording { get }
}

/// The words of one code. Braces name arguments: `"clé inconnue « {found} »"`.
package struct Wording: Sendable, Hashable {
  package let french: Text
  package let english: Text
  /// The article of law that is the reason, in its French citation; nil when law is not the reason.
  package let article: String?

  package struct Text: Sendable, Hashable {
    /// What was found and what is wanted, without a full stop.
    package let message: String
    /// How to mend it.
    package let hint: String?

    package init(_ message: String, hint: String? = nil) {
      self.message = message
      self.hint = hint
    }
  }

  package init(french: Text, english: Text, article: String? = nil) {
    self.french = french
    self.english = english
    self.article = article
  }
}

/// Every code of the program, for the error catalogue and its tests.
package enum DiagnosticCatalogue {
  package static let all: [(id: String, wording: Wording)] =
    rows(JSONCode.self) + rows(CaseCode.self) + rows(LawCode.self) + rows(ClaimCode.self)
    + rows(TemplateCode.self) + rows(PageCode.self) + rows(OutputCode.self)
    + rows(PaintingCode.self) + rows(LetterCode.self) + rows(FinishingCode.self)
    + rows(VerificationCode.self) + rows(FigureCode.self) + rows(MailingCode.self)
    + rows(ProviderCode.self) + rows(ManifestCode.self) + rows(EnclosureCode.self)

  private static func rows<Code: DiagnosticCode>(_: Code.Type) -> [(id: String, wording: Wording)] {
    Code.allCases.map { ($0.rawValue, $0.wording) }
  }
}
