/// What a pattern says, as its syntax nests.
indirect enum PatternNode {
  case scalar(ScalarSet)
  case start
  case end
  case sequence([PatternNode])
  case choice([PatternNode])
  case repeated(PatternNode, least: Int, most: Int?)
}

/// The steps of a pattern, written one after the other.
struct PatternProgram {
  var steps: [Pattern.Step] = []

  /// How many nodes were written; those without a step count too, as repeating them also takes
  /// time.
  private var nodeCount = 0

  /// The number of nodes above which a pattern is refused, since its counted repetitions multiply.
  private static let mostNodes = 4000

  mutating func emit(_ node: PatternNode) throws(Pattern.Defect) {
    nodeCount += 1
    guard nodeCount <= PatternProgram.mostNodes else {
      throw Pattern.Defect(message: "it repeats too much")
    }
    switch node {
    case .scalar(let set): steps.append(.scalar(set))
    case .start: steps.append(.start)
    case .end: steps.append(.end)
    case .sequence(let nodes): for node in nodes { try emit(node) }
    case .choice(let nodes): try emit(choice: nodes)
    case .repeated(let node, let least, let most): try emit(node, least: least, most: most)
    }
  }

  private mutating func emit(choice nodes: [PatternNode]) throws(Pattern.Defect) {
    var exits: [Int] = []
    for (index, node) in nodes.enumerated() {
      let isLast = index == nodes.count - 1
      let split = steps.count
      if !isLast { steps.append(.jump(0)) }
      try emit(node)
      guard !isLast else { break }
      exits.append(steps.count)
      steps.append(.jump(0))
      steps[split] = .split(split + 1, steps.count)
    }
    for exit in exits { steps[exit] = .jump(steps.count) }
  }

  private mutating func emit(
    _ node: PatternNode, least: Int, most: Int?
  ) throws(Pattern.Defect) {
    for _ in 0..<least { try emit(node) }
    guard let most else {
      let split = steps.count
      steps.append(.jump(0))
      try emit(node)
      steps.append(.jump(split))
      steps[split] = .split(split + 1, steps.count)
      return
    }
    var splits: [Int] = []
    for _ in least..<most {
      splits.append(steps.count)
      steps.append(.jump(0))
      try emit(node)
    }
    for split in splits { steps[split] = .split(split + 1, steps.count) }
  }
}
