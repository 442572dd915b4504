import Governance
import Records

/// Rules like those that a territory starts with, in the words of its people: from checking to governing.
enum TerritoryRules {
  private static let content: Set<String> = ["lieu", "structure", "mediation"]

  static let classes: [ChangeClass] = [
    verify, ownRecord, others, add, close, observe, ownKey, people, govern,
  ]

  /// A: "still exact", by any member after a visit or a call.
  private static let verify = ChangeClass.of(
    "A", [.records(kinds: content, [.updated], fields: ["verifie_le"])], by: .members,
    requires: .unopposed)

  /// B: one's own hours and contacts.
  private static let ownRecord = ChangeClass.of(
    "B",
    [.records(kinds: content, [.updated], sections: ["horaires", "contact"], byVoice: true)],
    by: .voice, requires: .voiceAsked.addingNoObjection)

  /// C: the facts of somebody else's record.
  private static let others = ChangeClass.of(
    "C", [.records(kinds: content, [.updated])], requires: .approvals(1, structures: 1).addingVoice)

  /// D: a new record.
  private static let add = ChangeClass.of(
    "D", [.records(kinds: content, [.created])],
    requires: .approvals(2, structures: 2, colleges: 2).adding(period: "P2D"))

  /// E: the end of a place or a duplicate.
  private static let close = ChangeClass.of(
    "E", [.records(kinds: content, [.ended, .merged, .withdrawn, .reopened])],
    requires: .approvals(2, structures: 2, colleges: 2).addingVoice.adding(period: "P7D"))

  /// F: a need or a gap.
  private static let observe = ChangeClass.of(
    "F", [.records(kinds: ["besoin", "creux"], [.created, .updated, .ended])],
    requires: .approvals(3, colleges: 3, named: ["personnes"]).addingNoObjection
      .adding(period: "P14D"))

  /// K: one's own key.
  private static let ownKey = ChangeClass.of(
    "K", [.files(["governance/members/*"], [.updated], fields: ["keys"], own: true)], by: .members,
    requires: .approvals(1))

  /// M: admission, mandate, removal.
  private static let people = ChangeClass.of(
    "M", [.files(["governance/members/*"])], by: .members,
    requires: .approvals(2, structures: 2, colleges: 2).adding(period: "P7D"))

  /// H: everything else that governs.
  private static let govern = ChangeClass.of(
    "H", [.files(["governance/**"])], by: .members,
    requires: .approvals(3, structures: 3, colleges: 3, named: ["personnes"]).addingNoObjection
      .adding(period: "P30D"), mixes: false)
}
