/// What is wrong with a picture, or stops pages from being painted.
package enum PaintingCode: String, DiagnosticCode {
  case unknownPictureFormat = "G001"
  case truncatedPicture = "G002"
  case tooManyPixels = "G003"
  case heavyPicture = "G004"
  case unprintablePicture = "G005"
  case turnedPicture = "G006"
  case malformedDataURI = "G007"
  case misnamedPicture = "G008"
  case undecodablePicture = "G009"
  case resolutionOutOfRange = "G010"
  case paintingFailed = "G011"

  package var wording: Wording {
    switch self {
    case .unknownPictureFormat:
      Wording(
        french: .init(
          "l’image n’est ni un PNG ni un JPEG : elle commence par {found}",
          hint: "enregistrez-la en PNG ou en JPEG"),
        english: .init(
          "the picture is neither a PNG nor a JPEG: it starts with {found}", hint: "save it as PNG or JPEG"))
    case .truncatedPicture:
      Wording(
        french: .init(
          "l’image est incomplète : il manque {wanted}", hint: "copiez de nouveau le fichier d’origine"),
        english: .init("the picture is incomplete: {wanted} is missing", hint: "copy the original file again")
      )
    case .tooManyPixels:
      Wording(
        french: .init("l’image compte {found} pixels, {limit} au plus", hint: "réduisez ses dimensions"),
        english: .init("the picture has {found} pixels, at most {limit}", hint: "make it smaller"))
    case .heavyPicture:
      Wording(
        french: .init("l’image pèse {found} octets, {limit} au plus", hint: "réduisez ou compressez l’image"),
        english: .init("the picture weighs {found} bytes, at most {limit}", hint: "shrink or compress it"))
    case .unprintablePicture:
      Wording(
        french: .init(
          "cette sorte de JPEG ne peut entrer dans un PDF durable : {found}",
          hint: "enregistrez l’image en RVB ou en niveaux de gris, 8 bits, JPEG ordinaire ou progressif"),
        english: .init(
          "this kind of JPEG cannot go into a lasting PDF: {found}",
          hint: "save it as 8-bit RGB or grey, plain or progressive JPEG"))
    case .turnedPicture:
      Wording(
        french: .init(
          "l’appareil photo a enregistré l’image tournée (orientation Exif {found})",
          hint: "redressez-la et enregistrez-la de nouveau"),
        english: .init(
          "the camera saved the picture turned (Exif orientation {found})",
          hint: "set it upright and save it again"))
    case .malformedDataURI:
      Wording(
        french: .init(
          "l’URI de données de l’image est invalide",
          hint:
            "écrivez data:image/png;base64, ou data:image/jpeg;base64, puis le fichier encodé, « = » compris"),
        english: .init(
          "the picture's data URI is not valid",
          hint:
            "write data:image/png;base64, or data:image/jpeg;base64, then the encoded file, \"=\" included"))
    case .misnamedPicture:
      Wording(
        french: .init(
          "l’URI annonce une image {wanted}, ses octets sont {found}", hint: "corrigez le type annoncé"),
        english: .init(
          "the URI announces {wanted}, its bytes are {found}", hint: "correct the type announced"))
    case .undecodablePicture:
      Wording(
        french: .init("l’image est abîmée ({reason})", hint: "copiez de nouveau le fichier d’origine"),
        english: .init("the picture is damaged ({reason})", hint: "copy the original file again"))
    case .resolutionOutOfRange:
      Wording(
        french: .init("résolution de {found} points par pouce : de {wanted} attendue"),
        english: .init("resolution of {found} dots per inch: {wanted} expected"))
    case .paintingFailed:
      Wording(
        french: .init(
          "les pages ne peuvent être peintes ({reason})", hint: "signalez ce défaut du programme"),
        english: .init("the pages cannot be painted ({reason})", hint: "report this defect of the program"))
    }
  }
}
