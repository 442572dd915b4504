package import Records

/// What a proposal says of itself and what is known of where it comes from.
///
/// The title, the reasons, the natures and the date are claims, bound by the proposal's content; the
/// proposer is a fact, from signatures (design §5.1).
package struct Proposal: Hashable, Sendable {
  package typealias ID = String

  /// Where a proposal comes from.
  package enum Origin: Hashable, Sendable {
    /// The member whose key signed every commit of it.
    case member(Member.ID)
    /// The active members who together signed every commit of it, by id; the first is the one who started it.
    case joint([Member.ID])
    /// Nobody, or not members alone: it needs one more approval.
    case outside
  }

  package let id: ID
  package let title: String
  package let reasons: String
  package let origin: Origin
  /// Every member who signed one of its commits.
  package let signers: Set<Member.ID>
  package let natures: Natures
  /// When the world changed, if it did.
  package let effective: PartialDate?
  /// A Boolean value indicating whether it claims to be urgent, so that a class for emergencies may take it in.
  package let isUrgent: Bool

  package init(
    id: ID, title: String, reasons: String, origin: Origin, signers: Set<Member.ID>,
    natures: Natures, effective: PartialDate?, isUrgent: Bool = false
  ) {
    self.id = id
    self.title = title
    self.reasons = reasons
    self.origin = origin
    self.signers = signers
    self.natures = natures
    self.effective = effective
    self.isUrgent = isUrgent
  }

  /// Returns whether a text can be a proposal's id: `[a-z0-9][a-z0-9-]{0,63}`.
  package static func isID(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-"), text.utf8.count <= 64 else {
      return false
    }
    return text.utf8.allSatisfy {
      ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
        || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || $0 == UInt8(ascii: "-")
    }
  }
}

/// Whether the world changed or the record was wrong.
package enum Nature: String, Hashable, Sendable, CaseIterable {
  case change
  case correction
  case verification
  case migration
  case unknown
}

/// The natures that a proposal claims, for the whole and record by record.
package struct Natures: Hashable, Sendable {
  /// The nature of whatever has none of its own; `nil` when the proposal does not say.
  package let overall: Nature?
  package let byRecord: [RecordID: Nature]

  package init(overall: Nature?, byRecord: [RecordID: Nature] = [:]) {
    self.overall = overall
    self.byRecord = byRecord
  }

  /// The nature of a record's change, `nil` when the proposal does not say.
  package subscript(record: RecordID) -> Nature? { byRecord[record] ?? overall }
}
