extension Statement {
  /// "pénalités" or "intérêts": one word per claim, the same in every document.
  package var interestWord: String {
    switch conventions.lateInterestTerm {
    case .penalties: "pénalités"
    case .interest: "intérêts"
    }
  }

  /// "pénalités de retard" (L441-10 C. com.), "intérêts moratoires" (L2192-13 CCP), "intérêts de retard".
  package var interestTerm: String {
    interestWord + (regime == .publicProcurement ? " moratoires" : " de retard")
  }
}
