package import Git
package import Records

/// One entry of the journal: a first-parent commit of `main` (design §5.1).
package struct Act: Hashable, Sendable {
  /// What an act does.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case founded
    case opened
    case lodged
    case accepted
    case refused
    case withdrawn
    case expired
    case lapsed

    /// A Boolean value indicating whether it ends the life of a proposal.
    package var closesProposal: Bool {
      switch self {
      case .accepted, .refused, .withdrawn, .expired: true
      case .founded, .opened, .lodged, .lapsed: false
      }
    }
  }

  package let commit: Commit
  package let kind: Kind

  /// Its place in the journal: the founding act is number 1.
  package let sequence: Int

  /// The ledger's trust root: the id of the founding act.
  package let root: ObjectID
  package let proposal: String?
  /// The proposal's head, its base, and the digest of its content.
  package let head: ObjectID?
  package let base: ObjectID?
  package let content: String?
  package let title: String
  package let body: String

  package var id: ObjectID { commit.id }

  /// The commit it follows, or `nil` for the founding act.
  package var previous: ObjectID? { commit.parents.first }

  /// When it was made, as its signer says; acts never go back in time.
  package var time: Instant { Instant(seconds: commit.committer.seconds) }

  /// The reviews that it takes in, which are the last of its parents.
  var reviews: [ObjectID] { Array(commit.parents.dropFirst(kind == .accepted ? 2 : 1)) }
}
