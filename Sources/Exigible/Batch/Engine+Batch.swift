import Diagnostics
import JSON
import Mailing

/// Thousands of cases at once.
extension Engine {
  /// Writes the letters of every case of an input into one folder, and the manifest that tells what became of each
  /// case. A bad case never stops the others.
  ///
  /// - Parameters:
  ///   - shouldStop: asked often, in the calling thread; true ends the batch after the letters under way.
  ///   - progress: told after each case, in the order of the input, then after each part of a print run, in the
  ///     calling thread.
  /// - Returns: the count; received is written and refused together.
  /// - Throws: what stops the batch as a whole: an input, a folder or a disk at fault. What was written until then
  ///   stays, and the batch can be resumed.
  public func batch(
    _ request: BatchRequest, shouldStop: () -> Bool = { false }, progress: (BatchProgress) -> Void = { _ in }
  ) throws(Refusal) -> BatchReport {
    try checkDocuments(request.documents ?? [])
    let provider = try provider(of: request)
    let manifest = try request.manifest.map { path throws(Refusal) in
      try ManifestPlace(
        path, replacing: RunFolder.hasWritten(manifest: path, of: request.folder), inNew: request.folder)
    }
    guard request.enclosures.isEmpty || request.printRun != nil else {
      throw Refusal(Diagnostic(MailingCode.enclosuresNeedPrintRun, at: .thing("--enclose")))
    }
    let shelf = EnclosureShelf(folder: request.assets)
    let enclosed = try shelf.enclosures(request.enclosures, at: .thing("--enclose"))
    let run = try BatchRun(
      request, key: key(of: request, provider: provider, enclosed: enclosed), provider: provider?.profile,
      manifest: manifest, enclosures: shelf, engine: self)
    try run.run(shouldStop: shouldStop, progress: progress)
    return try run.finish(shouldStop: shouldStop, progress: progress)
  }

  /// An identifier that no template bears would be refused once for every case.
  private func checkDocuments(_ documents: [DocumentID]) throws(Refusal) {
    let problems = documents.compactMap(unknownDocument)
    if !problems.isEmpty { throw Refusal(problems) }
  }

  /// What decides the bytes of the batch beside its input.
  private func key(
    of request: BatchRequest, provider: ChosenProvider?, enclosed: [ShelvedEnclosure]
  ) throws(Refusal) -> RunKey {
    let program = try presses.lend { press throws(Refusal) in press.stamp }
    var entries = [
      "program": program,
      "documents": request.documents.map { $0.map(\.rawValue).joined(separator: ",") } ?? "",
      "profile": request.options.profile.rawValue,
      "attach": request.options.attachments.rawValue,
      "assets": request.assets ?? "",
      "strict": String(request.refusesWarnings),
      "duplex": String(request.isDuplex),
      "provider": provider.map { $0.profile.id + " " + $0.digest } ?? "",
      "shard": request.shard.map { "\($0.index)/\($0.count)" } ?? "1/1",
    ]
    if let printRun = request.printRun {
      entries["print-run"] = printRun.name
      entries["part-sheets"] = printRun.partSheets.map { String($0) } ?? "all"
      entries["sort"] = printRun.order.rawValue
      for (rank, enclosure) in enclosed.enumerated() {
        // Their order is that of the pages, and one may come twice.
        entries["enclosure \(rank + 1)"] = enclosure.file.name + " " + enclosure.digest
      }
      entries["with-letters"] = String(printRun.writesLetters)
    }
    if let manifest = request.manifest { entries["manifest"] = manifest }
    for (name, digest) in ownFiles { entries["file " + name] = digest }
    if limits != InputLimits() { entries["limits"] = "\(limits.depth), \(limits.size)" }
    return RunKey(entries, language: request.language)
  }
}
