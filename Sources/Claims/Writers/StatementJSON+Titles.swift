import JSON
import Law
import Values

/// The account of a title, as data.
extension JSONValue {
  static func title(_ title: Statement.TitleAccount) -> JSONValue {
    [
      "number": .string(title.number), "date": .day(title.date), "majoredFrom": .day(title.majoredFrom),
      "awardsDue": .money(title.awardsDue), "interestDue": .money(title.interestDue),
      "depensDue": .money(title.depensDue), "costsDue": .money(title.costsDue),
      "totalDue": .money(title.totalDue), "provision": title.provision.map(JSONValue.provision) ?? .null,
      "recoveryFees": title.tariff.map(JSONValue.fees) ?? .null,
    ]
  }

  static func provision(_ provision: Statement.Provision) -> JSONValue {
    [
      "from": .day(provision.period.first), "to": .day(provision.period.last),
      "parts": .array(
        provision.parts.map {
          ["base": .money($0.base), "rate": .string($0.rate.plainText), "amount": .money($0.amount)]
        }),
      "amount": .money(provision.amount), "article": .article(.enforcementR211_1),
    ]
  }

  static func fees(_ fees: Statement.RecoveryFees) -> JSONValue {
    [
      "collected": .money(fees.collected), "debtorFee": .money(fees.debtorFee),
      "debtorVAT": .money(fees.debtorVAT), "debtorArticle": .article(.commerceA444_31),
      "creditorFee": .money(fees.creditorFee), "creditorVAT": .money(fees.creditorVAT),
      "creditorArticle": .article(.commerceA444_32), "rows": .array(fees.rows.map(JSONValue.row)),
    ]
  }
}
