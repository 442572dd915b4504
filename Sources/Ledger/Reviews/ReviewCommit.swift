package import Coding
package import Git
package import Governance
internal import Records

/// A review as its commit claims it, before its signature is verified (design §5.1).
package struct ReviewCommit: Hashable, Sendable {
  static let trailers: Set<String> = [
    "Ledger", "Proposal", "Member", "Head", "Content", "Position",
  ]

  package let commit: Commit
  package let ledger: ObjectID
  package let proposal: Proposal.ID
  package let member: Member.ID
  package let head: ObjectID
  package let content: String
  package let position: Review.Position
  package let reason: String

  /// Reads a review from a commit; throws what is wrong with it when it is not one.
  package init(_ commit: Commit) throws(Rejection) {
    guard commit.tree == ObjectID.emptyTree else {
      throw Rejection([.notAReview(commit.id, "its tree is not empty")])
    }
    guard commit.parents.count <= 1 else {
      throw Rejection([.notAReview(commit.id, "it has several parents")])
    }
    let message = try CommitMessage.parse(commit.message, known: Self.trailers)
    var values: [String: String] = [:]
    for trailer in message.trailers { values[trailer.key] = trailer.value }
    guard let ledger = values["Ledger"].flatMap({ ObjectID(hex: $0) }),
      let proposal = values["Proposal"], Proposal.isID(proposal),
      let member = values["Member"], Member.isID(member),
      let head = values["Head"].flatMap({ ObjectID(hex: $0) }), let content = values["Content"],
      let position = values["Position"].flatMap(Review.Position.init)
    else {
      throw Rejection([.notAReview(commit.id, "its trailers are not those of a review")])
    }
    self.commit = commit
    self.ledger = ledger
    self.proposal = proposal
    self.member = member
    self.head = head
    self.content = content
    self.position = position
    self.reason = message.body
  }
}

extension Diagnostic {
  static func notAReview(_ commit: ObjectID, _ reason: String) -> Diagnostic {
    Diagnostic(.warning, "not-a-review", "commit \(commit.short) is not a review: \(reason)")
  }
}
