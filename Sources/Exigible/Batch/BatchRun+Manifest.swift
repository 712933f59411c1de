import Diagnostics
import JSON
import Mailing

extension BatchRun {
  /// Writes the manifest from the journal, as a table and as JSON Lines.
  ///
  /// - Parameter parts: those of the print run, when there is one.
  func writeManifest(_ parts: PrintedParts?) throws(Refusal) {
    var records = try JournalRecords(folder.journalPath)
    _ = try records.readKey()
    var table = try FileWriter(folder.path + "/manifest.csv")
    var lines = try FileWriter(folder.path + "/manifest.jsonl")
    try table.write(ManifestRow.csvHeader)
    var rank = 0
    while let record = try records.next() {
      let places = record.isRefused ? nil : parts?.places(of: record, rank: rank)
      if !record.isRefused { rank += 1 }
      for row in ManifestRow.rows(of: record, at: places) {
        try table.write(row.csvLine)
        try lines.write(row.jsonLine)
      }
    }
    try table.finish()
    try lines.finish()
  }
}
