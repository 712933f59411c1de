import Diagnostics
import Embedded
import Mailing

/// The profile that a batch is held against, and what tells it from another.
struct ChosenProvider: Sendable {
  let profile: ProviderProfile
  /// SHA-256 of the profile's bytes.
  let digest: String
}

extension Engine {
  /// Identifiers of the profiles of print-and-post services that come with the program.
  public static let providers: [String] = EmbeddedFile.all(in: providerFolder)
    .map { String($0.name.dropFirst(providerFolder.count).dropLast(profileExtension.count)) }.sorted()

  private static let providerFolder = "providers/"
  private static let profileExtension = ".json"

  /// The profile that `request` names: of that identifier, or in that file.
  func provider(of request: BatchRequest) throws(Refusal) -> ChosenProvider? {
    guard let name = request.provider else { return nil }
    if name.hasSuffix(Engine.profileExtension) {
      return try provider(readFile(name, at: .thing(name)), named: name)
    }
    guard let file = EmbeddedFile.named(Engine.providerFolder + name + Engine.profileExtension) else {
      var arguments: [Diagnostic.Argument: String] = [
        .found: name, .wanted: Engine.providers.joined(separator: ", "),
      ]
      arguments[.suggestion] = closestName(to: name, among: Engine.providers)
      throw Refusal(Diagnostic(ProviderCode.unknownProvider, at: .thing("--provider"), arguments))
    }
    return try provider(Array(file.bytes), named: file.name)
  }

  private func provider(_ bytes: [UInt8], named name: String) throws(Refusal) -> ChosenProvider {
    ChosenProvider(profile: try readProvider(bytes, named: name), digest: sha256(bytes))
  }
}
