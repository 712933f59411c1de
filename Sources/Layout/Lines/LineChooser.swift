/// Chooses the line ends of a paragraph so that the sum of the demerits of all its lines is least: the total-fit
/// method of Knuth and Plass, "Breaking paragraphs into lines" (1981).
struct LineChooser {
  let points: [BreakPoint]
  let measure: LineMeasure
  let attempt: LineAttempt
  private let start: Node
  private var nodes: [Node] = []
  private var active: [Int] = []
  private var best: [Node] = []

  /// The best way to set the paragraph up to one of its points, among those that end alike.
  private struct Node {
    var point: Int
    var previous: Int
    var demerits: Double
    var fitness: Int
    /// Lines up to this one that end with a hyphen, one after the other.
    var hyphens: Int
    var edge: Double
    var elasticity: Double
  }

  init(_ finder: BreakFinder, measure: LineMeasure, attempt: LineAttempt) {
    points = finder.points
    self.measure = measure
    self.attempt = attempt
    let first = finder.paragraph.glyphs[finder.start]
    start = Node(
      point: -1, previous: -1, demerits: 0, fitness: 1, hyphens: 0, edge: first.edge,
      elasticity: first.elasticity)
  }

  struct Choice {
    /// Indexes of the chosen points, the last one included.
    var points: [Int]
    /// The last line is very short, or a piece of a word.
    var endsPoorly: Bool
  }

  /// Nil when no way is within the attempt.
  mutating func choose() -> Choice? {
    nodes = [start]
    active = [0]
    for index in points.indices {
      tryLines(endingAt: index)
      for node in best {
        active.append(nodes.count)
        nodes.append(node)
      }
      if active.isEmpty { return nil }
    }
    return trace()
  }

  /// Fills `best` with the ways that end at the point; drops from `active` the starts that are too far back.
  private mutating func tryLines(endingAt index: Int) {
    let point = points[index]
    best.removeAll(keepingCapacity: true)
    var kept = 0
    for rank in active.indices {
      let start = active[rank]
      let node = nodes[start]
      let ratio = measure.ratio(
        width: point.endEdge - node.edge, elasticity: point.endElasticity - node.elasticity,
        endsParagraphOrLine: point.endsParagraphOrLine, lentStretch: attempt.lentStretch)
      if ratio >= -1 || point.kind == .hyphenated, !point.endsParagraphOrLine {
        active[kept] = start
        kept += 1
      }
      guard ratio >= -1, ratio <= attempt.tolerance else { continue }
      if let way = way(from: start, node, to: index, ratio) { keep(way) }
    }
    active.removeLast(active.count - kept)
  }

  private func way(from start: Int, _ node: Node, to index: Int, _ ratio: Double) -> Node? {
    let point = points[index]
    let hyphens = point.showsHyphen ? node.hyphens + 1 : 0
    let isExcess = hyphens > LineRules.consecutiveHyphensAllowed
    if isExcess, attempt.effort < .desperate { return nil }
    let fitness = measure.fitness(ratio)
    var demerits = measure.demerits(ratio: ratio, cost: point.cost)
    demerits += measure.unevenness(node.fitness, fitness)
    if hyphens > 1 { demerits += LineRules.consecutiveHyphens * Double(hyphens - 1) }
    if point.kind == .end { demerits += endDemerits(node, point) }
    return Node(
      point: index, previous: start, demerits: node.demerits + demerits, fitness: fitness,
      hyphens: min(hyphens, LineRules.consecutiveHyphensAllowed), edge: point.nextEdge,
      elasticity: point.nextElasticity)
  }

  /// A last line that is very short, or a piece of a word, or that follows a hyphen.
  private func endDemerits(_ node: Node, _ point: BreakPoint) -> Double {
    guard node.point >= 0, points[node.point].kind != .forced else { return 0 }
    var demerits = 0.0
    if node.hyphens > 0 { demerits += LineRules.hyphenBeforeLastLine }
    if measure.isShort(point.endEdge - node.edge) { demerits += LineRules.shortLastLine }
    let isOneWord = point.endElasticity == node.elasticity
    if isOneWord, points[node.point].showsHyphen { demerits += LineRules.fragmentAsLastLine }
    return demerits
  }

  /// Of the ways that end alike, only the best can be part of the best whole.
  private mutating func keep(_ way: Node) {
    let twin = best.firstIndex { $0.fitness == way.fitness && $0.hyphens == way.hyphens }
    guard let twin else { return best.append(way) }
    if way.demerits < best[twin].demerits { best[twin] = way }
  }

  private func trace() -> Choice? {
    guard var index = active.min(by: { nodes[$0].demerits < nodes[$1].demerits }) else {
      return nil
    }
    let last = nodes[index]
    let endsPoorly = endDemerits(nodes[last.previous], points[last.point]) >= LineRules.shortLastLine
    var chosen: [Int] = []
    while nodes[index].point >= 0 {
      chosen.append(nodes[index].point)
      index = nodes[index].previous
    }
    return Choice(points: chosen.reversed(), endsPoorly: endsPoorly)
  }
}
