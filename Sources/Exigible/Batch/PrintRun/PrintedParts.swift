import Mailing

/// The parts of a print run, once they stand.
struct PrintedParts: Sendable {
  let plan: PrintPlan
  let printRun: PrintRun
  let isDuplex: Bool
  /// SHA-256 of each file.
  let digests: [String]

  /// Where the letters of a case stand; nil for a case that is not in the run.
  ///
  /// - Parameter rank: of the case among those that are printed, in the order of the input.
  func places(of record: CaseRecord, rank: Int) -> [LetterPlace]? {
    guard plan.places.indices.contains(rank) else { return nil }
    let envelope = plan.places[rank]
    var page = envelope.firstPage
    return record.letters.map { letter in
      defer { page += letter.pagesInRun(isDuplex: isDuplex) }
      return LetterPlace(
        part: printRun.fileName(ofPart: envelope.part), firstPage: page, partSha256: digests[envelope.part])
    }
  }
}
