/// Keys and types.
extension CaseCode {
  var formWording: Wording? {
    switch self {
    case .unknownKey:
      Wording(
        french: .init("clé inconnue « {found} »", hint: "vouliez-vous écrire « {suggestion} » ?"),
        english: .init("unknown key \"{found}\"", hint: "did you mean \"{suggestion}\"?"))
    case .strangeKey:
      Wording(
        french: .init(
          "clé inconnue « {found} »",
          hint: "clés admises ici : {wanted} ; vos propres données vont sous « extensions »"),
        english: .init(
          "unknown key \"{found}\"",
          hint: "keys allowed here: {wanted}; data of your own goes under \"extensions\""))
    case .reservedKey:
      Wording(
        french: .init(
          "« {found} » est réservé à une version future et n’est pas traité",
          hint: "retirez-le ; un dossier porte un créancier, un débiteur, des euros"),
        english: .init(
          "\"{found}\" is reserved for a later version and is not handled",
          hint: "remove it; a case holds one creditor, one debtor, amounts in euros"))
    case .missingKey:
      Wording(
        french: .init("il manque « {name} »", hint: "valeur attendue : {wanted}"),
        english: .init("\"{name}\" is missing", hint: "expected value: {wanted}"))
    case .missingMention:
      Wording(
        french: .init(
          "il manque « {name} », mention que la loi exige ici", hint: "complétez le dossier : {wanted}"),
        english: .init(
          "\"{name}\" is missing, a mention that the law requires here", hint: "complete the case: {wanted}"))
    case .wrongType:
      Wording(
        french: .init("{found} trouvé, {wanted} attendu", hint: "types JSON ; voyez exigible schema case"),
        english: .init("found {found}, expected {wanted}", hint: "JSON types; see exigible schema case"))
    case .emptyText:
      Wording(
        french: .init("« {name} » est vide", hint: "donnez sa valeur ou retirez la clé"),
        english: .init("\"{name}\" is empty", hint: "give its value or remove the key"))
    case .forbiddenCharacter:
      Wording(
        french: .init(
          "« {name} » contient le caractère {character}, qui ne s’imprime pas",
          hint: "retirez-le ; un saut de ligne se rend par une entrée de liste, un caractère perdu se retape"),
        english: .init(
          "\"{name}\" contains the character {character}, which does not print",
          hint: "remove it; a line break becomes an entry of a list, a lost character is typed again"))
    case .zeroWidthRemoved:
      Wording(
        french: .init(
          "caractère invisible retiré : {character}",
          hint: "il vient d’un copier-coller ; effacez-le à la source"),
        english: .init(
          "invisible character removed: {character}", hint: "it came with a paste; delete it at the source"))
    case .textTooLong:
      Wording(
        french: .init("« {name} » compte {count} caractères, {limit} au plus", hint: "abrégez"),
        english: .init("\"{name}\" has {count} characters, {limit} at most", hint: "shorten it"))
    case .unknownChoice:
      Wording(
        french: .init("valeur inconnue « {found} » pour « {name} »", hint: "valeurs admises : {wanted}"),
        english: .init("unknown value \"{found}\" for \"{name}\"", hint: "allowed values: {wanted}"))
    case .unknownVersion:
      Wording(
        french: .init("version {found} du format, {wanted} attendue", hint: "écrivez \"version\": {wanted}"),
        english: .init(
          "version {found} of the format, expected {wanted}", hint: "write \"version\": {wanted}"))
    case .emptyList:
      Wording(
        french: .init("« {name} » ne contient rien", hint: "il en faut au moins un élément"),
        english: .init("\"{name}\" holds nothing", hint: "it takes at least one element"))
    case .limitReached:
      Wording(
        french: .init("« {name} » compte {count} éléments, {limit} au plus", hint: "scindez le dossier"),
        english: .init("\"{name}\" has {count} elements, {limit} at most", hint: "split the case"))
    case .leftUntold:
      Wording(
        french: .init(
          "autres messages non donnés, au-delà de {limit} : {count}",
          hint: "corrigez ce qui est signalé, puis recommencez"),
        english: .init(
          "further messages not told, beyond {limit}: {count}", hint: "mend what is told, then try again"))
    case .misplacedKey:
      Wording(
        french: .init(
          "« {found} » n’a pas de sens avec {wanted}", hint: "retirez « {found} » ou changez {wanted}"),
        english: .init(
          "\"{found}\" makes no sense with {wanted}", hint: "remove \"{found}\" or change {wanted}"))
    case .exclusiveKeys:
      Wording(
        french: .init("« {found} » et « {wanted} » s’excluent", hint: "n’en gardez qu’un"),
        english: .init("\"{found}\" and \"{wanted}\" exclude each other", hint: "keep only one"))
    case .oneOfKeys:
      Wording(
        french: .init("il manque l’un de {wanted}", hint: "donnez-en un"),
        english: .init("one of {wanted} is missing", hint: "give one of them"))
    default: nil
    }
  }
}

