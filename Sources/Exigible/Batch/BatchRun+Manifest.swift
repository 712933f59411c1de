import Diagnostics
import Mailing

extension BatchRun {
  /// Writes the manifest from the journal, as a table and as JSON Lines.
  func writeManifest() throws(Refusal) {
    var records = try JournalRecords(folder.journalPath)
    _ = try records.readKey()
    var table = try FileWriter(folder.path + "/manifest.csv")
    var lines = try FileWriter(folder.path + "/manifest.jsonl")
    try table.write(ManifestRow.csvHeader)
    while let record = try records.next() {
      for row in ManifestRow.rows(of: record) {
        try table.write(row.csvLine)
        try lines.write(row.jsonLine)
      }
    }
    try table.finish()
    try lines.finish()
  }
}
