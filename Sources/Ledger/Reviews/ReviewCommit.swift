package import Coding
package import Git
package import Governance
internal import Records

/// A review as its commit claims it, before its signature is verified (design §5.1).
package struct ReviewCommit: Hashable, Sendable {
  static let trailers: Set<String> = [
    "Ledger", "Proposal", "Member", "Head", "Content", "Position", "Ground", "On-behalf-of",
    "Recorded-by", "Channel", "Present", "Read-back",
  ]

  package let commit: Commit
  package let ledger: ObjectID
  package let proposal: Proposal.ID
  /// The member who signs it: whose position it is, or the scribe who recorded it.
  package let member: Member.ID
  package let head: ObjectID
  package let content: String
  package let position: Review.Position
  package let ground: Review.Ground?
  package let reason: String
  /// For whom a scribe recorded it, and how; `nil` when it is the signer's own.
  package let recording: ReviewRecording?

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
    let recording = try ReviewRecording(values, of: commit.id, by: member)
    self.commit = commit
    self.ledger = ledger
    self.proposal = proposal
    self.member = member
    self.head = head
    self.content = content
    self.position = position
    self.ground = values["Ground"].flatMap(Review.Ground.init)
    self.reason = message.body
    self.recording = recording
    if let ground = values["Ground"], self.ground == nil || position != .object {
      throw Rejection([.notAReview(commit.id, "'Ground: \(ground)' has no meaning there")])
    }
  }

  /// The last part of the name of its branch: `reviews/<proposal>/<member>`, or `<scribe>+<whose>`.
  package var branchName: String { recording.map { "\(member)+\($0.subject)" } ?? member }

  /// Returns it as what the rules count.
  func review(isCurrent: Bool) -> Review {
    Review(
      member: recording?.onBehalfOfMember ?? member, position: position, reason: reason,
      ground: ground, isCurrent: isCurrent,
      recording: recording.map {
        Review.Recording(
          scribe: member, college: $0.onBehalfOfMember == nil ? $0.subject : nil,
          present: $0.present, channel: $0.channel, isReadBack: $0.isReadBack)
      })
  }
}

extension Diagnostic {
  static func notAReview(_ commit: ObjectID, _ reason: String) -> Diagnostic {
    Diagnostic(.warning, "not-a-review", "commit \(commit.short) is not a review: \(reason)")
  }
}
