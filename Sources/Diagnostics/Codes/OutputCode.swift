/// What can be wrong with files read or written.
package enum OutputCode: String, DiagnosticCode {
  case unreadableFile = "F001"

  package var wording: Wording {
    switch self {
    case .unreadableFile:
      Wording(
        french: .init("le fichier « {file} » ne peut être lu : {reason}", hint: "vérifiez le chemin et les droits"),
        english: .init("the file \"{file}\" cannot be read: {reason}", hint: "check the path and the permissions"))
    }
  }
}
