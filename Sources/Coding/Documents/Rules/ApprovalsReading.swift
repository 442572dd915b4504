internal import Governance
internal import Records

/// Reads how many members, structures and colleges must consent, wherever rules ask for it.
enum ApprovalsReading {
  private static let keys = ["members", "structures", "colleges", "named", "college_share"]

  static func approvals(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Requirements.Approvals? {
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let members = map.require("members", Read.count)
    let structures = map.read("structures", Read.count) ?? 1
    let colleges = map.read("colleges", Read.count) ?? 1
    let named = map.read("named", Read.filled(Read.name)) ?? []
    let share = map.read("college_share", ShareReading.share)
    guard let members else { return nil }
    map.refuse("structures", structures, beyond: members)
    map.refuse("colleges", colleges, beyond: members)
    return Requirements.Approvals(
      members: members, structures: structures, colleges: colleges, named: named,
      collegeShare: share)
  }
}

extension Read {
  /// A number of people, structures, colleges, records or rounds.
  static func count(_ node: DocumentNode, _ problems: DocumentProblems) -> Int? {
    int(in: 1...1000)(node, problems)
  }
}

extension MapReader {
  /// Notes a key that asks for more structures or colleges than there are members to speak for them.
  func refuse(_ key: String, _ count: Int, beyond members: Int) {
    guard count > members, let place = value(key) else { return }
    problems.add(
      "bad-value", "\(count) \(key) cannot take part through \(members) members", at: place,
      hint: "ask for \(members) at most, or for more members")
  }
}
