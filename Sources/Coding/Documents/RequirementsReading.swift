internal import Governance
internal import Records

/// Reads what a class of change requires.
enum RequirementsReading {
  /// Requirements that the design names and this version cannot apply.
  static let unsupported: Set<String> = [
    "silence", "college_share", "vote", "rounds", "objection_window", "recusal", "mandate",
    "expiry", "emergency", "ratification", "bootstrap", "vacancy", "quota", "weights",
  ]

  private static let keys = ["approvals", "voice", "no_objection", "period"]

  /// The longest period, in days (design §5.5).
  private static let longestPeriod = 90

  static func requirements(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Requirements? {
    guard
      let map = MapReader(
        node, keys: keys, problems: problems, accepts: unsupported.contains)
    else { return nil }
    refuseUnsupported(in: map)
    var requirements = Requirements()
    requirements.approvals = map.read("approvals", approvals)
    requirements.voice = map.bool("voice") ?? false ? Requirements.Voice() : nil
    requirements.noObjection = map.bool("no_objection") ?? false ? Requirements.NoObjection() : nil
    requirements.period = map.read("period", period)
    let isEmpty = map.pairs.allSatisfy {
      ($0.name == "voice" || $0.name == "no_objection") && $0.value.text == "false"
    }
    if isEmpty {
      problems.add(
        "empty-class", "the class requires nothing", at: node,
        hint: "require approvals, the voice, no objection or a period")
    }
    return requirements
  }

  static func refuseUnsupported(in map: MapReader) {
    for pair in map.pairs where unsupported.contains(pair.name) {
      map.problems.add(
        "unsupported-requirement",
        "the requirement '\(pair.name)' is not supported by this version", at: pair.key,
        hint: "remove it, or use a version that applies it")
    }
  }

  private static func approvals(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Requirements.Approvals? {
    let keys = ["members", "structures", "colleges", "named"]
    guard
      let map = MapReader(node, keys: keys, problems: problems, accepts: unsupported.contains)
    else { return nil }
    refuseUnsupported(in: map)
    let threshold = Read.int(in: 1...1000)
    let members = map.require("members", threshold)
    let structures = map.read("structures", threshold) ?? 1
    let colleges = map.read("colleges", threshold) ?? 1
    let named = map.read("named", Read.filled(Read.name)) ?? []
    guard let members else { return nil }
    for (key, count) in [("structures", structures), ("colleges", colleges)] {
      guard count > members, let place = map.value(key) else { continue }
      problems.add(
        "bad-value", "\(count) \(key) cannot consent through \(members) members", at: place,
        hint: "ask for \(members) at most, or for more members")
    }
    return Requirements.Approvals(
      members: members, structures: structures, colleges: colleges, named: named)
  }

  private static func period(_ node: DocumentNode, _ problems: DocumentProblems) -> Period? {
    guard let period = Read.period(node, problems) else { return nil }
    guard period.longestDays <= longestPeriod else {
      problems.add(
        "bad-value", "the period may last \(period.longestDays) days", at: node,
        hint: "write \(longestPeriod) days at most, as P\(longestPeriod)D")
      return nil
    }
    return period
  }
}
