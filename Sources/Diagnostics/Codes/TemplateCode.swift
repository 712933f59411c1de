/// What can be wrong with a template, or missing to fill it.
package enum TemplateCode: String, DiagnosticCode {
  case unknownField = "T001"
  case unknownSection = "T002"
  case unknownPart = "T003"
  case unknownFrame = "T004"
  case unknownHelper = "T005"
  case sectionUsedAsField = "T006"
  case malformedTag = "T007"
  case unclosedTag = "T008"
  case strayBraces = "T009"
  case unclosedSection = "T010"
  case closedWithoutOpening = "T011"
  case misnested = "T012"
  case crossesBlock = "T013"
  case frameNotAlone = "T014"
  case outsideLoop = "T015"
  case recursivePart = "T016"
  case partNotInline = "T017"
  case unknownRequirement = "T018"
  case rowKindMisplaced = "T019"
  case spanInFirstCell = "T020"
  case tableHeaderMismatch = "T021"
  case tableRowMismatch = "T022"
  case tableNotEnded = "T023"
  case htmlInTemplate = "T024"
  case codeInTemplate = "T025"
  case linkInTemplate = "T026"
  case ruleInTemplate = "T027"
  case listStart = "T028"
  case numericReference = "T029"
  case reservedCharacter = "T030"
  case notUTF8 = "T031"
  case fileTooLong = "T032"
  case tooDeep = "T033"
  case tooManyElements = "T034"
  case placedFrameNested = "T035"
  case frameRepeated = "T036"
  case frameOnlyInLetters = "T037"
  case missingFrame = "T038"
  case frameNotParagraphs = "T039"
  case referencesNotTable = "T040"
  case columnOutsideColumns = "T041"
  case missingFile = "T042"
  case unknownMetadataKey = "T043"
  case missingMetadataKey = "T044"
  case metadataValue = "T045"
  case unknownTemplate = "T046"
  case missingValue = "T047"
  case notANumber = "T048"
  case emptyFrame = "T049"
  case carryMisplaced = "T050"
  case carryWithoutColumn = "T051"
  case carryUnpaired = "T052"
  case optionalMisplaced = "T053"
  case metadataOutOfRange = "T054"
  case layoutKeyOnlyInLetters = "T055"

  package var wording: Wording {
    switch self {
    case .unknownField:
      Wording(
        french: .init(
          "champ inconnu « {found} »", hint: "exigible template fields donne la liste des champs"),
        english: .init("unknown field \"{found}\"", hint: "exigible template fields lists the fields"))
    case .unknownSection:
      Wording(
        french: .init(
          "ni condition ni liste ne s’appelle « {found} »",
          hint: "exigible template fields donne leurs noms"),
        english: .init(
          "no condition and no list is called \"{found}\"", hint: "exigible template fields gives their names"
        ))
    case .unknownPart:
      Wording(
        french: .init(
          "aucune partie ne s’appelle « {found} »", hint: "parties connues : {wanted}"),
        english: .init("no part is called \"{found}\"", hint: "known parts: {wanted}"))
    case .unknownFrame:
      Wording(
        french: .init("aucun cadre ne s’appelle « {found} »", hint: "cadres connus : {wanted}"),
        english: .init("no frame is called \"{found}\"", hint: "known frames: {wanted}"))
    case .unknownHelper:
      Wording(
        french: .init("tournure inconnue « {found} »", hint: "tournures connues : {wanted}"),
        english: .init("unknown helper \"{found}\"", hint: "known helpers: {wanted}"))
    case .sectionUsedAsField:
      Wording(
        french: .init(
          "« {name} » est une condition ou une liste, non un champ",
          hint: "ouvrez-la par « # » et fermez-la par « / »"),
        english: .init(
          "\"{name}\" is a condition or a list, not a field",
          hint: "open it with \"#\" and close it with \"/\""))
    case .malformedTag:
      Wording(
        french: .init("balise mal formée {found}", hint: "écrivez {wanted}"),
        english: .init("malformed tag {found}", hint: "write {wanted}"))
    case .unclosedTag:
      Wording(
        french: .init("cette balise n’est pas fermée sur sa ligne", hint: "fermez-la par deux accolades"),
        english: .init("this tag is not closed on its line", hint: "close it with two braces"))
    case .strayBraces:
      Wording(
        french: .init(
          "ces accolades ne ferment aucune balise",
          hint: "retirez-les, ou ouvrez la balise par deux accolades"),
        english: .init("these braces close no tag", hint: "remove them, or open the tag with two braces"))
    case .unclosedSection:
      Wording(
        french: .init("{found} n’est jamais fermé", hint: "ajoutez {wanted}"),
        english: .init("{found} is never closed", hint: "add {wanted}"))
    case .closedWithoutOpening:
      Wording(
        french: .init("{found} ne ferme rien", hint: "retirez cette balise, ou ouvrez-la plus haut"),
        english: .init("{found} closes nothing", hint: "remove this tag, or open it before"))
    case .misnested:
      Wording(
        french: .init(
          "{found} trouvé alors que {name} est encore ouvert", hint: "fermez d’abord par {wanted}"),
        english: .init("found {found} while {name} is still open", hint: "close it first with {wanted}"))
    case .crossesBlock:
      Wording(
        french: .init(
          "{found} et sa balise de fin ne sont pas dans le même paragraphe, la même cellule ou la même liste",
          hint: "placez-les toutes deux dans un même texte, ou chacune seule sur sa ligne"),
        english: .init(
          "{found} and its closing tag are not in the same paragraph, cell or list",
          hint: "put both within one text, or each alone on its line"))
    case .frameNotAlone:
      Wording(
        french: .init(
          "{found} doit être seul sur sa ligne",
          hint: "mettez cette balise et sa balise de fin chacune sur une ligne"),
        english: .init(
          "{found} must stand alone on its line",
          hint: "put this tag and its closing tag each on a line of its own"))
    case .outsideLoop:
      Wording(
        french: .init("« {found} » n’a de sens que dans une liste", hint: "placez-le dans {wanted}"),
        english: .init("\"{found}\" only has a meaning within a list", hint: "put it inside {wanted}"))
    case .recursivePart:
      Wording(
        french: .init("cette partie se contient elle-même : {found}", hint: "retirez cet appel"),
        english: .init("this part contains itself: {found}", hint: "remove this inclusion"))
    case .partNotInline:
      Wording(
        french: .init(
          "{found} est dans une phrase, mais cette partie n’est pas un seul paragraphe",
          hint: "mettez la balise seule sur sa ligne"),
        english: .init(
          "{found} stands within a sentence, but this part is not a single paragraph",
          hint: "put the tag alone on its line"))
    case .rowKindMisplaced:
      Wording(
        french: .init(
          "{found} doit commencer la première cellule d’une ligne de tableau",
          hint: "écrivez | {found} Libellé | … |"),
        english: .init(
          "{found} must begin the first cell of a table row", hint: "write | {found} Label | … |"))
    case .spanInFirstCell:
      Wording(
        french: .init(
          "« < » joint une cellule à sa gauche, mais celle-ci est la première",
          hint: "mettez le texte dans la première cellule"),
        english: .init(
          "\"<\" joins a cell to the one at its left, but this is the first",
          hint: "put the text in the first cell"))
    case .tableHeaderMismatch:
      Wording(
        french: .init(
          "cette ligne de tirets a {wanted} colonnes, la ligne d’en-tête au-dessus en a {found}",
          hint: "donnez-leur le même nombre de cellules ; un en-tête vide s’écrit | | |"),
        english: .init(
          "this delimiter row has {wanted} columns, the header row above has {found}",
          hint: "give both the same number of cells; an empty header is written | | |"))
    case .tableRowMismatch:
      Wording(
        french: .init(
          "cette ligne a {found} cellules, le tableau a {wanted} colonnes",
          hint: "ajoutez ou retirez des cellules ; « < » joint une cellule à sa gauche"),
        english: .init(
          "this row has {found} cells, the table has {wanted} columns",
          hint: "add or remove cells; \"<\" joins a cell to the one at its left"))
    case .tableNotEnded:
      Wording(
        french: .init(
          "ce texte suit un tableau sans ligne vide", hint: "laissez une ligne vide après le tableau"),
        english: .init(
          "this text follows a table without a blank line", hint: "leave a blank line after the table"))
    case .htmlInTemplate:
      Wording(
        french: .init(
          "HTML dans un modèle", hint: "un modèle n’a que du Markdown ; un « < » seul s’écrit \\<"),
        english: .init(
          "HTML in a template", hint: "a template holds Markdown only; a lone \"<\" is written \\<"))
    case .codeInTemplate:
      Wording(
        french: .init(
          "code dans un modèle",
          hint: "retirez les accents graves, les tildes ou le retrait de quatre espaces"),
        english: .init(
          "code in a template", hint: "remove the backquotes, the tildes or the indentation of four spaces"))
    case .linkInTemplate:
      Wording(
        french: .init(
          "lien ou image dans un modèle",
          hint: "écrivez l’adresse en toutes lettres ; le logo vient du dossier"),
        english: .init(
          "link or image in a template", hint: "write the address out; the logo comes from the case"))
    case .ruleInTemplate:
      Wording(
        french: .init(
          "filet horizontal dans un modèle", hint: "retirez cette ligne ; un tiret long s’écrit --"),
        english: .init("horizontal rule in a template", hint: "remove this line; a dash is written --"))
    case .listStart:
      Wording(
        french: .init(
          "cette liste commence au numéro {found}",
          hint: "une liste commence à 1 ; écrivez {found}\\. pour un nombre en tête de phrase"),
        english: .init(
          "this list starts at number {found}",
          hint: "a list starts at 1; write {found}\\. for a number that begins a sentence"))
    case .numericReference:
      Wording(
        french: .init("caractère désigné par son numéro", hint: "écrivez le caractère lui-même"),
        english: .init("character given by its number", hint: "write the character itself"))
    case .reservedCharacter:
      Wording(
        french: .init("caractère réservé {character}", hint: "retirez-le : il ne s’imprime pas"),
        english: .init("reserved character {character}", hint: "remove it: it cannot be printed"))
    case .notUTF8:
      Wording(
        french: .init("ce fichier n’est pas en UTF-8", hint: "enregistrez-le en UTF-8"),
        english: .init("this file is not UTF-8", hint: "save it as UTF-8"))
    case .fileTooLong:
      Wording(
        french: .init(
          "ce fichier a {found} octets, le plus long admis en a {limit}", hint: "divisez-le en parties"),
        english: .init(
          "this file has {found} bytes, the longest allowed has {limit}", hint: "divide it into parts"))
    case .tooDeep:
      Wording(
        french: .init(
          "trop de niveaux les uns dans les autres",
          hint: "simplifiez les listes, les citations ou les mises en relief"),
        english: .init("too many levels within one another", hint: "simplify the lists, quotes or emphasis"))
    case .tooManyElements:
      Wording(
        french: .init(
          "avec {found}, ce modèle devient démesuré",
          hint: "vérifiez que des parties ne s’appellent pas les unes les autres en cascade"),
        english: .init(
          "with {found}, this template grows beyond measure",
          hint: "check that parts do not include one another in cascade"))
    case .placedFrameNested:
      Wording(
        french: .init(
          "{found} a sa propre place sur la page et ne peut être dans un autre cadre, une liste ou une condition",
          hint: "sortez-le, et mettez la condition à l’intérieur"),
        english: .init(
          "{found} has its own place on the page and cannot stand within another frame, a list or a condition",
          hint: "move it out, and put the condition inside it"))
    case .frameRepeated:
      Wording(
        french: .init("{found} est donné deux fois", hint: "n’en gardez qu’un"),
        english: .init("{found} is given twice", hint: "keep one of them"))
    case .frameOnlyInLetters:
      Wording(
        french: .init(
          "{found} n’a de place que dans une lettre",
          hint: "retirez-le, ou donnez à template.json la mise en page « letter »"),
        english: .init(
          "{found} only has a place in a letter",
          hint: "remove it, or give template.json the layout \"letter\""))
    case .missingFrame:
      Wording(
        french: .init("cette lettre n’a pas de {found}", hint: "ajoutez ce cadre, ou la partie qui le donne"),
        english: .init("this letter has no {found}", hint: "add this frame, or the part that gives it"))
    case .frameNotParagraphs:
      Wording(
        french: .init(
          "{found} ne contient que des paragraphes", hint: "retirez les titres, listes, tableaux et cadres"),
        english: .init("{found} holds paragraphs only", hint: "remove headings, lists, tables and frames"))
    case .referencesNotTable:
      Wording(
        french: .init(
          "{found} ne contient qu’un tableau de deux colonnes à l’en-tête vide",
          hint: "commencez par | | | puis |---|---|"),
        english: .init(
          "{found} holds only a table of two columns with an empty header",
          hint: "begin with | | | then |---|---|"))
    case .columnOutsideColumns:
      Wording(
        french: .init(
          "une colonne n’a de place que dans un cadre « columns »", hint: "entourez les colonnes de ce cadre"),
        english: .init(
          "a column only has a place in a frame \"columns\"", hint: "put the columns inside that frame"))
    case .missingFile:
      Wording(
        french: .init(
          "le fichier {file} manque à ce modèle", hint: "un modèle a un letter.md et un template.json"),
        english: .init(
          "the file {file} is missing from this template",
          hint: "a template has a letter.md and a template.json"))
    case .unknownMetadataKey:
      Wording(
        french: .init("clé inconnue « {found} »", hint: "clés admises : {wanted}"),
        english: .init("unknown key \"{found}\"", hint: "keys allowed: {wanted}"))
    case .missingMetadataKey:
      Wording(
        french: .init("il manque la clé « {name} »", hint: "ajoutez-la à ce fichier"),
        english: .init("the key \"{name}\" is missing", hint: "add it to this file"))
    case .metadataOutOfRange:
      Wording(
        french: .init(
          "« {name} » vaut {found}, ce que la page ne permet pas", hint: "donnez de {wanted} à {limit}"),
        english: .init("\"{name}\" is {found}, which the page cannot hold", hint: "give {wanted} to {limit}"))
    case .layoutKeyOnlyInLetters:
      Wording(
        french: .init(
          "« {found} » ne sert qu’à une lettre",
          hint: "retirez cette clé, ou donnez à « page » la valeur « letter »"),
        english: .init(
          "\"{found}\" only serves a letter", hint: "remove this key, or give \"page\" the value \"letter\""))
    case .metadataValue:
      Wording(
        french: .init("valeur inattendue pour « {name} »", hint: "écrivez {wanted}"),
        english: .init("unexpected value for \"{name}\"", hint: "write {wanted}"))
    case .unknownTemplate:
      Wording(
        french: .init(
          "aucun modèle ne s’appelle « {found} »", hint: "modèles connus : {wanted}"),
        english: .init("no template is called \"{found}\"", hint: "known templates: {wanted}"))
    case .missingValue:
      Wording(
        french: .init("« {name} » manque pour établir « {document} » ({file})", hint: "complétez le dossier"),
        english: .init("\"{name}\" is missing to draw up \"{document}\" ({file})", hint: "complete the case"))
    case .notANumber:
      Wording(
        french: .init(
          "« {name} » vaut « {found} » : ce n’est pas un nombre, l’accord ne peut se faire ({file})",
          hint: "choisissez un champ numérique ou une liste dans le modèle"),
        english: .init(
          "\"{name}\" is \"{found}\": not a number, so nothing can agree with it ({file})",
          hint: "choose a numeric field or a list in the template"))
    case .unknownRequirement:
      Wording(
        french: .init("exigence inconnue « {found} »", hint: "exigences connues : {wanted}"),
        english: .init("unknown requirement \"{found}\"", hint: "known requirements: {wanted}"))
    case .emptyFrame:
      Wording(
        french: .init(
          "{name} reste vide dans « {document} »", hint: "complétez le dossier, ou les conditions du modèle"),
        english: .init(
          "{name} is left empty in \"{document}\"",
          hint: "complete the case, or the conditions of the template"))
    case .carryMisplaced:
      Wording(
        french: .init(
          "{found} n’a de sens que dans une ligne de report",
          hint: "écrivez-le dans une ligne « @carried » ou « @brought »"),
        english: .init(
          "{found} only makes sense in a row of carried sums",
          hint: "write it in a row @carried or @brought"))
    case .carryWithoutColumn:
      Wording(
        french: .init(
          "cette colonne n’imprime pas le montant « {found} » : sa somme ne serait pas celle des lignes",
          hint: "reportez un montant que la colonne imprime : {wanted}"),
        english: .init(
          "this column does not print the amount \"{found}\": its sum would not be that of the rows",
          hint: "carry an amount that the column prints: {wanted}"))
    case .carryUnpaired:
      Wording(
        french: .init(
          "un tableau reporte les mêmes sommes en bas d’une page et en haut de la suivante",
          hint: "écrivez une ligne « @carried » et une ligne « @brought », avec les mêmes montants"),
        english: .init(
          "a table carries the same sums at the foot of a page and at the head of the next",
          hint: "write one row @carried and one row @brought with the same amounts"))
    case .optionalMisplaced:
      Wording(
        french: .init(
          "{found} n’a de place qu’au début d’une cellule d’en-tête de tableau",
          hint: "mettez-le en tête de colonne"),
        english: .init(
          "{found} only has a place at the start of a header cell of a table",
          hint: "put it at the head of a column"))
    }
  }
}
