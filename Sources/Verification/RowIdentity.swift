/// What tells a row of a list of the statement from the others.
struct RowIdentity {
  /// Keys without which a row cannot be found again.
  var required: [String]
  /// Keys that tell it further, when they hold something.
  var optional: [String] = []

  /// By the path of the list. A list that is not named here has rows that only their order tells apart.
  static let ofList: [String: RowIdentity] = [
    "invoices": RowIdentity(required: ["number"]),
    "unclaimedInvoices": RowIdentity(required: ["number"]),
    "lines": RowIdentity(required: ["invoice", "from"]),
    "invoices.capitalisations": RowIdentity(required: ["date"]),
    "unclaimedLines": RowIdentity(required: ["invoice", "from"]),
    "unclaimedLines.rows": RowIdentity(required: ["table", "from"]),
    "lines.rows": RowIdentity(required: ["table", "from"]),
    "imputations": RowIdentity(required: ["date", "kind"]),
    "imputations.parts": RowIdentity(required: [], optional: ["invoice"]),
    "costs": RowIdentity(required: ["date", "label"]),
    "titles": RowIdentity(required: ["number"]),
    "titles.recoveryFees.rows": RowIdentity(required: ["table", "from"]),
    "penaltyClause.parts": RowIdentity(required: ["invoice"]),
    "heads": RowIdentity(required: ["kind"]),
    "leftAside": RowIdentity(required: ["kind"], optional: ["invoice"]),
    "leftAside.rows": RowIdentity(required: ["table", "from"]),
    "deadlines": RowIdentity(required: ["kind"], optional: ["invoice"]),
    "warnings": RowIdentity(required: ["code"], optional: ["place"]),
    "engine.parameters": RowIdentity(required: ["table"]),
  ]
}
