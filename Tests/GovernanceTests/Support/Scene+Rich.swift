import Governance
import Records
import TestSupport

extension Scene {
  /// Returns a submission that may ask for anything the rules can ask, with incidents, recorded opinions, rounds,
  /// past changes and rosters from two people to all of them.
  static func rich(using random: inout SeededGenerator) -> Scene {
    func chance(_ part: Int, _ random: inout SeededGenerator) -> Bool {
      Int.random(in: 0..<part, using: &random) == 0
    }
    var scene = Scene.any(using: &random)
    scene.classes = scene.classes.map { changeClass in
      ChangeClass.of(
        changeClass.id, changeClass.scopes, by: changeClass.proposers,
        requires: changeClass.requirements.enriched(using: &random), mixes: changeClass.mixes)
    }
    var people = Commons.members.map { member in
      member.with(
        roles: chance(5, &random) ? member.roles.union([.scribe]) : member.roles,
        mandates: member.mandates
          + (chance(3, &random)
            ? [] : [Commons.mandate("2026-01-01", "2027-01-01", scope: ["opinion"])]),
        interests: chance(8, &random) ? [Commons.place] : [])
    }
    if chance(3, &random) {
      people = Array(people.shuffled(using: &random).prefix(Int.random(in: 2...5, using: &random)))
    }
    scene.roster = Commons.roster(people)
    if scene.openingRoster != nil { scene.openingRoster = scene.roster }
    scene.customs = .any(using: &random)
    scene.incidents = .any(using: &random)
    scene.openingIncidents = chance(2, &random) ? Incidents() : nil
    scene.rounds = Int.random(in: 1...3, using: &random)
    scene.isUrgent = chance(4, &random)
    scene.changes = scene.changes.map { change in
      change.with(
        interests: chance(3, &random) ? [Commons.caf] : [],
        verified: chance(2, &random) ? ["horaires": Commons.date("2020-01-01")] : [:],
        fieldCount: 6,
        statements: .init(
          attestation: chance(2, &random) ? "nom" : nil, isAttested: chance(3, &random),
          reply: chance(4, &random) ? "telephone" : nil,
          named: chance(3, &random) ? [Commons.mairie] : [],
          isInvited: chance(2, &random)))
    }
    scene.past = (0..<Int.random(in: 0...2, using: &random)).map { _ in
      Submission.Past(
        origin: scene.origin, time: Commons.now.adding(days: -5),
        changes: Change.anyList(using: &random))
    }
    scene.reviews = people.flatMap { Review.anyRich(by: $0.id, using: &random) }
    return scene
  }
}

extension Requirements {
  fileprivate func enriched(using random: inout SeededGenerator) -> Requirements {
    var requirements = self
    func chance(_ part: Int, _ random: inout SeededGenerator) -> Bool {
      Int.random(in: 0..<part, using: &random) == 0
    }
    if chance(4, &random) {
      requirements.approvals?.collegeShare = Share(2, of: 3, isStrict: chance(2, &random))
    }
    if requirements.voice != nil, chance(2, &random) {
      requirements.voice = Voice(
        silence: chance(3, &random) ? nil : Period(days: 8),
        approvals: chance(2, &random) ? nil : Approvals(members: 1),
        lapse: chance(2, &random) ? nil : Period(months: 18))
    }
    if requirements.noObjection != nil, chance(2, &random) {
      let ways: [NoObjection.Overruling?] = [nil, .colleges(2), .vote(Share(2, of: 3))]
      requirements.noObjection = NoObjection(
        grounds: chance(2, &random) ? [] : [.harm], rounds: Int.random(in: 1...2, using: &random),
        overruling: ways.randomElement(using: &random) ?? nil)
    }
    if chance(6, &random) { requirements.expiry = Period(days: 20) }
    if chance(5, &random) { requirements.objectionWindow = Period(days: 7) }
    if chance(6, &random) {
      requirements.ratification = Ratification(
        within: Period(days: 7), approvals: Approvals(members: 2))
    }
    if chance(4, &random) {
      requirements.quota = Quota(records: 1, fields: Share(1, of: 3), period: Period(days: 30))
    }
    requirements.needsRecusal = chance(4, &random)
    requirements.needsMandate = chance(5, &random)
    requirements.needsReply = chance(5, &random)
    return requirements
  }
}

extension Customs {
  fileprivate static func any(using random: inout SeededGenerator) -> Customs {
    var customs = Customs()
    if Bool.random(using: &random) { customs.bootstrap = Bootstrap(structures: 4, colleges: 3) }
    if Bool.random(using: &random) { customs.vacancy = Period(months: 12) }
    if Bool.random(using: &random) {
      customs.collective = Collective(colleges: ["personnes"], present: 3)
    }
    if Bool.random(using: &random) { customs.disowning = Period(days: 30) }
    return customs
  }
}

extension Incidents {
  fileprivate static func any(using random: inout SeededGenerator) -> Incidents {
    func chance(_ part: Int, _ random: inout SeededGenerator) -> Bool {
      Int.random(in: 0..<part, using: &random) == 0
    }
    var incidents = Incidents()
    if chance(3, &random) {
      incidents.measures = [
        Measure(
          record: RecordID(kind: "mesure", name: "dddddddddddd"), member: .any(using: &random),
          level: Measure.Level.allCases.randomElement(using: &random) ?? .reminder,
          from: Commons.date("2026-03-01"), until: Commons.date("2026-04-01"))
      ]
    }
    if chance(3, &random) {
      incidents.contestations = [
        Contestation(
          record: RecordID(kind: "contestation", name: "cccccccccccc"), subjects: [Commons.place],
          received: nil)
      ]
    }
    if chance(3, &random) {
      incidents.invitations = [
        Invitation(
          record: RecordID(kind: "invitation", name: "ffffffffffff"), college: "personnes",
          on: Commons.date("2026-01-10"))
      ]
    }
    return incidents
  }
}

extension Review {
  /// Returns what a member signed, what others recorded in their name, both or nothing.
  fileprivate static func anyRich(by member: Member.ID, using random: inout SeededGenerator)
    -> [Review]
  {
    let own = any(by: member, using: &random).map {
      Review(
        member: $0.member, position: $0.position,
        reason: Bool.random(using: &random) ? "Because." : "",
        ground: Ground.allCases.randomElement(using: &random), isCurrent: $0.isCurrent)
    }
    return [
      own, Int.random(in: 0..<6, using: &random) == 0 ? recorded(for: member, using: &random) : nil,
    ]
    .compactMap(\.self)
  }

  /// Returns an opinion that somebody recorded, for a member or for a college, rightly or not.
  static func recorded(for member: Member.ID, using random: inout SeededGenerator) -> Review {
    let scribe = Member.ID.any(using: &random)
    let isCollective = Bool.random(using: &random)
    return Review(
      member: isCollective ? scribe : member,
      position: Position.allCases.randomElement(using: &random) ?? .consent, reason: "Said.",
      ground: .harm,
      recording: Recording(
        scribe: scribe, college: isCollective ? "personnes" : nil,
        present: isCollective ? Int.random(in: 1...5, using: &random) : nil, channel: .meeting,
        isReadBack: Bool.random(using: &random)))
  }
}
