import Diagnostics
import JSON
import Mailing

extension BatchRun {
  /// Writes the manifest from the journal.
  ///
  /// - Parameter parts: those of the print run, when there is one.
  func writeManifest(_ parts: PrintedParts?) throws(Refusal) {
    var records = try JournalRecords(folder.journalPath)
    _ = try records.readKey()
    var writer = try ManifestWriter(manifest ?? ManifestPlace(inFolder: folder.path))
    var rank = 0
    while let record = try records.next() {
      let places = record.isRefused ? nil : parts?.places(of: record, rank: rank)
      if !record.isRefused { rank += 1 }
      for row in ManifestRow.rows(of: record, at: places) { try writer.write(row.value(of:)) }
    }
    try writer.finish()
  }
}
