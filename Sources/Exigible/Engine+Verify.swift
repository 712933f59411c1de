import CaseFiles
import Diagnostics
import Finishing
import JSON
import Verification

/// What a file is worth against the case that it came from.
public struct FileVerification: Sendable {
  /// Every difference; empty when the file says what its case gives.
  public internal(set) var differences: [Diagnostic] = []
  /// Why less than everything could be compared.
  public internal(set) var warnings: [Diagnostic] = []
  /// Figures of the statement that the file carries.
  public internal(set) var comparedFigures = 0
  /// Letters of the pages, with their places.
  public internal(set) var comparedLetters = 0
  /// Pages that the file and the one made again both have, and that could be read.
  public internal(set) var comparedPages = 0
  /// False for a file that other libraries wrote, or that another program saved.
  public internal(set) var hasComparedBytes = false
}

/// Proof of a file: the case that it came from must give it again.
extension Engine {
  /// Computes and renders again what `pdf` was made from, and compares: figures first, then texts and places, and bytes
  /// when the same libraries wrote both.
  ///
  /// - Parameters:
  ///   - json: the case; nil takes the one that the file carries.
  ///   - assets: the folder that relative paths in the case start from.
  /// - Throws: a file that is not whole or not ours, a case that is missing or refused.
  public func verify(
    _ pdf: [UInt8], case json: [UInt8]? = nil, assets: String? = nil
  ) throws(Refusal) -> FileVerification {
    guard let file = FinishedFile(pdf), let text = file.information("Exigible"),
      let request = Request(reading: text)
    else { throw Refusal(Diagnostic(VerificationCode.foreignFile, at: .thing("PDF"))) }
    guard let json = json ?? file.attachment(named: AttachmentName.caseFile) else {
      throw Refusal(Diagnostic(VerificationCode.caseNeeded, at: .thing("PDF")))
    }
    let claim = try claim(of: json, for: request)
    let rendering = try rendering(of: claim, again: request, assets: assets)
    let expected = rendering.documents[0].pdf
    guard let made = FinishedFile(expected) else {
      throw Refusal(
        Diagnostic(
          FinishingCode.unfinishable, at: .field(""), [.reason: "the file made again cannot be read"]))
    }
    var verification = FileVerification()
    verification.compareInputs(of: request, made, json)
    verification.compareAttachments(file, made, json, of: request)
    if let figures = file.attachment(named: AttachmentName.figures) {
      let statement = Checked(claim.statement, warnings: claim.warnings)
      verification.compareFigures(
        figures, with: statement, sameEngine: file.stamp == made.stamp, limits: limits)
    }
    verification.comparePages(file, made)
    verification.compareBytes(pdf, file, expected, made)
    return verification
  }

  private func claim(of json: [UInt8], for request: Request) throws(Refusal) -> Claim {
    do throws(Refusal) { return try compute(json) } catch { throw refusal(error, of: request) }
  }

  private func rendering(
    of claim: Claim, again request: Request, assets: String?
  ) throws(Refusal) -> Rendering {
    do throws(Refusal) {
      let wanted = try claim.documents(request.documents)
      return request.documents.count > 1
        ? try renderMerged(claim, wanted, assets: assets, options: request.options)
        : try render(claim, wanted, assets: assets, options: request.options)
    } catch {
      throw refusal(error, of: request)
    }
  }

  /// A case that is refused without the templates and parameters that the file was made with is refused with their names.
  private func refusal(_ refusal: Refusal, of request: Request) -> Refusal {
    let missing = request.fileDigests.sorted { $0.key < $1.key }
      .filter {
        ownFiles[$0.key] == nil && ($0.key.hasPrefix("templates/") || $0.key.hasPrefix("parameters/"))
      }
      .map { inputDifference($0.key, $0.value, nil) }
    return Refusal(missing + refusal.diagnostics)
  }
}

extension FinishedFile {
  /// The program and the libraries that wrote it.
  var stamp: String { information("Producer") ?? "–" }
}

private func inputDifference(_ name: String, _ found: String?, _ wanted: String?) -> Diagnostic {
  Diagnostic(
    VerificationCode.inputDiffers, at: .thing("PDF"),
    [.name: name, .found: found ?? "–", .wanted: wanted ?? "–"])
}

private func caseDiffers(_ found: String, _ wanted: String) -> Diagnostic {
  Diagnostic(
    VerificationCode.figureDiffers, at: .thing(AttachmentName.caseFile),
    [.name: "SHA-256", .found: found, .wanted: wanted])
}

extension FileVerification {
  /// Of pages that the file has beyond ours, or lacks.
  private static let mostPagesTold = 20

