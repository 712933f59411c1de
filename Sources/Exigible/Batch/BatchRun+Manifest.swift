import Diagnostics
import Mailing

extension BatchRun {
  /// Writes the manifest from the journal.
  func writeManifest(_ place: ManifestPlace?) throws(Refusal) {
    var records = try JournalRecords(folder.journalPath)
    _ = try records.readKey()
    var manifest = try ManifestWriter(place ?? ManifestPlace(inFolder: folder.path))
    while let record = try records.next() {
      for row in ManifestRow.rows(of: record) { try manifest.write(row.value(of:)) }
    }
    try manifest.finish()
  }
}
