/// Changes of bytes, the same for the same seed.
package struct ByteMutator {
  private var state: UInt64

  package init(seed: UInt32) { state = UInt64(seed) }

  /// From 0 up to `bound`, which is left out.
  package mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// Bytes put in, taken out, doubled or made others, one to four times.
  package mutating func mutate(_ bytes: [UInt8], words: [String]) -> [UInt8] {
    var mutant = bytes
    for _ in 0...below(4) {
      let place = below(mutant.count + 1)
      let end = min(mutant.count, place + below(16))
      switch below(6) {
      case 0: mutant.removeSubrange(place..<end)
      case 1: mutant.insert(contentsOf: mutant[place..<end], at: below(mutant.count + 1))
      case 2: mutant.insert(UInt8(below(256)), at: place)
      case 3 where !words.isEmpty: mutant.insert(contentsOf: words[below(words.count)].utf8, at: place)
      case 4 where place < mutant.count: mutant[place] ^= 1 << UInt8(below(8))
      default: if place < mutant.count { mutant[place] = UInt8(below(256)) }
      }
    }
    return mutant
  }

  /// A place of a file that holds text, found by trial; nil when none was. Fonts, pictures and packed streams, most of
  /// a file, are not worth the trying.
  package mutating func textPlace(in file: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let length = 4 + below(60)
    guard file.count > length else { return nil }
    for _ in 0..<40 {
      let start = below(file.count - length)
      let place = start..<start + length
      if file[place].allSatisfy({ (32...126).contains($0) || $0 == 10 }) { return place }
    }
    return nil
  }

  /// The file with one place of it changed, its length kept, so that its tables still tell where objects stand.
  package mutating func mutateFile(_ file: [UInt8], words: [String]) -> [UInt8] {
    guard let place = file.withUnsafeBufferPointer({ textPlace(in: $0) }) else {
      return mutate(file, words: words)
    }
    var mutant = file
    let changed = mutate(Array(file[place]), words: words).prefix(place.count)
    let filled = changed + repeatElement(UInt8(ascii: " "), count: place.count - changed.count)
    mutant.replaceSubrange(place, with: filled)
    return mutant
  }
}