/// Amounts, rates and dates.
extension CaseCode {
  var valueWording: Wording? {
    switch self {
    case .malformedAmount:
      Wording(
        french: .init(
          "« {found} » n’est pas un montant",
          hint: "écrivez des euros comme \"1250.50\" : un point, sans espace ni symbole"),
        english: .init(
          "\"{found}\" is not an amount", hint: "write euros as \"1250.50\": a point, no spaces and no symbol"
        ))
    case .tooManyDecimals:
      Wording(
        french: .init(
          "« {found} » a plus de {limit} décimales", hint: "arrondissez vous-même : rien n’est arrondi ici"),
        english: .init(
          "\"{found}\" has more than {limit} decimals", hint: "round it yourself: nothing is rounded here"))
    case .amountNotPositive:
      Wording(
        french: .init(
          "« {name} » vaut {found}, un montant supérieur à zéro est attendu",
          hint: "un avoir se met sous « creditNotes », un versement sous « payments »"),
        english: .init(
          "\"{name}\" is {found}, expected an amount above zero",
          hint: "a credit note goes under \"creditNotes\", a payment under \"payments\""))
    case .negativeAmount:
      Wording(
        french: .init(
          "« {name} » vaut {found}, un montant négatif n’a pas de sens ici", hint: "retirez le signe"),
        english: .init(
          "\"{name}\" is {found}, a negative amount makes no sense here", hint: "remove the sign"))
    case .amountTooLarge:
      Wording(
        french: .init(
          "« {name} » vaut {found}, {limit} au plus", hint: "vérifiez le montant et son unité, l’euro"),
        english: .init(
          "\"{name}\" is {found}, {limit} at most", hint: "check the amount and its unit, the euro"))
    case .sumTooLarge:
      Wording(
        french: .init(
          "« {name} » totalise {amount}, {limit} au plus", hint: "vérifiez les montants et leur unité, l’euro"
        ),
        english: .init(
          "\"{name}\" adds up to {amount}, {limit} at most",
          hint: "check the amounts and their unit, the euro"))
    case .amountAbove:
      Wording(
        french: .init(
          "« {name} » vaut {amount} et dépasse {limit} ({wanted})", hint: "vérifiez les deux montants"),
        english: .init("\"{name}\" is {amount} and exceeds {limit} ({wanted})", hint: "check both amounts"))
    case .malformedRate:
      Wording(
        french: .init(
          "« {found} » n’est pas un taux", hint: "écrivez des pour cent comme \"12.15\" : un point, sans %"),
        english: .init("\"{found}\" is not a rate", hint: "write percents as \"12.15\": a point, no %"))
    case .rateOutOfRange:
      Wording(
        french: .init(
          "« {name} » vaut {found}, attendu entre {wanted}",
          hint: "un taux est annuel et en pour cent ; un multiple est un nombre de fois"),
        english: .init(
          "\"{name}\" is {found}, expected between {wanted}",
          hint: "a rate is yearly and in percent; a multiple is a number of times"))
    case .malformedInteger:
      Wording(
        french: .init(
          "« {found} » pour « {name} », un entier de {wanted} est attendu",
          hint: "écrivez un nombre sans décimale"),
        english: .init(
          "\"{found}\" for \"{name}\", expected an integer of {wanted}",
          hint: "write a number without decimals"))
    case .malformedDate:
      Wording(
        french: .init(
          "« {found} » n’est pas une date", hint: "écrivez AAAA-MM-JJ, par exemple \"2026-04-01\""),
        english: .init("\"{found}\" is not a date", hint: "write YYYY-MM-DD, for instance \"2026-04-01\""))
    case .nonexistentDate:
      Wording(
        french: .init(
          "le jour {found} n’existe pas", hint: "vérifiez le mois et le jour ; années 1900 à 2200"),
        english: .init("the day {found} does not exist", hint: "check month and day; years 1900 to 2200"))
    case .dateBefore:
      Wording(
        french: .init(
          "« {name} » ({date}) précède « {wanted} » ({otherDate})", hint: "vérifiez les deux dates"),
        english: .init(
          "\"{name}\" ({date}) comes before \"{wanted}\" ({otherDate})", hint: "check both dates"))
    case .dateAfterStatement:
      Wording(
        french: .init(
          "« {name} » ({date}) est postérieur à la date d’arrêté ({otherDate})",
          hint:
            "un décompte ne réclame pas ce qui n’existe pas encore : changez « statementDate » ou retirez l’élément"
        ),
        english: .init(
          "\"{name}\" ({date}) comes after the statement date ({otherDate})",
          hint:
            "a statement does not claim what does not exist yet: change \"statementDate\" or remove the element"
        ))
    case .eventAfterStatement:
      Wording(
        french: .init(
          "« {name} » ({date}) est postérieur à la date d’arrêté ({otherDate}) et n’est pas compté",
          hint: "changez « statementDate » pour en tenir compte"),
        english: .init(
          "\"{name}\" ({date}) comes after the statement date ({otherDate}) and is not counted",
          hint: "change \"statementDate\" to take it into account"))
    case .paymentBeforeInvoice:
      Wording(
        french: .init(
          "le paiement du {date} précède la facture {invoice}, du {otherDate}",
          hint: "acompte : rien à faire ; sinon vérifiez le jour et la facture"),
        english: .init(
          "the payment of {date} comes before invoice {invoice}, of {otherDate}",
          hint: "a deposit: nothing to do; otherwise check the day and the invoice"))
    case .replyOnHoliday:
      Wording(
        french: .init(
          "le {date}, dernier jour pour répondre, n’est pas ouvré",
          hint: "donnez un jour ouvré, par exemple le {otherDate}"),
        english: .init(
          "{date}, the last day to answer, is no working day",
          hint: "give a working day, for instance {otherDate}"))
    case .letterBeforeStatement:
      Wording(
        french: .init(
          "la lettre ({date}) précède la date d’arrêté ({otherDate})",
          hint: "une lettre ne porte pas d’intérêts postérieurs à sa date : accordez les deux"),
        english: .init(
          "the letter ({date}) comes before the statement date ({otherDate})",
          hint: "a letter does not carry interest later than its date: make them agree"))
    default: nil
    }
  }
}

