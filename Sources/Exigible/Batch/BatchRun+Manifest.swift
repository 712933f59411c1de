import Diagnostics
import JSON
import Mailing

extension BatchRun {
  /// Writes the manifest from the journal.
  ///
  /// - Parameter parts: those of the print run, when there is one.
  func writeManifest(_ parts: PrintedParts?) throws(Refusal) {
    var records = try JournalRecords(folder.journalPath)
    var writer = try ManifestWriter(manifest ?? ManifestPlace(inFolder: folder.path), owner: folder.identity)
    do throws(Refusal) {
      try writeRows(of: &records, at: parts, to: &writer)
      if let path = request.manifest {
        try writer.finish(replacing: RunFolder.hasWritten(manifest: path, of: folder.path)) {
          digest throws(Refusal) in
          try self.folder.noteManifest(digest)
        }
      } else {
        try writer.finish(replacing: true)
      }
    } catch {
      writer.abandon()
      throw error
    }
  }

  private func writeRows(
    of records: inout JournalRecords, at parts: PrintedParts?, to writer: inout ManifestWriter
  ) throws(Refusal) {
    var rank = 0
    while let record = try records.next() {
      let places = record.isRefused ? nil : parts?.places(of: record, rank: rank)
      if !record.isRefused { rank += 1 }
      for row in ManifestRow.rows(of: record, at: places) { try writer.write(row.value(of:)) }
    }
  }
}
