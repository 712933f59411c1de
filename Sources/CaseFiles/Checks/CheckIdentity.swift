import Diagnostics
import JSON
import Values

/// The identity that law asks of whoever writes to a debtor or claims from one.
extension ObjectReader {
  func checkIdentity(of kind: Party.Kind, as role: PartyRole) {
    refuseForeignKeys(of: kind)
    switch role {
    case .creditor, .sender: checkLetterhead(of: kind)
    case .debtor: checkDebtor(of: kind)
    }
  }

  /// Mentions of correspondence: articles R123-237, R123-238 and R526-27 C. com.
  private func checkLetterhead(of kind: Party.Kind) {
    switch kind {
    case .company: checkCompanyMentions()
    case .soleTrader:
      needSIREN()
      needMention(.firstName, article: Mention.soleTraderName, wanted: "\"firstName\": \"Claire\"")
    case .individual:
      _ = need(.firstName, wanted: "\"firstName\": \"Claire\"")
    case .coOwnership:
      if !has(.representative) { findings.error(.syndicMissing, at: path(to: .representative)) }
    case .publicBody: findings.error(.publicCreditor, at: path(to: .kind))
    case .association: break
    }
  }

  private func checkCompanyMentions() {
    needMention(.legalForm, article: Mention.formAndCapital, wanted: "\"legalForm\": \"SARL\"")
    if isForeign {
      if !has(.siren), !has(.siret) {
        needMention(
          .registration, article: Mention.registration, wanted: "\"registration\": \"HRB 12345 Berlin\"")
      }
    } else {
      needSIREN()
      needMention(.rcs, article: Mention.registration, wanted: "\"rcs\": \"Lyon\"")
    }
    if let form = node(.legalForm)?.string?.cleaned, Mention.statesCapital(form) {
      needMention(.shareCapital, article: Mention.formAndCapital, wanted: "\"shareCapital\": \"50000\"")
    }
  }

  /// The number of an establishment holds that of its enterprise.
  private func needSIREN() {
    guard !has(.siret) else { return }
    needMention(.siren, article: Mention.registration, wanted: "\"siren\": \"123456782\"")
  }

  private func checkDebtor(of kind: Party.Kind) {
    switch kind {
    case .company:
      warnIfIncomplete([.legalForm] + (isForeign || has(.siret) ? [] : [.siren]))
    case .individual, .soleTrader:
      _ = need(.firstName, wanted: "\"firstName\": \"Claire\"")
    case .association, .coOwnership, .publicBody: break
    }
  }

  private func warnIfIncomplete(_ keys: [CaseKey]) {
    for key in keys where !has(key) {
      findings.warning(.identityIncomplete, at: path(to: key), [.name: key.rawValue])
    }
  }

  /// What a kind of party cannot have.
  private func refuseForeignKeys(of kind: Party.Kind) {
    switch kind {
    case .individual:
      refuse([.legalForm, .shareCapital, .variableCapital, .rcs, .tradeName], because: "kind: individual")
    case .soleTrader: refuse([.shareCapital, .variableCapital], because: "kind: soleTrader")
    case .company, .publicBody, .association, .coOwnership:
      refuse([.civility, .firstName, .birthDate, .birthPlace], because: "kind: \(kind.rawValue)")
    }
  }

  /// Whether the address is outside France.
  private var isForeign: Bool {
    guard let country = node(.address)?[CaseKey.country.rawValue]?.string?.cleaned else { return false }
    return !country.isFrance
  }
}

/// Articles on the mentions of a letterhead, and whom they concern.
enum Mention {
  static let registration = "R. 123-237 C. com."
  static let formAndCapital = "R. 123-238 C. com."
  static let soleTraderName = "R. 526-27 C. com."
  static let collector = "R. 124-4 CPCE"

  /// Whether a company of this form states its capital on its letters: SARL, SA, SAS, SCA, SE and the liberal
  /// professions' companies built on them (article R123-238).
  static func statesCapital(_ legalForm: String) -> Bool {
    let form = legalForm.uppercased().filter { $0 != "." }
    let first = form.prefix { $0.isLetter }
    return formsWithCapital.contains(String(first)) || longForms.contains { form.hasPrefix($0) }
  }

  private static let formsWithCapital: Set<String> = [
    "SARL", "EURL", "SARLU", "SA", "SAS", "SASU", "SCA", "SE", "SELARL", "SELARLU", "SELAS", "SELASU",
    "SELAFA",
    "SELCA",
  ]

  private static let longForms = [
    "SOCIÉTÉ À RESPONSABILITÉ LIMITÉE", "SOCIETE A RESPONSABILITE LIMITEE", "SOCIÉTÉ ANONYME",
    "SOCIETE ANONYME", "SOCIÉTÉ PAR ACTIONS SIMPLIFIÉE", "SOCIETE PAR ACTIONS SIMPLIFIEE",
    "SOCIÉTÉ EN COMMANDITE PAR ACTIONS", "SOCIETE EN COMMANDITE PAR ACTIONS", "SOCIÉTÉ EUROPÉENNE",
    "SOCIETE EUROPEENNE",
  ]
}
