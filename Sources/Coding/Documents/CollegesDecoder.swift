package import Governance
internal import Records

/// Reads the colleges of a ledger from `governance/colleges.yaml`.
///
/// That their weights sum to 100 is judged with the rules (`RulesCheck`), not here.
package enum CollegesDecoder {
  /// Returns the colleges in their order; throws everything that is wrong with the file.
  package static func decode(_ bytes: [UInt8], path: String) throws(Rejection) -> [College] {
    try Reading.document(bytes, path: path, keys: ["colleges"]) { root, problems in
      guard let nodes = root.require("colleges", Read.nodes), let list = root.value("colleges")
      else { return nil }
      guard !nodes.isEmpty else {
        problems.add("bad-value", "there is no college", at: list, hint: "add a college")
        return nil
      }
      var seen: Set<College.ID> = []
      return nodes.compactMap { college($0, problems, &seen) }
    }
  }

  private static func college(
    _ node: DocumentNode, _ problems: DocumentProblems, _ seen: inout Set<College.ID>
  ) -> College? {
    let keys = ["id", "title", "weight", "consultative"]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let id = map.require("id", Read.name)
    let title = map.require("title", Read.localized)
    let weight = map.require("weight", Read.int(in: 0...50))
    let isConsultative = map.bool("consultative") ?? false
    if let id, let place = map.value("id"), !seen.insert(id).inserted {
      problems.add(
        "duplicate-college", "the college '\(id)' stands twice", at: place,
        hint: "give each its own id")
    }
    guard let id, let title, let weight else { return nil }
    return College(id: id, title: title, weight: weight, isConsultative: isConsultative)
  }
}
