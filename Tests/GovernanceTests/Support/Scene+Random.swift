import Governance
import Records
import TestSupport

extension Scene {
  /// Returns a submission with random classes, changes, people, reviews and opening.
  ///
  /// The numbers are chosen so that each outcome is frequent.
  static func any(using random: inout SeededGenerator) -> Scene {
    var scene = Scene(classes: ChangeClass.anyList(using: &random))
    scene.origin =
      Int.random(in: 0..<8, using: &random) == 0
      ? .outside : .member(.any(using: &random, among: "ivo ana dan eva cleo"))
    scene.natures = Natures(overall: Int.random(in: 0..<10, using: &random) == 0 ? nil : .change)
    scene.changes = Change.anyList(using: &random)
    scene.reviews = Commons.members.compactMap { .any(by: $0.id, using: &random) }
    if Int.random(in: 0..<4, using: &random) > 0 {
      scene = scene.opened(by: "bao", daysAgo: Int.random(in: 4..<24, using: &random))
      scene.isOpeningCurrent = Int.random(in: 0..<6, using: &random) > 0
      if Int.random(in: 0..<4, using: &random) == 0 {
        let absent = Member.ID.any(using: &random)
        scene.openingRoster = Commons.roster(Commons.members.filter { $0.id != absent })
      }
    }
    return scene
  }
}

extension ChangeClass {
  /// Returns an ordered list of classes, as rules have them, with random requirements.
  static func anyList(using random: inout SeededGenerator) -> [ChangeClass] {
    let proposers: [Proposers] = [.anyone, .anyone, .members, .voice]
    return [
      .of(
        "B", [.records([.updated], sections: ["horaires"], byVoice: true)],
        by: proposers.randomElement(using: &random) ?? .anyone,
        requires: .any(using: &random)),
      .of("C", [.records([.updated])], requires: .any(using: &random)),
      .of("D", [.records([.created])], requires: .any(using: &random)),
      .of(
        "M", [.files(["governance/members/*"])], by: .members,
        requires: .any(using: &random).adding(2)),
      .of(
        "H", [.files(["governance/**"])], requires: .any(using: &random),
        mixes: Bool.random(using: &random)),
    ]
  }
}

extension Requirements {
  static func any(using random: inout SeededGenerator) -> Requirements {
    func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &random) == 0 }
    var requirements = Requirements()
    if !chance(3) {
      let named: [College.ID] = chance(6) ? ["personnes"] : []
      requirements = requirements.adding(
        Int.random(in: 1...3, using: &random), Int.random(in: 0...2, using: &random),
        Int.random(in: 0...2, using: &random), named)
    }
    if chance(3) { requirements.voice = Voice() }
    if chance(3) { requirements.noObjection = NoObjection() }
    if chance(3) { requirements.period = Period(days: Int.random(in: 2...14, using: &random)) }
    return requirements
  }
}

extension Change {
  static func anyList(using random: inout SeededGenerator) -> [Change] {
    let ana = Commons.members[0]
    let structures = [Commons.cyber, Commons.caf, Commons.annexe]
    let concerned = Array(
      structures.shuffled(using: &random).prefix(Int.random(in: 0...1, using: &random)))
    let all: [Change] = [
      .update(Commons.place, ["horaires"], concerned: concerned),
      .update(Commons.place, ["horaires"], concerned: concerned),
      .update(Commons.place, ["nom", "telephone"], concerned: concerned),
      .update(
        Commons.otherPlace, ["porte_par"], concerned: concerned + [Commons.caf],
        addedInterests: [Commons.caf]),
      .whole(RecordID(kind: "lieu", name: "aaaaaaaaaaaa"), .created, concerned: concerned),
      .whole(RecordID(kind: "lieu", name: "aaaaaaaaaaaa"), .created, concerned: concerned),
      .whole(RecordID(kind: "lieu", name: "bbbbbbbbbbbb"), .ended, concerned: concerned),
      .member(from: ana, to: ana.with(keys: ["ssh-ed25519 new"]), fields: ["keys"]),
      .member(from: nil, to: Commons.member("new", nil, "personnes", [])),
      .file("governance/rules.yaml"),
    ]
    return Array(all.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)))
  }
}

extension Review {
  /// Returns a random review, or `nil` for a member who says nothing.
  static func any(by member: Member.ID, using random: inout SeededGenerator) -> Review? {
    let positions: [Position?] = [
      .consent, .consent, .consent, .consent, .consent, .consent, .consent, nil, nil, .abstain,
      .recuse, .object,
    ]
    guard let position = positions.randomElement(using: &random) ?? nil else { return nil }
    return Review(
      member: member, position: position, reason: position == .object ? "No." : "",
      isCurrent: Int.random(in: 0..<10, using: &random) > 0)
  }
}

extension Member.ID {
  /// Returns a random member of some, by first name.
  static func any(
    using random: inout SeededGenerator,
    among names: String = "ana dan bao cleo ivo eva fay gil hal"
  ) -> Member.ID {
    Commons.names(names).randomElement(using: &random) ?? "m-nobody"
  }
}

extension Verdict.Outcome {
  /// The outcome's place from refused to accepted.
  var rank: Int {
    switch self {
    case .refused: 0
    case .pending: 1
    case .accepted: 2
    }
  }
}
