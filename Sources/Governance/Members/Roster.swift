package import Records

/// All members and colleges as they stand in one revision, with the legal entities behind structures.
package struct Roster: Hashable, Sendable {
  /// Who counts as one structure: people of one legal entity count once, and so do all residents together.
  package enum Entity: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// A legal entity, by its SIREN, or its RNA number where it has no SIREN.
    case legal(String)
    /// A structure without a legal number, by its record.
    case record(RecordID)
    /// Everybody who belongs to no structure.
    case residents

    package var description: String {
      switch self {
      case .legal(let number): number
      case .record(let id): id.description
      case .residents: "residents"
      }
    }

    package static func < (left: Entity, right: Entity) -> Bool {
      left.description < right.description
    }
  }

  package let members: [Member.ID: Member]
  package let colleges: [College]

  /// The members that take part at present, by id.
  package let active: [Member]

  /// The legal numbers of the structures that members belong to or records name.
  package let legalNumbers: [RecordID: String]

  /// The structures that were merged into others, with those that stand for them.
  package let successors: [RecordID: RecordID]

  package init(
    members: [Member], colleges: [College], legalNumbers: [RecordID: String] = [:],
    successors: [RecordID: RecordID] = [:]
  ) {
    let byID = Dictionary(members.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.members = byID
    self.active = byID.values.filter { $0.status == .active }.sorted { $0.id < $1.id }
    self.colleges = colleges
    self.legalNumbers = legalNumbers
    self.successors = successors
  }

  package subscript(id: Member.ID) -> Member? { members[id] }

  /// Returns the college of an id, or `nil` when there is none.
  package func college(_ id: College.ID) -> College? { colleges.first { $0.id == id } }

  /// Returns the active members who hold a role, by id.
  func holders(of role: Member.Role) -> [Member.ID] {
    active.filter { $0.roles.contains(role) }.map(\.id)
  }

  /// Returns what a structure counts as; one that was merged into another counts as that one.
  package func entity(of structure: RecordID) -> Entity {
    let standing = successors[structure] ?? structure
    return legalNumbers[standing].map { .legal($0) } ?? .record(standing)
  }

  /// Returns what a member's structure counts as.
  package func entity(of member: Member) -> Entity {
    member.structure.map { entity(of: $0) } ?? .residents
  }
}
