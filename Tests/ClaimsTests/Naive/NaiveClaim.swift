/// A claim as the naive calculator knows it: days are numbers since 1970, amounts are cents, rates are parts
/// per million a year.
struct NaiveClaim {
  var closing = 0
  /// Later than the closing day when insolvency opened before.
  var statementDay = 0
  var opening: Int?
  var regime = Regime.commercial
  var creditorIsPerson = false
  var year = Year.of365
  var countsStart = false
  var countsEnd = true
  var principalFirst = false
  var indemnityFirst = false
  /// Interest of invoices joins the base each year.
  var capitalises = false
  var setsBarredInterestAside = true
  /// The due date alone puts the debtor in default.
  var hasDefaultClause = false
  var terms: Terms?
  var invoices: [Invoice] = []
  var credits: [Credit] = []
  var payments: [Payment] = []
  var costs: [Cost] = []
  var notices: [Notice] = []
  var acknowledgements: [Acknowledgement] = []
  var penalty: Penalty?
  var titles: [Title] = []

  enum Regime: CaseIterable { case commercial, procurement, consumer, civil }
  enum Year: String { case of365 = "actual/365", exact = "actual/actual", of360 = "actual/360" }
  enum Basis { case commercial, legal, procurement, none, multiple(hundredths: Int), contract(Int) }

  struct Terms {
    var basis: Basis
    var from: Int?
  }

  struct Invoice {
    var number: String
    var issued: Int
    var due: Int
    var amount: Int
    var priority: Int?
    var terms: Terms?
    var claimsIndemnity = true
    var lacksProof = false
  }

  struct Credit {
    var number: String
    var day: Int
    var amount: Int
    var invoice: String
    var reason: String
    /// The price was never owed: error, reduction, cancellation.
    var actsFromStart: Bool { ["error", "priceReduction", "cancellation"].contains(reason) }
  }

  struct Payment {
    var day: Int
    var amount: Int
    var invoice: String?
    var title: String?
  }

  struct Cost {
    var day: Int
    var label: String
    var amount: Int
    /// Proven recovery costs between professionals; otherwise an act.
    var isRecovery = false
    var title: String?
  }

  struct Notice {
    var day: Int
    var deadline: Int?
    var invoices: [String]?

    func names(_ invoice: Invoice) -> Bool { invoices?.contains(invoice.number) ?? (invoice.due <= day) }
  }

  struct Acknowledgement {
    var day: Int
    var invoices: [String]?
    var title: String?
  }

  struct Penalty {
    var rate: Int?
    var flat: Int?
    var onInvoiced: Bool
    var minimum: Int?
    var maximum: Int?
  }

  struct Title {
    var number: String
    var kind: String
    var day: Int
    var enforceable: Int?
    var demand: Int?
    var capitalises = false
    var invoices: [String] = []
    var awards: [Award] = []

    var isDecision: Bool { ["judgment", "interimOrder", "paymentOrder"].contains(kind) }
  }

  struct Award {
    var head: String
    var amount: Int
    var terms: Terms?
  }
}
