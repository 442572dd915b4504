package import Records

/// A person who may act in the commons, known by a pseudonymous id: `governance/members/<id>.yaml`.
///
/// A member is a person, not a key: whatever their number of keys, they count once (design §5.3).
package struct Member: Hashable, Sendable {
  package typealias ID = String

  /// What a member may do.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case reviewer
    case scribe
    case steward
    case sealer
    case dataReferent = "data-referent"
    case mediator
    case observer
  }

  /// Whether a member takes part at present.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case candidate
    case active
    case suspended
    case retired
  }

  /// A time during which a member speaks for their structure, on some matters.
  package struct Mandate: Hashable, Sendable {
    /// The scope that makes a member the voice of their structure on its records.
    package static let voice = "voice"

    /// The scope that lets a member's opinion count for their structure, where a class asks for a mandate.
    package static let opinion = "opinion"

    package let from: CalendarDate
    /// The first day on which the mandate is over.
    package let until: CalendarDate
    package let scope: Set<String>

    package init(from: CalendarDate, until: CalendarDate, scope: Set<String>) {
      self.from = from
      self.until = until
      self.scope = scope
    }
  }

  package let id: ID
  /// The record of the structure they belong to, or `nil` for a resident.
  package let structure: RecordID?
  /// The one college they sit in.
  package let college: College.ID
  package let status: Status
  package let roles: Set<Role>
  package let mandates: [Mandate]
  /// The records they declare an interest in.
  package let interests: [RecordID]
  /// Their public keys, as `type base64` without a comment.
  package let keys: [String]

  package init(
    id: ID, structure: RecordID?, college: College.ID, status: Status = .active,
    roles: Set<Role>, mandates: [Mandate] = [], interests: [RecordID] = [], keys: [String] = []
  ) {
    self.id = id
    self.structure = structure
    self.college = college
    self.status = status
    self.roles = roles
    self.mandates = mandates
    self.interests = interests
    self.keys = keys
  }

  /// Returns whether the member speaks for their structure at a moment.
  package func isVoice(at time: Instant) -> Bool {
    structure != nil && status == .active && hasMandate(for: Mandate.voice, at: time)
  }

  /// Returns whether a mandate of the member's runs at a moment, on some matter.
  package func hasMandate(for scope: String, at time: Instant) -> Bool {
    mandates.contains {
      $0.scope.contains(scope) && $0.from <= time.date && time.date < $0.until
    }
  }

  /// Returns whether a text can be a member's id: `m-` and lowercase letters, digits and hyphens.
  package static func isID(_ text: some StringProtocol) -> Bool {
    text.hasPrefix("m-") && (3...42).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
          || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || $0 == UInt8(ascii: "-")
      }
  }
}
