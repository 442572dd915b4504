internal import Governance

/// Reads from which likeness on records are put to people; what is not said keeps its default.
enum MatchingReading {
  private static let keys = ["propose", "queue", "same_source"]

  static func matching(_ node: DocumentNode, _ problems: DocumentProblems) -> MatchingRules? {
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    var rules = MatchingRules()
    func read(_ key: String, _ threshold: inout Int) {
      threshold = map.read(key, Read.int(in: 0...100)) ?? threshold
    }
    read("propose", &rules.propose)
    read("queue", &rules.queue)
    read("same_source", &rules.sameSource)
    if rules.propose < rules.queue {
      problems.add(
        "bad-value", "'propose' (\(rules.propose)) is below 'queue' (\(rules.queue))",
        at: map.value("propose") ?? node,
        hint: "what is suggested has to be asked: 'propose' cannot be below 'queue'")
    }
    return rules
  }
}
