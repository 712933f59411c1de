/// What can be wrong with dated parameters, or asked of them beyond what they know.
package enum LawCode: String, DiagnosticCode {
  case unknownPeriod = "L001"
  case unverifiedRow = "L002"
  case unknownTable = "L003"
  case missingTable = "L004"
  case missingKey = "L005"
  case missingSource = "L006"
  case unknownKey = "L007"
  case malformedValue = "L008"
  case impossibleDate = "L009"
  case disorder = "L010"
  case overlap = "L011"
  case gap = "L012"

  package var wording: Wording {
    switch self {
    case .unknownPeriod:
      Wording(
        french: .init(
          "{name} : aucune valeur connue du {date} au {otherDate} (connu : {limit})",
          hint: "ajoutez la ligne qui manque avec sa source (--parameters), ou arrêtez le décompte plus tôt"),
        english: .init(
          "{name}: no known value from {date} to {otherDate} (known: {limit})",
          hint: "add the missing row with its source (--parameters), or draw the statement up earlier"))
    case .unverifiedRow:
      Wording(
        french: .init(
          "{name}, ligne du {date} : valeur non confirmée par une page officielle ({reason})",
          hint: "vérifiez-la sur Légifrance avant l’envoi"),
        english: .init(
          "{name}, row of {date}: value not confirmed by an official page ({reason})",
          hint: "check it on Légifrance before sending"))
    case .unknownTable:
      Wording(
        french: .init("table de paramètres inconnue « {found} »", hint: "tables connues : {wanted}"),
        english: .init("unknown parameter table \"{found}\"", hint: "known tables: {wanted}"))
    case .missingTable:
      Wording(
        french: .init("la table de paramètres « {name} » manque"),
        english: .init("the parameter table \"{name}\" is missing"))
    case .missingKey:
      Wording(
        french: .init("clé « {name} » absente ou vide", hint: "chaque valeur est un texte entre guillemets"),
        english: .init("key \"{name}\" missing or empty", hint: "every value is text between quotes"))
    case .missingSource:
      Wording(
        french: .init("ligne sans source", hint: "indiquez où la valeur a été lue (clé « source »)"),
        english: .init("row without a source", hint: "tell where the value was read (key \"source\")"))
    case .unknownKey:
      Wording(
        french: .init("clé inconnue « {found} »", hint: "clés connues : {wanted}"),
        english: .init("unknown key \"{found}\"", hint: "known keys: {wanted}"))
    case .malformedValue:
      Wording(
        french: .init(
          "« {name} » vaut « {found} », {wanted} attendu", hint: "écrivez un point décimal, sans %"),
        english: .init("\"{name}\" is \"{found}\", expected {wanted}", hint: "write a decimal point, no %"))
    case .impossibleDate:
      Wording(
        french: .init("« {name} » : la date « {found} » n’existe pas", hint: "écrivez AAAA-MM-JJ"),
        english: .init("\"{name}\": the date \"{found}\" does not exist", hint: "write YYYY-MM-DD"))
    case .disorder:
      Wording(
        french: .init("{otherDate} vient après {date} dans le fichier", hint: "rangez les lignes par date"),
        english: .init("{otherDate} comes after {date} in the file", hint: "order the rows by date"))
    case .overlap:
      Wording(
        french: .init("les lignes du {date} et du {otherDate} se recouvrent", hint: "n’en gardez qu’une"),
        english: .init("the rows of {date} and {otherDate} overlap", hint: "keep only one"))
    case .gap:
      Wording(
        french: .init(
          "aucune ligne ne couvre la période du {date} au {otherDate}",
          hint: "ajoutez la ligne qui manque, ou corrigez « to » et « knownUntil »"),
        english: .init(
          "no row covers the period from {date} to {otherDate}",
          hint: "add the missing row, or correct \"to\" and \"knownUntil\""))
    }
  }
}
