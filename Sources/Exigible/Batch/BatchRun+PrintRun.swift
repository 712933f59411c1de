import Diagnostics
import Mailing

extension BatchRun {
  /// What follows the last case: the print run, the manifest, and the spill taken off the disk.
  ///
  /// Each part gets its name once it is whole and its digest is noted, and a part that bears it and agrees is not painted
  /// again; the spill goes last. So whatever the moment of a sudden end, the same command finds what it needs.
  func finish(shouldStop: () -> Bool, progress: (BatchProgress) -> Void) throws(Refusal) -> BatchReport {
    guard report.isComplete else { return report }
    let parts = try printParts(shouldStop: shouldStop, progress: progress)
    guard report.isComplete else { return report }
    try writeManifest(parts)
    if request.printRun != nil { try folder.dropSpill() }
    return report
  }

  /// Paints what is not painted yet; nil without a print run, or when it was stopped before its end.
  private func printParts(
    shouldStop: () -> Bool, progress: (BatchProgress) -> Void
  ) throws(Refusal) -> PrintedParts? {
    guard let printRun = request.printRun, let spill = recorder.spill, let pictures else { return nil }
    try folder.beginPrinting()
    let plan = PrintPlan(recorder.envelopes, order: printRun.order, partSheets: printRun.partSheets)
    let press = PartPress(
      plan: plan, printRun: printRun, isDuplex: request.isDuplex, folder: folder, spill: spill,
      pictures: pictures, enclosures: enclosures, presses: presses)
    let workers = OrderedWorkers(count: max(1, request.jobs)) { $0.map(press.write) }
    defer { workers.close() }
    var (digests, next): ([String], Int) = ([], 0)
    while true {
      if shouldStop() { workers.dropWaiting() } else { submit(&next, of: plan, to: workers) }
      progress(printing(plan))
      guard let digest = workers.take() else { break }
      digests.append(try digest.get())
      report.parts = digests.count
    }
    report.isComplete = digests.count == plan.partCount
    guard report.isComplete else { return nil }
    return PrintedParts(plan: plan, printRun: printRun, isDuplex: request.isDuplex, digests: digests)
  }

  private func printing(_ plan: PrintPlan) -> BatchProgress {
    BatchProgress(
      messages: [], report: report, phase: .printRun(parts: plan.partCount),
      share: plan.partCount == 0 ? 1 : Double(report.parts) / Double(plan.partCount))
  }

  /// More parts than there are workers, so that none of them waits for the slowest part; those that are not begun are
  /// dropped when the batch is to stop.
  private func submit(
    _ next: inout Int, of plan: PrintPlan, to workers: OrderedWorkers<Int, Result<String, Refusal>>
  ) {
    while next < plan.partCount, workers.outstanding < 2 * max(1, request.jobs) {
      workers.submit(next)
      next += 1
    }
  }
}
