import CFuzzer

/// The file with a few bytes of one place changed, its length kept, so that its tables still tell where objects stand;
/// false when no place was found. Fonts, pictures and packed streams, most of a file, are left alone: the place is text.
func mutateFile(_ data: UnsafeMutablePointer<UInt8>, size: Int, seed: UInt32) -> Bool {
  var state = UInt64(seed)
  func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
  let length = 4 + below(60)
  guard size > length else { return false }
  for _ in 0..<40 {
    let place = UnsafeMutableBufferPointer(start: data + below(size - length), count: length)
    guard place.allSatisfy({ (32...126).contains($0) || $0 == 10 }) else { continue }
    let end = LLVMFuzzerMutate(place.baseAddress, length, length)
    for index in end..<length { place[index] = UInt8(ascii: " ") }
    return true
  }
  return false
}
