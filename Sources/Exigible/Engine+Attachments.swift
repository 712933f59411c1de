import CaseFiles
import Claims
import Diagnostics
import DocumentModel
import Embedded
import Finishing
import JSON
import Layout
import Templates

extension Engine {
  /// Lends a press; what is wrong with the picture of the letterhead is told at the field that names it.
  func lendPress<Result>(
    for claim: Claim, to work: (Press) throws(Refusal) -> Result
  ) throws(Refusal) -> Result {
    do throws(Refusal) {
      return try presses.lend(to: work)
    } catch {
      let field = claim.caseFile.sender == nil ? "creditor.logo" : "sender.logo"
      throw Refusal(
        error.diagnostics.map { $0.place == .thing("logo") ? $0.moved(to: .field(field)) : $0 })
    }
  }
}

/// What a file carries beside its pages.
extension Engine {
  /// Prints `pages`, which show `documents`, with what `options` want the file to carry.
  func print(
    _ documents: [DocumentID], as pages: PagedDocument, of claim: Claim, _ options: RenderOptions,
    on press: Press
  ) throws(Refusal) -> [UInt8] {
    try press.printPDF(
      pages, for: request(documents, of: claim, options, pictures: pages.pictureDigests),
      attachments: carriesData(documents, options) ? attachments(of: claim) : [])
  }

  /// - Parameter pictures: SHA-256 of each picture that the pages show, by name.
  func request(
    _ documents: [DocumentID], of claim: Claim, _ options: RenderOptions, pictures: [String: String] = [:]
  ) -> Request {
    let files = Engine.programFiles.merging(ownFiles) { $1 }.merging(pictures) { $1 }
    return Request(
      documents: documents, options: options, caseDigest: claim.caseFile.digest, fileDigests: files)
  }

  /// SHA-256 of the templates and of the parameters that come with the program.
  private static let programFiles: [String: String] = Dictionary(
    uniqueKeysWithValues: ["templates", "parameters"].map { folder in
      let files = EmbeddedFile.all(in: folder + "/")
      return ("program/" + folder, sha256(files.flatMap { Array($0.name.utf8) + Array($0.bytes) }))
    })

  private func carriesData(_ documents: [DocumentID], _ options: RenderOptions) -> Bool {
    switch options.attachments {
    case .none: false
    case .caseFile: true
    case .standard: options.profile == .archive && documents.contains(where: isStatement)
    }
  }

  private func isStatement(_ id: DocumentID) -> Bool {
    (try? templates.template(id.rawValue))?.metadata.layout.page == .statement
  }

  /// The page is made from the case; the figures are what it shows, as data (ISO 19005-3, 6.8).
  private func attachments(of claim: Claim) -> [Attachment] {
    return [
      Attachment(
        name: AttachmentName.figures,
        bytes: writeJSONBytes(Checked(claim.statement, warnings: claim.warnings).data),
        mediaType: "application/json",
        summary: "Décompte : schéma exigible/statement/1", relationship: .data),
      Attachment(
        name: AttachmentName.caseFile, bytes: claim.json, mediaType: "application/json",
        summary: "Dossier dont le document est tiré, tel que reçu", relationship: .source),
    ]
  }

  /// Names without their folders: where files stand on a machine is nobody else's concern.
  static func digests(parameters: [String: [UInt8]], templates: [String: [UInt8]]) -> [String: String] {
    var digests: [String: String] = [:]
    for (path, bytes) in parameters {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      digests["parameters/" + name] = sha256(bytes)
    }
    for (path, bytes) in templates { digests["templates/" + path] = sha256(bytes) }
    return digests
  }
}

extension PagedDocument {
  /// SHA-256 of each picture shown, by what is told of it.
  fileprivate var pictureDigests: [String: String] {
    var digests: [String: String] = [:]
    for page in pages {
      for item in page.items {
        guard case .picture(let picture, _, _, _) = item.shape else { continue }
        digests["pictures/" + picture.alternate] = sha256(picture.bytes)
      }
    }
    return digests
  }
}

enum AttachmentName {
  static let figures = "decompte.json"
  static let caseFile = "dossier.json"
}
