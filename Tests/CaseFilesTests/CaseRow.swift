import CaseFiles
import Testing

/// A value put at a path of an example, and what is told of it: nothing when it is admitted.
struct CaseRow: CustomTestStringConvertible {
  let path: String
  let json: String?
  let wanted: [String]
  let example: String

  init(_ path: String, _ json: String?, _ wanted: String..., in example: String = "00-carpentier.json") {
    (self.path, self.json, self.wanted, self.example) = (path, json, wanted, example)
  }

  var outcome: Outcome {
    get throws { try Variation(example).setting(path, json).outcome }
  }

  var testDescription: String { "\(path) = \(json ?? "–")" }

  static let all = claim + accounts + eventsAndLetters + identity + addresses

  static let claim: [CaseRow] = [
    CaseRow("version", "2", "C011 version"), CaseRow("version", "\"1\"", "C011 version"),
    CaseRow("version", nil, "C004 version"), CaseRow("colour", "1", "C002 colour"),
    CaseRow("statmentDate", "1", "C001 statmentDate"), CaseRow("guarantors", "[]", "C003 guarantors"),
    CaseRow("instalmentPlan", "{}", "C003 instalmentPlan"), CaseRow("currency", "\"EUR\""),
    CaseRow("currency", "\"CHF\"", "C003 currency"), CaseRow("extensions", "{\"a\":{\"b\":[1]}}"),
    CaseRow("extensions", "[]", "C006 extensions"), CaseRow("$schema", "\"case.schema.json\""),
    CaseRow("reference", "\"\"", "C007 reference"), CaseRow("reference", "7", "C006 reference"),
    CaseRow("reference", "null", "C004 reference"),
    CaseRow("reference", "\"\(String(repeating: "x", count: 41))\"", "C009 reference"),
    CaseRow("statementDate", "\"23/11/2026\"", "C020 statementDate"),
    CaseRow("statementDate", "\"2026-02-29\"", "C021 statementDate"),
    CaseRow("nature", "\"service\"", "C010 nature"),
    CaseRow("documents", "[\"Décompte\"]", "C059 documents[0]"), CaseRow("documents", "[]"),
    CaseRow("documents", "[\"decompte\", \"decompte\"]", "C025 documents[1]"),
    CaseRow("documents", "\"decompte\"", "C006 documents"),
    CaseRow(
      "invoices", "[]", "C024 invoices", "C026 creditNotes[0].invoice", "C026 events[0].invoices[0]",
      "C026 events[0].invoices[1]", "C026 events[1].invoices[0]", "C026 events[1].invoices[1]",
      "C026 payments[0].invoice"),
    CaseRow("debtor", "[]", "C006 debtor"),
    CaseRow("options", "{\"dayCount\": \"30/360\"}", "C010 options.dayCount"),
    CaseRow("options", "{\"dayCount\": \"actual/360\", \"imputation\": \"principalFirst\"}"),
    CaseRow("options", "{\"capitalisation\": {}}", "C004 options.capitalisation.clause"),
  ]