/// Identifiers, addresses and references between parts.
extension CaseCode {
  var identifierWording: Wording? {
    switch self {
    case .duplicateName:
      Wording(
        french: .init(
          "« {found} » figure deux fois sous « {name} »", hint: "chaque numéro ne sert qu’une fois"),
        english: .init("\"{found}\" stands twice under \"{name}\"", hint: "each number serves once"))
    case .unknownReference:
      Wording(
        french: .init("« {found} » ne renvoie à rien sous « {name} »", hint: "numéros connus : {wanted}"),
        english: .init("\"{found}\" refers to nothing under \"{name}\"", hint: "known numbers: {wanted}"))
    case .malformedSIREN:
      Wording(
        french: .init(
          "« {found} » n’est pas un SIREN",
          hint: "neuf chiffres dont la clé est juste ; un SIRET en a quatorze"),
        english: .init("\"{found}\" is not a SIREN", hint: "nine digits whose key fits; a SIRET has fourteen")
      )
    case .malformedSIRET:
      Wording(
        french: .init(
          "« {found} » n’est pas un SIRET",
          hint: "quatorze chiffres dont la clé est juste : le SIREN et cinq chiffres"),
        english: .init(
          "\"{found}\" is not a SIRET", hint: "fourteen digits whose key fits: the SIREN and five more"))
    case .foreignSIRET:
      Wording(
        french: .init("le SIRET {found} n’est pas celui du SIREN {wanted}", hint: "vérifiez les deux"),
        english: .init("the SIRET {found} is not that of SIREN {wanted}", hint: "check both"))
    case .malformedVATNumber:
      Wording(
        french: .init(
          "« {found} » n’est pas un numéro de TVA intracommunautaire",
          hint: "FR, clé de deux caractères, SIREN"),
        english: .init(
          "\"{found}\" is not an intra-Community VAT number", hint: "FR, a key of two characters, the SIREN"))
    case .foreignVATNumber:
      Wording(
        french: .init(
          "le numéro de TVA {found} n’est pas celui du SIREN {wanted}", hint: "vérifiez les deux"),
        english: .init("the VAT number {found} is not that of SIREN {wanted}", hint: "check both"))
    case .malformedIBAN:
      Wording(
        french: .init("ce n’est pas un IBAN", hint: "deux lettres, deux chiffres, puis le compte"),
        english: .init("this is not an IBAN", hint: "two letters, two digits, then the account"))
    case .ibanLength:
      Wording(
        french: .init("l’IBAN compte {count} caractères, {limit} dans ce pays", hint: "recopiez le RIB"),
        english: .init(
          "the IBAN has {count} characters, {limit} in this country", hint: "copy the bank details again"))
    case .ibanKey:
      Wording(
        french: .init(
          "la clé de l’IBAN est fausse", hint: "un chiffre est faux ou interverti : recopiez le RIB"),
        english: .init(
          "the key of the IBAN is wrong",
          hint: "a digit is wrong or swapped: copy the bank details again"))
    case .ribKey:
      Wording(
        french: .init("la clé RIB de l’IBAN est fausse", hint: "recopiez le RIB"),
        english: .init("the RIB key of the IBAN is wrong", hint: "copy the bank details again"))
    case .malformedBIC:
      Wording(
        french: .init("« {found} » n’est pas un BIC", hint: "8 ou 11 caractères, comme PSSTFRPPLYO"),
        english: .init("\"{found}\" is not a BIC", hint: "8 or 11 characters, such as PSSTFRPPLYO"))
    case .malformedRegisteredNumber:
      Wording(
        french: .init(
          "« {found} » n’est pas un numéro de recommandé",
          hint: "13 caractères, comme 1A 123 456 7890 5 ou RA 473 124 829 QA"),
        english: .init(
          "\"{found}\" is not a registered letter number",
          hint: "13 characters, such as 1A 123 456 7890 5 or RA 473 124 829 QA"))
    case .registeredNumberKey:
      Wording(
        french: .init("la clé du numéro de recommandé {found} paraît fausse", hint: "relisez l’étiquette"),
        english: .init(
          "the check digit of the registered number {found} seems wrong", hint: "read the label again"))
    case .registeredNumberTwice:
      Wording(
        french: .init(
          "le numéro de recommandé {found} sert déjà à {wanted}",
          hint: "un numéro désigne un seul envoi : relisez les deux étiquettes"),
        english: .init(
          "the registered number {found} already serves {wanted}",
          hint: "one number stands for one letter: read both labels again"))
    case .addressLines:
      Wording(
        french: .init(
          "{count} lignes entre le nom et le code postal, de 1 à {limit} attendues",
          hint: "une adresse a six lignes au plus, pays non compris (NF Z10-011)"),
        english: .init(
          "{count} lines between name and postcode, expected 1 to {limit}",
          hint: "an address has six lines at most, country not counted (NF Z10-011)"))
    case .addressLineTooLong:
      Wording(
        french: .init(
          "cette ligne compte {count} caractères, {limit} au plus",
          hint: "abrégez selon NF Z10-011, ou passez à la ligne"),
        english: .init(
          "this line has {count} characters, {limit} at most",
          hint: "abbreviate as NF Z10-011 does, or use another line"))
    case .nameTooLongForWindow:
      Wording(
        french: .init(
          "un mot du nom compte {count} caractères, {limit} au plus sur une ligne d’enveloppe",
          hint: "donnez sa forme abrégée sous « address.addressee » ; le nom entier reste dans le texte"),
        english: .init(
          "a word of the name has {count} characters, {limit} at most on a line of an envelope",
          hint: "give its short form under \"address.addressee\"; the full name stays in the text"))
    case .malformedPostcode:
      Wording(
        french: .init(
          "« {found} » n’est pas un code postal français",
          hint: "cinq chiffres ; hors de France, donnez « country »"),
        english: .init(
          "\"{found}\" is not a French postcode", hint: "five digits; outside France, give \"country\""))
    case .malformedLogo:
      Wording(
        french: .init(
          "« {found} » n’est pas un logo",
          hint: "un chemin relatif sans .. vers un .png ou .jpg, ou une URI data:image/png;base64,…"),
        english: .init(
          "\"{found}\" is not a logo",
          hint: "a relative path without .. to a .png or .jpg, or a data:image/png;base64,… URI"))
    case .malformedEmail:
      Wording(
        french: .init("ce n’est pas une adresse électronique", hint: "nom@domaine"),
        english: .init("this is not an e-mail address", hint: "name@domain"))
    case .malformedWebsite:
      Wording(
        french: .init(
          "« {found} » n’est pas l’adresse d’un site", hint: "par exemple \"www.mediateur.example\""),
        english: .init(
          "\"{found}\" is not the address of a website", hint: "for instance \"www.mediateur.example\""))
    case .malformedDocument:
      Wording(
        french: .init(
          "« {found} » n’est pas un identifiant de document",
          hint: "minuscules, chiffres et tirets, comme \"mise-en-demeure\""),
        english: .init(
          "\"{found}\" is not a document identifier",
          hint: "small letters, digits and hyphens, such as \"mise-en-demeure\""))
    default: nil
    }
  }
}

