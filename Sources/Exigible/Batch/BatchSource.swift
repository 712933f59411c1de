import Diagnostics
import Glibc
import JSON

/// One entry of the input, as it was read.
struct BatchItem: Sendable {
  /// The line, or the rank of the file, from 1.
  let number: Int
  /// What messages call the text that the entry stands in.
  let name: String
  /// Whether the entry is a line of that text, rather than all of it.
  let isLine: Bool
  let text: Result<[UInt8], Refusal>
  /// Share of the input up to its end, 0 to 1; nil when the length of the input is not known.
  let share: Double?

  var size: Int { (try? text.get().count) ?? 0 }
}

/// The entries of a batch's input, one at a time, those of other shards left out.
struct BatchSource {
  private var reader: LineReader?
  private let file: OpenFile?
  private let path: String
  private let files: [String]
  private let shard: Shard?
  private(set) var hasEnded = false
  private var number = 0
  private var rank = 0
  /// Bytes of the text, when it is a file.
  private let length: Int?

  enum Next {
    case item(BatchItem)
    case notReady
    case end
  }

  /// Most bytes of one entry: what the reader of a case takes.
  private let largestEntry: Int

  init(_ input: BatchInput, shard: Shard?, limits: InputLimits) throws(Refusal) {
    self.shard = shard
    largestEntry = limits.size
    switch input {
    case .lines(let path):
      self.path = path
      files = []
      let file = try OpenFile.input(path, at: .thing(path), waits: false)
      self.file = file
      reader = LineReader(descriptor: file.descriptor, limit: largestEntry)
      length = BatchSource.length(of: file.descriptor)
    case .folder(let path):
      self.path = path
      file = nil
      files = try fileNames(in: path, extension: "json", at: .thing(path))
      length = nil
    }
  }

  private func item(_ name: String, isLine: Bool, _ text: Result<[UInt8], Refusal>) -> BatchItem {
    BatchItem(number: number, name: name, isLine: isLine, text: text, share: share)
  }

  /// Share of the input that has been given out.
  private var share: Double? {
    guard let reader else { return Double(number) / Double(files.count) }
    return length.map { min(1, Double(reader.position) / Double($0)) }
  }

  /// - Parameter waits: whether to go on waiting for input; asked ten times a second.
  mutating func next(waits: () -> Bool) throws(Refusal) -> Next {
    let next = reader == nil ? nextFile() : try nextLine(waits: waits)
    if case .end = next { hasEnded = true }
    return next
  }

  private mutating func nextLine(waits: () -> Bool) throws(Refusal) -> Next {
    while true {
      guard let line = reader?.next(waits: waits) else { return .end }
      switch line {
      case .end: return .end
      case .notReady: return .notReady
      case .failure(let error): throw unreadable(path, error, at: .thing(path))
      case .text(let text):
        number += 1
        if isBlank(text) || !takes() { continue }
        return .item(item(path, isLine: true, .success(text)))
      case .tooLong:
        number += 1
        guard takes() else { continue }
        let refusal = Refusal(
          Diagnostic(
            MailingCode.lineTooLong, at: .offset(0), [.limit: String(largestEntry)]))
        return .item(item(path, isLine: true, .failure(refusal)))
      }
    }
  }

  private mutating func nextFile() -> Next {
    while number < files.count {
      let name = path + "/" + files[number]
      number += 1
      guard takes() else { continue }
      let text = Result { () throws(Refusal) in try read(name) }
      return .item(item(name, isLine: false, text))
    }
    return .end
  }

  private func read(_ name: String) throws(Refusal) -> [UInt8] {
    let kind = fileKind(name)
    // A name that is not UTF-8 was mended for its readers, and leads nowhere; a pipe might never end.
    guard kind != .other, kind != .nothing || !name.contains("\u{FFFD}") else {
      throw Refusal(Diagnostic(MailingCode.entryIsNoFile, at: .thing(name), [.file: name]))
    }
    return try readFile(name, at: .thing(name), limit: largestEntry)
  }

  private mutating func takes() -> Bool {
    defer { rank += 1 }
    return shard?.holds(rank: rank) ?? true
  }

  private func isBlank(_ text: [UInt8]) -> Bool {
    text.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  private static func length(of descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }
}
