import Diagnostics
import Glibc
import Mailing

/// The file in which the pages of a batch wait to be sorted and painted. The journal tells what is where: whatever
/// stands beyond is of no account.
struct Spill: Sendable {
  private let path: String
  private let file: OpenFile
  /// Bytes that are recorded or about to be.
  private var end = 0

  init(_ path: String) throws(Refusal) {
    self.path = path
    file = try OpenFile(writing: path, O_RDWR | O_CREAT)
  }

  /// Takes account of what an earlier run has recorded.
  mutating func note(_ place: SpillPlace?) { end = max(end, place?.end ?? 0) }

  /// Drops what an earlier run has written without recording it.
  ///
  /// - Throws: a file that is shorter than what is recorded.
  func cut() throws(Refusal) {
    guard lseek(file.descriptor, 0, SEEK_END) >= off_t(end) else { throw damaged(at: end) }
    guard ftruncate(file.descriptor, off_t(end)) == 0 else { throw notWritten(path, errno) }
  }

  /// Adds the pages of one case; they are lasting once the disk is flushed.
  mutating func append(_ bytes: [UInt8]) throws(Refusal) -> SpillPlace {
    let place = SpillPlace(offset: end, length: bytes.count, checksum: checksum(of: bytes))
    if let error = writeAll(bytes, to: file.descriptor, at: end) { throw notWritten(path, error) }
    end += bytes.count
    return place
  }

  /// The bytes that were put there; any thread may ask.
  func read(_ place: SpillPlace) throws(Refusal) -> [UInt8] {
    // What the journal asks for may be anything: no room is made for what the file does not hold.
    guard place.end <= Int(lseek(file.descriptor, 0, SEEK_END)) else { throw damaged(at: place.offset) }
    var bytes = [UInt8](repeating: 0, count: place.length)
    let count = bytes.withUnsafeMutableBytes { file.read(into: $0, at: place.offset) }
    guard let count else { throw unreadable(path, errno, at: .thing(path)) }
    guard count == place.length, checksum(of: bytes) == place.checksum else {
      throw damaged(at: place.offset)
    }
    return bytes
  }

  func damaged(at offset: Int) -> Refusal { spillDamaged(path, at: offset) }

  /// Every word of eight bytes changes it: no single change goes unseen, and several do once in 2⁶⁴ times.
  private func checksum(of bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var sum: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
      let whole = bytes.count & ~7
      for offset in stride(from: 0, to: whole, by: 8) {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        sum = Spill.mixed(sum ^ word)
      }
      for byte in bytes[whole...] { sum = Spill.mixed(sum ^ UInt64(byte)) }
      return sum
    }
  }

  /// One to one: an odd factor, then the high bits folded onto the low ones.
  private static func mixed(_ sum: UInt64) -> UInt64 {
    let product = sum &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}

/// A spill file, or a picture beside it, that is not what was written.
func spillDamaged(_ path: String, at offset: Int) -> Refusal {
  Refusal(
    Diagnostic(MailingCode.spillDamaged, at: .thing(path), [.file: path, .count: String(offset)]))
}
