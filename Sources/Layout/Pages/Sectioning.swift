extension [StructureNode] {
  /// The nodes grouped in sections: each heading below the title opens one, which ends before its equal.
  func sectioned() -> [StructureNode] {
    sectioned(from: 2)
  }

  private func sectioned(from level: Int) -> [StructureNode] {
    guard level <= 3 else { return self }
    var result: [StructureNode] = []
    var section: [StructureNode]?
    for node in self {
      if node.role.headingLevel == level {
        if let open = section { result.append(StructureNode(section: open.sectioned(from: level + 1))) }
        section = [node]
      } else if section != nil, node.role.headingLevel != 1 {
        section?.append(node)
      } else {
        if let open = section { result.append(StructureNode(section: open.sectioned(from: level + 1))) }
        section = nil
        result.append(node)
      }
    }
    if let open = section { result.append(StructureNode(section: open.sectioned(from: level + 1))) }
    return result
  }

  /// No level is skipped on the way down, as PDF/UA-1 §7.4.2 asks: an H3 right under an H1 becomes an H2.
  func withoutSkippedHeadings() -> [StructureNode] {
    var reached = 0
    return map { node in
      guard let level = node.role.headingLevel else { return node }
      var node = node
      reached = Swift.min(level, reached + 1)
      node.role = [.heading1, .heading2, .heading3][reached - 1]
      return node
    }
  }
}

extension StructureNode {
  fileprivate init(section nodes: [StructureNode]) {
    self.init(.section, children: nodes)
  }
}

extension StructureNode.Role {
  fileprivate var headingLevel: Int? {
    switch self {
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    default: nil
    }
  }
}
