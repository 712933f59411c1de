import Diagnostics
import Glibc
import JSON
import Mailing

extension Engine {
  /// Joins the manifests of the shards of one input into one, in the order of the input.
  ///
  /// - Parameters:
  ///   - paths: manifests in JSON Lines.
  ///   - output: ends in `.csv` or `.jsonl`, which tells its form.
  ///   - cases: the input that was shared out; each of its entries must be in one manifest.
  ///   - replacing: whether a file already there may be replaced.
  ///   - limits: of an entry of that input.
  /// - Returns: the count of all shards together.
  /// - Throws: every letter and registered number that comes twice, with its line; an entry that two manifests
  ///   tell of, or none.
  public static func joinManifests(
    _ paths: [String], into output: String, of cases: BatchInput? = nil, replacing: Bool = false,
    limits: InputLimits = InputLimits()
  ) throws(Refusal) -> BatchReport {
    try checkIsFree(output, replacing: replacing)
    let place = try ManifestPlace(output, replacing: true)
    let shards = try Shards(paths)
    let source = try cases.map { input throws(Refusal) in try BatchSource(input, shard: nil, limits: limits) }
    var joined = try ManifestWriter(place, owner: String(getpid()))
    do throws(Refusal) {
      let report = try join(shards, against: source, into: &joined)
      try joined.finish(replacing: replacing)
      return report
    } catch {
      joined.abandon()
      throw error
    }
  }

  private static func join(
    _ shards: Shards, against source: BatchSource?, into joined: inout ManifestWriter
  ) throws(Refusal) -> BatchReport {
    var (shards, source) = (shards, source)
    var registry = LetterRegistry()
    var parts: [String: String] = [:]
    var report = BatchReport()
    var problems: [Diagnostic] = []
    while let (entry, place) = try shards.next() {
      try source?.expect(entry.record.number, at: place)
      problems += registry.conflicts(of: entry.record).map { $0.moved(to: place) }
      problems += entry.strangeParts(beside: &parts).map { $0.moved(to: place) }
      registry.add(entry.record)
      report.count(entry.record)
      for row in entry.rows { try joined.write { row[$0.rawValue]?.value ?? .null } }
    }
    try source?.expectEnd()
    if !problems.isEmpty { throw Refusal(problems) }
    report.isComplete = true
    return report
  }
}

/// Several manifests, read side by side.
private struct Shards {
  private var readers: [ManifestReader] = []
  private var heads: [ManifestEntry?] = []

  init(_ paths: [String]) throws(Refusal) {
    for path in paths {
      var reader = try ManifestReader(path)
      heads.append(try reader.next())
      readers.append(reader)
    }
  }

  /// The entry that comes first in the input, and its place.
  mutating func next() throws(Refusal) -> (entry: ManifestEntry, place: Place)? {
    var first: Int?
    for (index, head) in heads.enumerated() {
      guard let number = head?.record.number else { continue }
      guard let other = first, let least = heads[other]?.record.number else {
        first = index
        continue
      }
      if number == least { throw twice(number, in: index, and: other) }
      if number < least { first = index }
    }
    guard let first, let entry = heads[first] else { return nil }
    heads[first] = try readers[first].next()
    return (entry, readers[first].place(of: entry))
  }

  private func twice(_ number: Int, in index: Int, and other: Int) -> Refusal {
    let place = heads[index].map { readers[index].place(of: $0) } ?? .thing(readers[index].path)
    return Refusal(
      Diagnostic(
        ManifestCode.entryTwice, at: place, [.count: String(number), .file: readers[other].path]))
  }
}

extension BatchSource {
  /// Holds the next entry of the input against one of a manifest.
  fileprivate mutating func expect(_ number: Int, at place: Place) throws(Refusal) {
    guard let next = try nextNumber(), next <= number else {
      throw Refusal(Diagnostic(ManifestCode.entryUnknown, at: place, [.count: String(number)]))
    }
    guard next == number else { throw missing(next) }
  }

  fileprivate mutating func expectEnd() throws(Refusal) {
    if let next = try nextNumber() { throw missing(next) }
  }

  private mutating func nextNumber() throws(Refusal) -> Int? {
    guard case .item(let item) = try next(waits: { true }) else { return nil }
    return item.number
  }

  private func missing(_ number: Int) -> Refusal {
    Refusal(Diagnostic(ManifestCode.entryMissing, at: .thing("--cases"), [.count: String(number)]))
  }
}

extension ManifestEntry {
  /// Parts of print runs that share a name and are not one file: a row would lead to the page of another letter.
  ///
  /// - Parameter known: SHA-256 of each part told of so far.
  fileprivate func strangeParts(beside known: inout [String: String]) -> [Diagnostic] {
    rows.compactMap { row in
      guard let part = row[ManifestRow.Column.part.rawValue]?.string,
        let digest = row[ManifestRow.Column.partSha256.rawValue]?.string
      else { return nil }
      let first = known[part, default: digest]
      known[part] = first
      return first == digest ? nil : Diagnostic(ManifestCode.partTwice, at: .field(""), [.file: part])
    }
  }
}
