import Diagnostics
import Values

/// Identifiers whose keys can be checked.
extension ObjectReader {
  /// The number of the enterprise: its own, or the one that an establishment's number begins with.
  func siren() -> SIREN? {
    let siret = siret()
    guard let text = text(.siren) else { return siret?.siren }
    guard let siren = SIREN(text) else {
      findings.error(.malformedSIREN, at: path(to: .siren), [.found: text.shownInMessage])
      return nil
    }
    if let siret, siret.siren != siren {
      findings.error(.foreignSIRET, at: path(to: .siret), [.found: siret.digits, .wanted: siren.digits])
    }
    return siren
  }

  private func siret() -> SIRET? {
    guard let text = text(.siret) else { return nil }
    if let siret = SIRET(text) { return siret }
    findings.error(.malformedSIRET, at: path(to: .siret), [.found: text.shownInMessage])
    return nil
  }

  func vatNumber(matching siren: SIREN?) -> String? {
    guard let text = text(.vatNumber) else { return nil }
    guard let number = VATNumber(text) else {
      findings.error(.malformedVATNumber, at: path(to: .vatNumber), [.found: text.shownInMessage])
      return nil
    }
    if let siren, number.text.hasPrefix("FR"), number.siren != siren {
      findings.error(
        .foreignVATNumber, at: path(to: .vatNumber), [.found: number.text, .wanted: siren.digits])
    }
    return number.text
  }

  func bankAccount() -> BankAccount? {
    let holder = requiredText(.holder)
    let iban = iban()
    let bic = bic()
    guard let holder, let iban else { return nil }
    return BankAccount(holder: holder, iban: iban, bic: bic)
  }

  private func iban() -> IBAN? {
    guard let text = requiredText(.iban) else { return nil }
    do throws(IBAN.Fault) {
      return try IBAN(checking: text)
    } catch {
      switch error {
      case .form: findings.error(.malformedIBAN, at: path(to: .iban))
      case .length(let count, let wanted):
        findings.error(.ibanLength, at: path(to: .iban), [.count: "\(count)", .limit: "\(wanted)"])
      case .key: findings.error(.ibanKey, at: path(to: .iban))
      case .ribKey: findings.error(.ribKey, at: path(to: .iban))
      }
      return nil
    }
  }

  private func bic() -> String? {
    guard let text = text(.bic) else { return nil }
    if let bic = BIC(text) { return bic.code }
    findings.error(.malformedBIC, at: path(to: .bic), [.found: text.shownInMessage])
    return nil
  }

  /// As printed, in groups; a check digit that does not fit is worth a warning.
  func registeredNumber() -> String? {
    guard let text = text(.registeredNumber) else { return nil }
    guard let number = RegisteredNumber(text) else {
      findings.error(
        .malformedRegisteredNumber, at: path(to: .registeredNumber), [.found: text.shownInMessage])
      return nil
    }
    if !number.hasFittingCheckDigit {
      findings.warning(.registeredNumberKey, at: path(to: .registeredNumber), [.found: number.printed])
    }
    return number.printed
  }
}
