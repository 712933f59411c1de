import CaseFiles
import Claims
import Diagnostics

/// A case and what the law makes of it.
struct Claim {
  /// The bytes that the case was read from.
  let json: [UInt8]
  let caseFile: CaseFile
  let statement: Statement
  let warnings: [Diagnostic]

  /// The documents that the case names, each once, in its order.
  var documents: [DocumentID] { Claim.unique(caseFile.documents.map(DocumentID.init(rawValue:))) }

  /// Those `asked`, else those that the case names.
  ///
  /// - Throws: when that is none.
  func documents(_ asked: [DocumentID]?) throws(Refusal) -> [DocumentID] {
    let wanted = asked.map(Claim.unique) ?? documents
    guard !wanted.isEmpty else {
      throw Refusal(Diagnostic(OutputCode.noDocument, at: .field("documents")))
    }
    return wanted
  }

  /// Where the case names a document; the whole list when it does not.
  func place(of document: DocumentID) -> Place {
    let index = caseFile.documents.firstIndex(of: document.rawValue)
    return .field(index.map { "documents[\($0)]" } ?? "documents")
  }

  private static func unique(_ documents: [DocumentID]) -> [DocumentID] {
    var seen: Set<DocumentID> = []
    return documents.filter { seen.insert($0).inserted }
  }
}
