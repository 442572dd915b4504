internal import Governance
internal import Records

/// Reads who may propose a change of a class: one word, or a map of roles and of members together.
enum ProposersReading {
  private enum Word: String, CaseIterable {
    case anyone
    case members
    case voice
  }

  private static let keys = ["roles", "joint"]

  static func proposers(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> ChangeClass.Proposers? {
    if case .map = node.content { return entitled(node, problems) }
    return switch Read.word(Word.self)(node, problems) {
    case .anyone: .anyone
    case .members: .members
    case .voice: .voice
    case nil: nil
    }
  }

  private static func entitled(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> ChangeClass.Proposers? {
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    guard !map.pairs.isEmpty else {
      problems.add(
        "missing-key", "the map entitles nobody to propose", at: node,
        hint: "add 'roles:' or 'joint:' to this map")
      return nil
    }
    let roles = map.read("roles", Read.filled(Read.word(Member.Role.self))) ?? []
    return .entitled(roles: Set(roles), joint: map.read("joint", joint))
  }

  private static func joint(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> ChangeClass.Proposers.Joint? {
    let keys = ["members", "structures"]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    // One member alone is what 'members' says.
    let members = map.require("members", Read.int(in: 2...1000))
    let structures = map.read("structures", Read.count) ?? 1
    guard let members else { return nil }
    map.refuse("structures", structures, beyond: members)
    return ChangeClass.Proposers.Joint(members: members, structures: structures)
  }
}