  static let accounts: [CaseRow] = [
    CaseRow("invoices[0].amount", "6200"), CaseRow("invoices[0].amount", "6200.5"),
    CaseRow("invoices[1].amount", "\"0.01\""),
    CaseRow("invoices[0].amount", "6.2e3", "C012 invoices[0].amount"),
    CaseRow("invoices[0].amount", "\"6 200\"", "C012 invoices[0].amount"),
    CaseRow("invoices[0].amount", "\"6200.\"", "C012 invoices[0].amount"),
    CaseRow("invoices[0].amount", "\"+5\"", "C012 invoices[0].amount"),
    CaseRow("invoices[0].amount", "\"٣\"", "C012 invoices[0].amount"),
    CaseRow("invoices[0].amount", "\"\"", "C012 invoices[0].amount"),
    CaseRow("invoices[0].amount", "6200.005", "C013 invoices[0].amount"),
    CaseRow("invoices[0].amount", "0", "C014 invoices[0].amount"),
    CaseRow("invoices[0].amount", "-5", "C014 invoices[0].amount"),
    CaseRow("invoices[0].amount", "\"1000000000000\"", "C016 invoices[0].amount"),
    CaseRow("invoices[0].amount", "\"10000000000.01\"", "C016 invoices[0].amount"),
    CaseRow("invoices[0].amount", "\"10000000000.00\"", "C065 invoices"),
    CaseRow("invoices[0].amount", "99999999999999999999999999", "C016 invoices[0].amount"),
    CaseRow("invoices[0].amount", "true", "C006 invoices[0].amount"), CaseRow("invoices[0].vat", "0"),
    CaseRow("invoices[0].vat", "-1", "C015 invoices[0].vat"),
    CaseRow("invoices[0].vat", "6200.01", "C027 invoices[0].vat"),
    CaseRow("invoices[0].disputed", "6201", "C027 invoices[0].disputed"),
    CaseRow("invoices[0].disputed", "100"),
    CaseRow("invoices[0].priority", "1"), CaseRow("invoices[0].priority", "0", "C019 invoices[0].priority"),
    CaseRow("invoices[0].priority", "1.0", "C019 invoices[0].priority"),
    CaseRow("invoices[0].dueDate", "\"2026-03-01\"", "C022 invoices[0].dueDate"),
    CaseRow("invoices[0].dueDate", nil, "C004 invoices[0].dueDate"),
    CaseRow(
      "invoices[1].number", "\"F-2026-031\"", "C026 events[0].invoices[1]", "C026 events[1].invoices[1]",
      "C025 invoices[1].number"),
    CaseRow("invoices[2].date", "\"2026-11-24\"", "C023 invoices[2].date", "C022 invoices[2].dueDate"),
    CaseRow("invoices[0].performedOn", "\"2026-12-01\"", "C023 invoices[0].performedOn"),
    CaseRow("invoices[0].claimFlatIndemnity", "false"),
    CaseRow("invoices[0].claimFlatIndemnity", "0", "C006 invoices[0].claimFlatIndemnity"),
    CaseRow("creditNotes[0].amount", "6200.01", "C027 creditNotes[0].amount"),
    CaseRow("creditNotes[0].amount", "6200"),
    CaseRow("creditNotes[0].date", "\"2026-03-01\"", "C022 creditNotes[0].date"),
    CaseRow("creditNotes[0].date", "\"2026-12-01\"", "C060 creditNotes[0].date"),
    CaseRow("creditNotes[0].reason", nil, "C004 creditNotes[0].reason"),
    CaseRow("creditNotes[0].invoice", "\"F-2026-032\"", "C026 creditNotes[0].invoice"),
    CaseRow("creditNotes[0].invoice", nil, "C004 creditNotes[0].invoice"),
    CaseRow("payments[0].date", "\"2027-01-01\""), CaseRow("payments[0].invoice", nil),
    CaseRow("payments[0].date", "\"2026-03-01\"", "C067 payments[0].date"),
    CaseRow(
      "payments",
      "[\(Array(repeating: "{\"date\":\"2026-06-15\",\"amount\":9999999999.99}", count: 1_000).joined(separator: ","))]",
      "C065 payments"),
    CaseRow("payments[0].amount", "-3", "C014 payments[0].amount"),
    CaseRow(
      "costs",
      "[{\"date\":\"2026-10-02\",\"label\":\"Acte\",\"amount\":72.14,\"kind\":\"service\",\"title\":\"T1\"}]",
      "C026 costs[0].title"),
    CaseRow(
      "costs", "[{\"date\":\"2026-12-02\",\"label\":\"Acte\",\"amount\":72.14,\"kind\":\"recovery\"}]",
      "C023 costs[0].date"),
    CaseRow("payments", "[\(Array(repeating: "1", count: 20_001).joined(separator: ","))]", "C061 payments"),
  ]

  static let eventsAndLetters: [CaseRow] = [
    CaseRow("events[0].level", nil, "C004 events[0].level"),
    CaseRow("events[0].level", "4", "C019 events[0].level"),
    CaseRow("events[0].procedure", "\"x\"", "C028 events[0].procedure"),
    CaseRow("events[0].kind", "\"reminders\"", "C010 events[0].kind"),
    CaseRow("events[0].invoices", "[]", "C024 events[0].invoices"),
    CaseRow("events[1].presented", "\"2026-06-30\"", "C022 events[1].presented"),
    CaseRow("events[1].received", "\"2026-07-02\"", "C022 events[1].received"),
    CaseRow("events[1].registeredNumber", "\"1A 123 456 7890 6\"", "C040 events[1].registeredNumber"),
    CaseRow("events[1].registeredNumber", "\"12345\"", "C039 events[1].registeredNumber"),
    CaseRow(
      "events[2]",
      "{\"kind\":\"insolvency\",\"date\":\"2026-11-30\",\"procedure\":\"redressement judiciaire\"}",
      "C060 events[2].date"),
    CaseRow("events[2]", "{\"kind\":\"suspension\",\"date\":\"2026-11-01\"}", "C004 events[2].until"),
    CaseRow("contract.interest", "{\"basis\":\"contract\"}", "C004 contract.interest.rate"),
    CaseRow("contract.interest", "{\"basis\":\"contract\",\"rate\":\"12,5\"}", "C017 contract.interest.rate"),
    CaseRow("contract.interest", "{\"basis\":\"contract\",\"rate\":\"120\"}", "C018 contract.interest.rate"),
    CaseRow("contract.interest", "{\"basis\":\"contract\",\"rate\":1.23456}", "C013 contract.interest.rate"),
    CaseRow(
      "contract.interest",
      "{\"basis\":\"contract\",\"rate\":\"12.5\",\"clause\":\"article 5\",\"from\":\"2026-05-01\"}"),
    CaseRow("contract.interest", "{\"basis\":\"legal\",\"rate\":\"12.5\"}", "C028 contract.interest.rate"),
    CaseRow("contract.interest", "{\"basis\":\"legalMultiple\",\"multiple\":3}"),
    CaseRow("contract.interest", "{\"basis\":\"legalMultiple\"}", "C004 contract.interest.multiple"),
    CaseRow("contract.interest", "{\"basis\":\"none\"}"),
    CaseRow("contract.penaltyClause.article", nil, "C004 contract.penaltyClause.article"),
    CaseRow("contract.penaltyClause.rate", nil, "C030 contract.penaltyClause.rate"),
    CaseRow("contract.penaltyClause.amount", "50", "C029 contract.penaltyClause.amount"),
    CaseRow("contract.penaltyClause.minimum", "50"),
    CaseRow(
      "contract.penaltyClause", "{\"rate\":5,\"article\":\"a\",\"minimum\":9,\"maximum\":8}",
      "C027 contract.penaltyClause.minimum"),
    CaseRow("letters.default.date", "\"2026-11-22\"", "C058 letters.default.date"),
    CaseRow("letters.default.replyBy", "\"2026-11-20\"", "C022 letters.default.replyBy"),
    CaseRow("letters.mise-en-demeure.date", "\"2026-12-08\"", "C022 letters.mise-en-demeure.replyBy"),
    CaseRow(
      "letters.mise-en-demeure.delivery", "\"simple\"", "C028 letters.mise-en-demeure.registeredNumber"),
    CaseRow(
      "events[1].registeredNumber", "\"1A12345678912\"", "C066 letters.mise-en-demeure.registeredNumber"),
    CaseRow("letters.default.replyBy", "\"2026-12-25\"", "C069 letters.default.replyBy"),
    CaseRow("letters.default.replyBy", "\"2026-12-06\"", "C069 letters.default.replyBy"),
    CaseRow("letters.Mise_en_demeure", "{}", "C059 letters.Mise_en_demeure"),
    CaseRow("letters.decompte.enclosures", "\"x\"", "C006 letters.decompte.enclosures"),
    CaseRow(
      "titles",
      "[{\"kind\":\"judgment\",\"court\":\"c\",\"number\":\"1\",\"date\":\"2026-01-05\",\"enforceable\":\"2026-02-05\",\"awards\":[{\"head\":\"depens\",\"amount\":1}]}]",
      "C056 titles[0].enforceable"),
    CaseRow(
      "titles",
      "[{\"kind\":\"judgment\",\"court\":\"c\",\"number\":\"1\",\"date\":\"2026-01-05\",\"capitalisation\":true,\"awards\":[{\"head\":\"depens\",\"amount\":1}]}]",
      "C057 titles[0].demandDate"),
  ]

  static let identity: [CaseRow] = [
    CaseRow("creditor.siren", nil, "C005 creditor.siren"), CaseRow("creditor.rcs", nil, "C005 creditor.rcs"),
    CaseRow("creditor.legalForm", nil, "C005 creditor.legalForm"),
    CaseRow("creditor.shareCapital", nil, "C005 creditor.shareCapital"),
    CaseRow("creditor.siren", "\"987654324\"", "C033 creditor.vatNumber", "C062 debtor.siren"),
    CaseRow("debtor.siret", "\"987 654 324 00019\""),
    CaseRow("debtor.siret", "\"98765432400018\"", "C070 debtor.siret"),
    CaseRow("debtor.siret", "\"12345678200010\"", "C071 debtor.siret"),
    CaseRow("creditor", sirenBySiret), CaseRow("debtor", namesake, "C054 debtor.siren", "C068 debtor.name"),
    CaseRow(
      "invoices[0].claimFlatIndemnity", "true", "C072 invoices[0].claimFlatIndemnity",
      in: "02-artisan-contre-particulier.json"),
    CaseRow("creditor.vatNumber", "\"FR12123456782\"", "C032 creditor.vatNumber"),
    CaseRow("creditor.bank.bic", "\"PSST\"", "C038 creditor.bank.bic"),
    CaseRow("creditor.bank.iban", "\"FR142004101005050001\"", "C035 creditor.bank.iban"),
    CaseRow("creditor.bank.iban", "\"IBAN\"", "C034 creditor.bank.iban"),
    CaseRow("creditor.bank.iban", "\"FR8420041010050500013M02607\"", "C037 creditor.bank.iban"),
    CaseRow("creditor.bank.iban", "\"FR1420041010050500013M02607\"", "C036 creditor.bank.iban"),
    CaseRow("debtor.siren", "\"12345678200017\"", "C031 debtor.siren"), CaseRow("creditor.bank", nil),
    CaseRow("creditor.firstName", "\"Jean\"", "C028 creditor.firstName"),
    CaseRow("creditor.contact.email", "\"carpentier\"", "C046 creditor.contact.email"),
    CaseRow("creditor.logo", "\"logo.png\""),
    CaseRow("creditor.logo", "\"/etc/logo.png\"", "C045 creditor.logo"),
    CaseRow("creditor.logo", "\"a/../b.png\"", "C045 creditor.logo"),
    CaseRow("creditor.logo", "\"logo.svg\"", "C045 creditor.logo"),
    CaseRow("creditor.logo", "\"data:image/png;base64,iVBORw0KGgo=\""),
    CaseRow("creditor.logo", "\"data:image/svg+xml;base64,AAAA\"", "C045 creditor.logo"),
    CaseRow(
      "creditor.mediator", "{\"name\":\"M\",\"website\":\"https://ec.europa.eu/consumers/odr/\"}",
      "C048 creditor.mediator.website"),
    CaseRow(
      "creditor.mediator", "{\"name\":\"M\",\"website\":\"mediateur\"}", "C047 creditor.mediator.website"),
    CaseRow("creditor", town, "C052 creditor.kind"),
    CaseRow("creditor", coOwners, "C063 creditor.representative"),
    CaseRow("creditor", foreigner), CaseRow("creditor.kind", "\"SARL\"", "C010 creditor.kind"),
    CaseRow("debtor.siren", nil, "C054 debtor.siren"),
    CaseRow("debtor.legalForm", nil, "C054 debtor.legalForm"),
    CaseRow("debtor", soleTrader),
    CaseRow("debtor", person, "C050 contract.purpose", "C053 creditor.mediator"),
    CaseRow("debtor", town, "C051 contract.publicProcurement"), CaseRow("debtor", coOwners),
    CaseRow("contract.purpose", "\"personal\"", "C050 contract.purpose"), CaseRow("contract.purpose", nil),
    CaseRow("contract.publicProcurement", "true", "C028 contract.publicProcurement"),
    CaseRow("sender.isFirstLetter", nil, "C055 sender.firstLetter", in: "06-recouvrement-pour-compte.json"),
    CaseRow(
      "contract.purpose", nil, "C049 contract.purpose", in: "refused/entrepreneur-sans-usage-declare.json"),
  ]

  static let addresses: [CaseRow] = [
    CaseRow("debtor.address.lines", "[]", "C041 debtor.address.lines"),
    CaseRow("debtor.address.lines", "[\"a\",\"b\",\"c\",\"d\"]"),
    CaseRow("debtor.address.lines", "[\"a\",\"b\",\"c\",\"d\",\"e\"]", "C041 debtor.address.lines"),
    CaseRow("debtor.address.lines", "[\"\(String(repeating: "x", count: 38))\"]"),
    CaseRow(
      "debtor.address.lines", "[\"\(String(repeating: "x", count: 39))\"]", "C042 debtor.address.lines[0]"),
    CaseRow("debtor.address.lines", "[\"\"]", "C007 debtor.address.lines[0]"),
    CaseRow("debtor.address.postcode", "\"6900\"", "C043 debtor.address.postcode"),
    CaseRow("debtor.address.postcode", "69003", "C006 debtor.address.postcode"),
    CaseRow("debtor.address.postcode", nil, "C004 debtor.address.postcode"),
    CaseRow("debtor.address.country", "\"France\""),
    CaseRow("debtor.address.city", "\"\(String(repeating: "x", count: 33))\"", "C042 debtor.address.city"),
    CaseRow("debtor.name", "\"\(String(repeating: "x", count: 39))\"", "C044 debtor.name"),
    CaseRow("debtor.name", "\"Compagnie générale des transports du Haut-Jura\""),
    CaseRow(
      "debtor.address.addressee", "\"\(String(repeating: "x", count: 39))\"", "C042 debtor.address.addressee"),
    CaseRow("debtor.name", "\"a\\u200Bb\"", "C064 debtor.name"),
    CaseRow("debtor.name", "\"\\uFEFFa\\u00ADb\\u2060\"", "C064 debtor.name"),
    CaseRow("debtor.name", "\"\\u200B\"", "C064 debtor.name", "C007 debtor.name"),
    CaseRow("debtor.name", "\"a\\u200Db\"", "C008 debtor.name"),
    CaseRow("debtor.name", "\"a\\u0000b\"", "C008 debtor.name"),
    CaseRow("statementDate", "\"2026-11-23\\u200B\"", "C064 statementDate"),
    CaseRow("invoices[0].amount", "\"\\uFEFF6200\"", "C064 invoices[0].amount"),
    CaseRow("debtor.name", "\"a\\u202Eb\"", "C008 debtor.name"),
    CaseRow("debtor.name", "\"a\\uE000b\"", "C008 debtor.name"),
    CaseRow("debtor.name", "\"a\\u0085b\"", "C008 debtor.name"),
    CaseRow("debtor.name", "\"a\\tb\"", "C008 debtor.name"), CaseRow("debtor.name", "\"Ελένη Ивáн 漢字 😀\""),
    CaseRow("debtor.name", "\"  Bâti  \""),
  ]

  static let sirenBySiret =
    #"{"kind":"company","name":"Bois","legalForm":"SNC","siret":"12345678200010","rcs":"Lyon","#
    + #""address":{"lines":["1 rue X"],"postcode":"29200","city":"Brest"}}"#
  static let namesake =
    #"{"kind":"company","name":"MENUISERIE CARPENTIER","legalForm":"SARL","registration":"RM 1","#
    + #""address":{"lines":["12 RUE DES ALLOBROGES"],"postcode":"69003","city":"LYON"}}"#
  static let soleTrader =
    #"{"kind":"soleTrader","firstName":"Yann","name":"Le Goff","siren":"987654324","#
    + #""address":{"lines":["1 rue X"],"postcode":"29200","city":"Brest"}}"#
  static let person =
    #"{"kind":"individual","firstName":"Yann","name":"Le Goff","#
    + #""address":{"lines":["1 rue X"],"postcode":"29200","city":"Brest"}}"#
  static let town =
    #"{"kind":"publicBody","name":"Commune","address":{"lines":["1 rue X"],"postcode":"29200","city":"Brest"}}"#
  static let coOwners =
    #"{"kind":"coOwnership","name":"Syndicat","address":{"lines":["1 rue X"],"postcode":"29200","city":"Brest"}}"#
  static let foreigner =
    #"{"kind":"company","name":"Mobel GmbH","legalForm":"GmbH","registration":"HRB 1 Berlin","#
    + #""address":{"lines":["Weg 1"],"postcode":"10115","city":"Berlin","country":"Allemagne"}}"#
}
