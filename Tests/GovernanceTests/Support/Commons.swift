import Governance
import Records

/// A small commons to judge proposals in: five structures, two of them one legal entity, and residents.
///
/// | member | structure | college | may |
/// |---|---|---|---|
/// | ana | cyber (SIREN 111) | mediation | review, seal; voice of cyber |
/// | dan | cyber annexe (SIREN 111) | mediation | review |
/// | bao | caf (SIREN 222) | services | review, seal; voice of caf |
/// | cleo | mairie (SIREN 333) | collectivites | steward, seal |
/// | ivo | amis (no SIREN) | mediation | review |
/// | eva, fay | none | personnes | review |
/// | gil | conseil (SIREN 444) | appui, consultative | review |
/// | hal | caf | services | observe |
enum Commons {
  static let now = instant("2026-03-10T10:00:00Z")

  static let cyber = structure(1)
  static let annexe = structure(2)
  static let caf = structure(3)
  static let mairie = structure(4)
  static let amis = structure(5)
  static let conseil = structure(6)
  /// A structure that no member belongs to.
  static let ecole = structure(7)

  static let place = RecordID(kind: "lieu", name: "0123456789ab")
  static let otherPlace = RecordID(kind: "lieu", name: "ba9876543210")

  static let colleges = [
    college("personnes", 20), college("mediation", 30), college("services", 30),
    college("collectivites", 15), college("appui", 5, consultative: true),
  ]

  static let legalNumbers = [
    cyber: "111", annexe: "111", caf: "222", mairie: "333", conseil: "444",
  ]

  static let members = [
    member("ana", cyber, "mediation", [.reviewer, .sealer], voice: true),
    member("dan", annexe, "mediation", [.reviewer]),
    member("bao", caf, "services", [.reviewer, .sealer], voice: true),
    member("cleo", mairie, "collectivites", [.steward, .sealer]),
    member("ivo", amis, "mediation", [.reviewer]),
    member("eva", nil, "personnes", [.reviewer]),
    member("fay", nil, "personnes", [.reviewer]),
    member("gil", conseil, "appui", [.reviewer]),
    member("hal", caf, "services", [.observer]),
  ]

  static let roster = roster(members)

  /// The same people, hal being a scribe.
  static let assisted = roster("hal") { $0.with(roles: [.scribe]) }

  static func roster(_ members: [Member], colleges: [College] = colleges) -> Roster {
    Roster(members: members, colleges: colleges, legalNumbers: legalNumbers)
  }

  /// Returns the roster with one member changed.
  static func roster(_ id: String, _ change: (Member) -> Member?) -> Roster {
    roster(members.compactMap { $0.id == name(id) ? change($0) : $0 })
  }

  /// Returns the roster with only some members.
  static func roster(only ids: String) -> Roster {
    let wanted = names(ids)
    return roster(members.filter { wanted.contains($0.id) })
  }
}

// MARK: - Builders

extension Commons {
  static func structure(_ number: Int) -> RecordID {
    RecordID(kind: "structure", name: number.padded(to: 12))
  }

  static func college(_ id: String, _ weight: Int, consultative: Bool = false) -> College {
    College(
      id: id, title: LocalizedText(["fr": id]), weight: weight, isConsultative: consultative)
  }

  static func member(
    _ id: String, _ structure: RecordID?, _ college: String, _ roles: Set<Member.Role>,
    status: Member.Status = .active, voice: Bool = false
  ) -> Member {
    Member(
      id: name(id), structure: structure, college: college, status: status, roles: roles,
      mandates: voice ? [mandate("2026-01-01", "2027-01-01")] : [], keys: ["ssh-ed25519 \(id)"])
  }

  static func mandate(
    _ from: String, _ until: String, scope: Set<String> = [Member.Mandate.voice]
  ) -> Member.Mandate {
    Member.Mandate(from: date(from), until: date(until), scope: scope)
  }

  static func date(_ text: String) -> CalendarDate {
    PartialDate(text)?.earliest ?? CalendarDate(daysSinceEpoch: 0)
  }

  static func instant(_ text: String) -> Instant { Instant(text) ?? Instant(seconds: 0) }

  static func period(_ text: String) -> Period { Period(text) ?? Period(days: 1) }

  /// Returns a member's id from their first name.
  static func name(_ short: some StringProtocol) -> Member.ID { "m-\(short)" }

  /// Returns members' ids from their first names, separated by spaces.
  static func names(_ short: String) -> [Member.ID] { short.split(separator: " ").map { name($0) } }
}

extension Member {
  /// Returns the member with something else about them.
  func with(
    structure: RecordID?? = nil, college: College.ID? = nil, status: Status? = nil,
    roles: Set<Role>? = nil, mandates: [Mandate]? = nil, interests: [RecordID]? = nil,
    keys: [String]? = nil
  ) -> Member {
    Member(
      id: id, structure: structure ?? self.structure, college: college ?? self.college,
      status: status ?? self.status, roles: roles ?? self.roles,
      mandates: mandates ?? self.mandates, interests: interests ?? self.interests,
      keys: keys ?? self.keys)
  }
}