/// What the law or plain sense refuses.
extension CaseCode {
  var meaningWording: Wording {
    switch self {
    case .closedDisputePlatform:
      Wording(
        french: .init(
          "la plateforme européenne de règlement des litiges a fermé le 20 juillet 2025",
          hint: "donnez le site du médiateur"),
        english: .init(
          "the European dispute platform closed on 20 July 2025", hint: "give the mediator's own website"),
        article: "règlement (UE) 2024/3228")
    case .purposeRequired:
      Wording(
        french: .init(
          "le dossier ne dit pas si le contrat sert l’activité professionnelle ; le droit applicable en dépend",
          hint: "écrivez \"purpose\": \"professional\" ou \"personal\" sous « contract »"),
        english: .init(
          "the case does not say whether the contract serves a professional activity; the law applied depends on it",
          hint: "write \"purpose\": \"professional\" or \"personal\" under \"contract\""),
        article: "L. 441-10 C. com. ; article liminaire C. conso.")
    case .purposeImpossible:
      Wording(
        french: .init(
          "« purpose » ne peut valoir « {found} » entre ces parties",
          hint: "corrigez « purpose », ou le « kind » d’une partie"),
        english: .init(
          "\"purpose\" cannot be \"{found}\" between these parties",
          hint: "mend \"purpose\", or the \"kind\" of a party"),
        article: "L. 441-10 C. com. ; article liminaire C. conso.")
    case .procurementRequired:
      Wording(
        french: .init(
          "le dossier ne dit pas si le contrat est un marché public ; le taux en dépend",
          hint: "écrivez \"publicProcurement\": true ou false sous « contract »"),
        english: .init(
          "the case does not say whether the contract is a public procurement one; the rate depends on it",
          hint: "write \"publicProcurement\": true or false under \"contract\""),
        article: "R. 2192-31 CCP")
    case .publicCreditor:
      Wording(
        french: .init(
          "une personne publique recouvre par titre exécutoire, non par ces lettres",
          hint: "ce dossier n’est pas traité"),
        english: .init(
          "a public body collects by its own writ, not by these letters", hint: "this case is not handled"),
        article: "L. 252 A LPF")
    case .mediatorMissing:
      Wording(
        french: .init(
          "le créancier n’indique pas de médiateur de la consommation",
          hint: "donnez « mediator » : son nom et son site"),
        english: .init(
          "the creditor names no consumer mediator", hint: "give \"mediator\": name and website"),
        article: "L. 616-1 et R. 616-1 C. conso.")
    case .identityIncomplete:
      Wording(
        french: .init(
          "l’identité du débiteur est incomplète : il manque « {name} »",
          hint: "une mise en demeure et un décompte en ont besoin"),
        english: .init(
          "the debtor's identity is incomplete: \"{name}\" is missing",
          hint: "a formal notice and a statement need it"))
    case .firstLetterUnclear:
      Wording(
        french: .init(
          "le dossier ne dit pas si cette lettre du mandataire est la première",
          hint: "donnez « firstLetter » (référence et date de la première), ou \"isFirstLetter\": true"),
        english: .init(
          "the case does not say whether this letter of the collector is the first",
          hint: "give \"firstLetter\" (reference and date of the first), or \"isFirstLetter\": true"),
        article: "R. 124-4 CPCE")
    case .enforceableBeforeService:
      Wording(
        french: .init(
          "le titre serait exécutoire ({date}) avant sa signification",
          hint:
            "donnez « served », ou \"provisionallyEnforceable\": true si la décision l’est de droit ou par provision"
        ),
        english: .init(
          "the title would be enforceable ({date}) before its service",
          hint: "give \"served\", or \"provisionallyEnforceable\": true if it is so by right or provisionally"
        ),
        article: "L. 313-3 CMF ; 503 CPC")
    case .capitalisationWithoutDemand:
      Wording(
        french: .init(
          "capitalisation ordonnée sans date de demande",
          hint: "donnez « demandDate », d’où courent les années entières"),
        english: .init(
          "capitalisation ordered without the date of the demand",
          hint: "give \"demandDate\", from which whole years run"),
        article: "1343-2 C. civ.")
    case .sameCompany:
      Wording(
        french: .init(
          "créancier et débiteur portent le même SIREN {found}", hint: "vérifiez les deux parties"),
        english: .init("creditor and debtor bear the same SIREN {found}", hint: "check both parties"))
    case .sameParty:
      Wording(
        french: .init(
          "créancier et débiteur portent le même nom à la même adresse",
          hint: "vérifiez les deux parties ; si elles sont distinctes, donnez leurs SIREN"),
        english: .init(
          "creditor and debtor bear the same name at the same address",
          hint: "check both parties; if they are distinct, give their SIREN"))
    case .flatIndemnityNotDue:
      Wording(
        french: .init(
          "l’indemnité forfaitaire de 40 € ne peut être demandée à ce débiteur, qui n’est pas un professionnel",
          hint: "retirez « claimFlatIndemnity »"),
        english: .init(
          "the flat indemnity of 40 € may not be claimed from this debtor, who is no professional",
          hint: "remove \"claimFlatIndemnity\""),
        article: "L. 441-10 II et D. 441-5 C. com.")
    case .syndicMissing:
      Wording(
        french: .init(
          "le syndicat des copropriétaires agit par son syndic, qui manque", hint: "donnez « representative »"
        ),
        english: .init(
          "co-owners act through their manager, who is missing", hint: "give \"representative\""),
        article: "article 18, loi n° 65-557")
    default: preconditionFailure("\(rawValue) has no wording")
    }
  }
}
