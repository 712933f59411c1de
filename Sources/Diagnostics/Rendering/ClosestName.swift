/// The name among `names` that `word` was most likely meant to be; nil when none is near.
///
/// Near is at most one edit in three characters, upper and lower case taken alike; an edit inserts, deletes or
/// replaces one character or swaps two neighbours. Of names equally near the first one is taken.
package func closestName(to word: String, among names: some Sequence<String>) -> String? {
  let wanted = comparedScalars(of: word)
  let tolerance = max(1, (wanted.count + 1) / 3)
  var best: (name: String, distance: Int)?
  for name in names {
    let candidate = comparedScalars(of: name)
    guard abs(candidate.count - wanted.count) <= tolerance else { continue }
    let distance = editDistance(wanted, candidate)
    if distance <= tolerance, distance < min(candidate.count, best?.distance ?? .max) {
      best = (name, distance)
    }
  }
  return best?.name
}

/// Beyond this length a word is no misspelt name, and comparing would only cost time.
private let longestWord = 80

private func comparedScalars(of word: String) -> [Unicode.Scalar] {
  let head = String(String.UnicodeScalarView(word.unicodeScalars.prefix(longestWord)))
  return Array(head.lowercased().unicodeScalars.prefix(longestWord))
}

/// Optimal string alignment distance.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
