internal import Governance
internal import Records

/// Reads what a class of change requires.
enum RequirementsReading {
  private static let keys = [
    "approvals", "voice", "no_objection", "period", "expiry", "objection_window", "ratification",
    "recusal", "mandate", "reply", "quota",
  ]

  /// Keys that say who counts and for how long, and keep nothing out by themselves.
  private static let qualifiers: Set<String> = ["expiry", "recusal", "mandate", "reply", "quota"]

  static func requirements(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Requirements? {
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    var requirements = Requirements()
    requirements.approvals = map.read("approvals", ApprovalsReading.approvals)
    requirements.voice = map.read("voice", VoiceReading.voice)
    requirements.noObjection = map.read("no_objection", ObjectionsReading.noObjection)
    requirements.period = map.read("period", Read.period(upTo: 90))
    requirements.expiry = map.read("expiry", expiry)
    requirements.objectionWindow = map.read("objection_window", Read.period(upTo: 90))
    requirements.ratification = map.read("ratification", RatificationReading.ratification)
    requirements.needsRecusal = map.bool("recusal") ?? false
    requirements.needsMandate = map.bool("mandate") ?? false
    requirements.needsReply = map.bool("reply") ?? false
    requirements.quota = map.read("quota", QuotaReading.quota)
    let isEmpty = map.pairs.allSatisfy {
      qualifiers.contains($0.name) || $0.value.text == "false"
    }
    if isEmpty {
      problems.add(
        "empty-class", "the class requires nothing", at: node,
        hint: "require approvals, the voice, no objection or a period")
    }
    checkOrder(of: requirements, in: map)
    return requirements
  }

  /// Notes a proposal that would run out before its period, or before silence could count.
  private static func checkOrder(of requirements: Requirements, in map: MapReader) {
    guard let expiry = requirements.expiry, let place = map.value("expiry") else { return }
    let waits = [
      ("the period", requirements.period), ("the silence of a voice", requirements.voice?.silence),
    ]
    for case (let name, let wait?) in waits where expiry.shortestDays <= wait.longestDays {
      map.problems.add(
        "bad-value", "a proposal would run out before \(name) is over", at: place,
        hint: "write a time longer than \(wait)")
    }
  }

  /// A proposal may hang over people for two years, and no longer.
  private static func expiry(_ node: DocumentNode, _ problems: DocumentProblems) -> Period? {
    guard let period = Read.period(node, problems) else { return nil }
    guard period.months <= 24, period.days <= 730 else {
      problems.add(
        "bad-value", "the period lasts longer than two years", at: node,
        hint: "write two years at most, as P2Y")
      return nil
    }
    return period
  }
}
