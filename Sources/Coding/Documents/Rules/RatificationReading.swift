internal import Governance
internal import Records

/// Reads who must confirm an emergency after it was accepted, and by when.
enum RatificationReading {
  private static let keys = ["within", "approvals"]

  static func ratification(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Requirements.Ratification? {
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let within = map.require("within", Read.period(upTo: 90))
    let approvals = map.require("approvals", ApprovalsReading.approvals)
    guard let within, let approvals else { return nil }
    return Requirements.Ratification(within: within, approvals: approvals)
  }
}
