internal import Governance
internal import Records

/// Reads the breakdowns of an indicator: the same question, answered by several rows.
enum BreakdownReading {
  private static let keys = ["id", "title", "items", "sql"]

  /// Lists of the commons itself, whose items have titles as codes have labels.
  private static let ownLists = ["classes", "colleges", "kinds"]

  /// Returns the breakdowns of a list, each with a name of its own.
  static func breakdowns(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> [Indicator.Breakdown]? {
    guard let nodes = Read.nodes(node, problems) else { return nil }
    var seen: Set<String> = []
    return nodes.compactMap { breakdown($0, problems, &seen) }
  }

  private static func breakdown(
    _ node: DocumentNode, _ problems: DocumentProblems, _ seen: inout Set<String>
  ) -> Indicator.Breakdown? {
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let id = map.require("id", Read.name)
    let title = map.require("title", Read.wording)
    let items = map.read("items", Read.name)
    let sql = map.require("sql", Read.text)
    if let id, let place = map.value("id"), !seen.insert(id).inserted {
      problems.add(
        "duplicate-breakdown", "the breakdown '\(id)' stands twice", at: place,
        hint: "give each its own id")
    }
    guard let id, let title, let sql else { return nil }
    return Indicator.Breakdown(id: id, title: title, items: items, sql: sql)
  }

  /// Returns where a breakdown names the words that its items are, or `nil` when it names none.
  static func items(of node: DocumentNode, _ problems: DocumentProblems) -> DocumentNode? {
    MapReader(node, keys: keys, problems: problems)?.value("items")
  }

  /// Notes a name that is neither a nomenclature nor a kind of the profile, nor a list of the commons itself.
  static func check(
    _ items: DocumentNode, beside profile: Profile, _ problems: DocumentProblems
  ) {
    guard let name = Read.text(items, problems), profile.nomenclatures[name] == nil,
      profile.kinds[name] == nil, !ownLists.contains(name)
    else { return }
    problems.add(
      "unknown-items", "\(name.quoted) is neither a nomenclature nor a kind", at: items,
      hint: Nearest.hint(
        for: name, in: profile.nomenclatures.keys.sorted() + profile.kinds.keys.sorted()))
  }
}