  fileprivate mutating func compareInputs(of request: Request, _ made: FinishedFile, _ json: [UInt8]) {
    let digest = sha256(json)
    if digest != request.caseDigest {
      differences.append(caseDiffers(request.caseDigest, digest))
    }
    let ours = made.information("Exigible").flatMap(Request.init(reading:))?.fileDigests ?? [:]
    for name in Set(request.fileDigests.keys).union(ours.keys).sorted() {
      let (found, wanted) = (request.fileDigests[name], ours[name])
      if found != wanted { differences.append(inputDifference(name, found, wanted)) }
    }
  }

  /// What is carried twice, or beyond what we carry, would be read by others and compared by nobody.
  fileprivate mutating func compareAttachments(
    _ file: FinishedFile, _ made: FinishedFile, _ json: [UInt8], of request: Request
  ) {
    let (found, wanted) = (file.attachmentNames, made.attachmentNames)
    if found != wanted {
      differences.append(
        Diagnostic(
          VerificationCode.figureDiffers, at: .thing("PDF"),
          [
            .name: "EmbeddedFiles", .found: found.prefix(20).joined(separator: ", "),
            .wanted: wanted.joined(separator: ", "),
          ]))
    }
    if let carried = file.attachment(named: AttachmentName.caseFile), carried != json,
      sha256(carried) != request.caseDigest
    {
      differences.append(caseDiffers(sha256(carried), sha256(json)))
    }
  }

  /// - Parameter sameEngine: when another one wrote the figures, what it says of itself is no difference.
  fileprivate mutating func compareFigures(
    _ found: [UInt8], with statement: Checked<Statement>, sameEngine: Bool, limits: InputLimits
  ) {
    do throws(Refusal) {
      let ignored: Set<String> = sameEngine ? [] : ["engine"]
      let comparison = try verifyFigures(
        readJSON(found, limits: limits), against: statement.value, figures: statement.data,
        schema: statement.schema,
        except: ignored)
      comparedFigures = comparison.comparedCount
      differences += comparison.differences.map { $0.moved(to: .thing(AttachmentName.figures)) }
      differences += comparison.absentLists.map { list in
        Diagnostic(
          VerificationCode.figureDiffers, at: .thing(AttachmentName.figures),
          [.name: list, .found: "–", .wanted: "…"])
      }
    } catch {
      differences += error.diagnostics.map { $0.moved(to: .thing(AttachmentName.figures)) }
    }
  }

  fileprivate mutating func comparePages(_ file: FinishedFile, _ made: FinishedFile) {
    var (found, wanted) = (PageReader(file), PageReader(made))
    let shared = min(found.count, wanted.count)
    for index in 0..<shared {
      guard let theirs = found.read(index), let ours = wanted.read(index) else {
        differences.append(PageComparison.pageDiffers(index + 1))
        continue
      }
      comparedPages += 1
      comparedLetters += ours.letters.count
      differences +=
        PageComparison(page: index + 1, found: theirs, wanted: ours, sameFonts: file.stamp == made.stamp)
        .differences
    }
    let more = shared..<max(found.count, wanted.count)
    differences += more.prefix(FileVerification.mostPagesTold).map { PageComparison.pageDiffers($0 + 1) }
  }

  fileprivate mutating func compareBytes(
    _ pdf: [UInt8], _ file: FinishedFile, _ expected: [UInt8], _ made: FinishedFile
  ) {
    guard pdf != expected else { return hasComparedBytes = true }
    guard file.stamp == made.stamp else {
      return warnings.append(
        .warning(
          VerificationCode.otherProgram, at: .thing("PDF"), [.found: file.stamp, .wanted: made.stamp]))
    }
    let place = Place.thing("PDF")
    if let start = file.updateStart {
      differences.append(
        Diagnostic(
          VerificationCode.bytesAdded, at: place,
          [.count: String(pdf.count - start), .found: String(start)]))
    } else if !file.isAsWritten {
      return differences.append(Diagnostic(VerificationCode.savedAgain, at: place))
    }
    hasComparedBytes = true
    let changes = file.changes(from: made)
    differences += changes.map { change in
      let bytes = change.range.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "–"
      return Diagnostic(
        VerificationCode.objectDiffers, at: place,
        [.count: String(change.number), .name: change.name, .found: bytes])
    }
    differences.append(byteDifference(pdf, expected))
  }
}

/// The bytes from the first to the last that differ.
private func byteDifference(_ found: [UInt8], _ wanted: [UInt8]) -> Diagnostic {
  let shorter = min(found.count, wanted.count)
  let start = (0..<shorter).first { found[$0] != wanted[$0] } ?? shorter
  let tail = (0..<shorter - start).first { found[found.count - 1 - $0] != wanted[wanted.count - 1 - $0] }
  let end = max(start, found.count - (tail ?? (shorter - start)))
  return Diagnostic(
    VerificationCode.bytesDiffer, at: .thing("PDF"),
    [.found: "\(start)–\(end)", .wanted: "\(found.count) / \(wanted.count)"])
}
