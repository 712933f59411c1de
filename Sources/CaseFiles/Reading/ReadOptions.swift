import Diagnostics
import Values

extension ObjectReader {
  /// The options that the case sets, the others as by default.
  func options() -> CaseFile.Options {
    let standard = CaseFile.Options.standard
    return CaseFile.Options(
      dayCount: choice(.dayCount) ?? standard.dayCount,
      countedDays: choice(.countedDays) ?? standard.countedDays,
      imputation: choice(.imputation) ?? standard.imputation,
      flatIndemnityFirst: flag(.flatIndemnityFirst) ?? standard.flatIndemnityFirst,
      capitalisationClause: object(.capitalisation, as: .capitalisation)?.requiredText(.clause),
      holidayZone: choice(.holidayZone) ?? standard.holidayZone,
      timeBarredInterest: choice(.timeBarredInterest) ?? standard.timeBarredInterest)
  }
}
