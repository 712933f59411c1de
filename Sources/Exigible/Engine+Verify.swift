import CaseFiles
import Diagnostics
import Finishing
import JSON

/// Proof of a file: the case that it came from must give it again, byte for byte.
extension Engine {
  /// Computes and renders again what `pdf` was made from, and compares.
  ///
  /// - Parameters:
  ///   - json: the case; nil takes the one that the file carries.
  ///   - assets: the folder that relative paths in the case start from.
  /// - Returns: every difference; empty when the file is the one that its case gives.
  /// - Throws: a file that is not whole or not ours, a case that is missing or refused.
  public func verify(
    _ pdf: [UInt8], case json: [UInt8]? = nil, assets: String? = nil
  ) throws(Refusal) -> [Diagnostic] {
    let place = Place.thing("PDF")
    guard let file = FinishedFile(pdf), let text = file.information("Exigible"),
      let request = Request(reading: text)
    else { throw Refusal(Diagnostic(VerificationCode.foreignFile, at: place)) }
    let attachments = file.attachments
    guard let json = json ?? attachments[AttachmentName.caseFile] else {
      throw Refusal(Diagnostic(VerificationCode.caseNeeded, at: place))
    }
    let rendering = try render(json, again: request, assets: assets)
    let expected = rendering.documents[0].pdf
    guard pdf != expected else { return [] }
    var differences = digestDifferences(of: request, from: json)
    if let found = attachments[AttachmentName.figures] {
      let figures = Checked(rendering.statement, warnings: try statement(json).warnings).json
      differences += figureDifferences(in: found, from: figures)
    }
    guard let made = FinishedFile(expected) else { return differences }
    differences += pageDifferences(file.pageContents, made.pageContents)
    return differences + byteDifferences(pdf, file, expected, made)
  }

  private func render(
    _ json: [UInt8], again request: Request, assets: String?
  ) throws(Refusal) -> Rendering {
    request.documents.count > 1
      ? try renderMerged(json, documents: request.documents, assets: assets, options: request.options)
      : try render(json, documents: request.documents, assets: assets, options: request.options)
  }
}

private func digestDifferences(of request: Request, from json: [UInt8]) -> [Diagnostic] {
  let digest = sha256(json)
  guard digest != request.caseDigest else { return [] }
  return [difference(AttachmentName.caseFile + " SHA-256", request.caseDigest, digest)]
}

private func figureDifferences(in found: [UInt8], from wanted: String) -> [Diagnostic] {
  guard let theirs = try? readJSON(found), let ours = try? readJSON(Array(wanted.utf8)) else {
    return [difference(AttachmentName.figures, "?", "JSON")]
  }
  return FigureComparison(theirs: theirs.value, ours: ours.value).differences
    .map { difference($0.path, $0.found, $0.wanted) }
}

private func difference(_ name: String, _ found: String, _ wanted: String) -> Diagnostic {
  Diagnostic(
    VerificationCode.figureDiffers, at: .thing(AttachmentName.figures),
    [.name: name, .found: found, .wanted: wanted])
}

private func pageDifferences(_ found: [[UInt8]?], _ wanted: [[UInt8]?]) -> [Diagnostic] {
  (0..<max(found.count, wanted.count)).compactMap { index in
    let theirs = index < found.count ? found[index] : nil
    let ours = index < wanted.count ? wanted[index] : nil
    guard theirs == nil || theirs != ours else { return nil }
    return Diagnostic(VerificationCode.pageDiffers, at: .thing("PDF"), [.found: String(index + 1)])
  }
}

private func byteDifferences(
  _ found: [UInt8], _ file: FinishedFile, _ wanted: [UInt8], _ made: FinishedFile
) -> [Diagnostic] {
  let (theirs, ours) = (file.information("Producer") ?? "?", made.information("Producer") ?? "?")
  guard theirs == ours else {
    return [
      Diagnostic(VerificationCode.otherProgram, at: .thing("PDF"), [.found: theirs, .wanted: ours])
    ]
  }
  let start = zip(found, wanted).enumerated().first { $1.0 != $1.1 }?.offset ?? min(found.count, wanted.count)
  let tail = zip(found.reversed(), wanted.reversed()).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
  let end = max(start, max(found.count, wanted.count) - tail)
  return [
    Diagnostic(
      VerificationCode.bytesDiffer, at: .thing("PDF"),
      [.found: "\(start)–\(end)", .wanted: "\(found.count) / \(wanted.count)"])
  ]
}
