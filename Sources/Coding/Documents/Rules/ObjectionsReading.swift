internal import Governance
internal import Records

/// Reads which objections stop a proposal, and what may overrule one that stands for long.
enum ObjectionsReading {
  private static let keys = ["grounds", "rounds", "overruling"]
  private static let ways = ["colleges", "vote"]

  /// Returns `nil` for `false`, as for what is wrong.
  static func noObjection(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Requirements.NoObjection? {
    if node.text != nil {
      return Read.bool(node, problems) == true ? Requirements.NoObjection() : nil
    }
    guard let map = MapReader(node, keys: keys, problems: problems), map.saysSomething else {
      return nil
    }
    let grounds = map.read("grounds", Read.filled(Read.word(Review.Ground.self))) ?? []
    let rounds = map.read("rounds", Read.count) ?? 1
    let overruling = map.read("overruling", overruling)
    if let pair = map.pairs.first(where: { $0.name == "rounds" }), map.value("overruling") == nil {
      problems.add(
        "missing-key", "'rounds' says when an objection may be overruled, and nothing may",
        at: pair.key, hint: "add 'overruling:' to this map, or remove 'rounds'")
    }
    return Requirements.NoObjection(
      grounds: Set(grounds), rounds: rounds, overruling: overruling)
  }

  private static func overruling(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Requirements.NoObjection.Overruling? {
    guard let map = MapReader(node, keys: ways, problems: problems),
      let way = map.onlyPair(of: ways)
    else { return nil }
    return way.name == "colleges"
      ? Read.count(way.value, problems).map { .colleges($0) }
      : ShareReading.share(way.value, problems).map { .vote($0) }
  }
}
