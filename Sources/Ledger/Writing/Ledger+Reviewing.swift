internal import Coding
package import Git
package import Governance
internal import Records

extension Ledger {
  /// What a review says, before it is signed.
  package struct ReviewDraft: Sendable {
    package let position: Review.Position
    package let reason: String
    package let ground: Review.Ground?
    package let recording: ReviewRecording?
    /// The head that was read: a review of one that has moved since is refused.
    package let expectedHead: ObjectID?

    package init(
      position: Review.Position, reason: String = "", ground: Review.Ground? = nil,
      recording: ReviewRecording? = nil, expectedHead: ObjectID? = nil
    ) {
      self.position = position
      self.reason = reason
      self.ground = ground
      self.recording = recording
      self.expectedHead = expectedHead
    }
  }

  /// Signs a position on a proposal as it stands now, and moves the branch that it is on: a member's own, or the
  /// one of what they record for somebody.
  ///
  /// A proposal that was accepted and may still lapse is reviewed as it was accepted.
  package func review(
    _ id: Proposal.ID, _ draft: ReviewDraft, by hand: Hand
  ) throws(LedgerError) -> ReviewCommit {
    let state = try state()
    guard let member = hand.member else {
      throw .impossible("unsigned-review", "a review needs a member's key", hint: "give --key")
    }
    let personal = personalProblems(inText: draft.reason, called: "the reason", at: state)
    guard !personal.blocks else { throw .refused(personal) }
    if let recording = draft.recording { try checkSubject(of: recording, at: state) }
    let subject = try subject(ofReview: id, draft, at: hand.time)
    do {
      let branch = draft.recording.map { "\(member)+\($0.subject)" } ?? member
      let name = Ledger.reference(Ledger.reviews + id + "/" + branch)
      let own = try repository.reference(name)
      let opening = try openingState(try self.opening(of: id, upTo: state.act))
      let earlier = try earlierReview(of: id, on: branch, at: state, opening)
      let message = CommitMessage(
        title: "\(draft.position.rawValue.capitalizedFirst) to \(id)", body: draft.reason,
        trailers: [
          ("Ledger", state.act.root.hex), ("Proposal", id), ("Member", member),
          ("Head", subject.head.hex), ("Content", subject.content),
          ("Position", draft.position.rawValue),
        ] + (draft.ground.map { [("Ground", $0.rawValue)] } ?? [])
          + (draft.recording?.trailers(by: member) ?? []))
      let commit = try commit(
        tree: try repository.editTree(nil, []), parents: earlier.map { [$0] } ?? [],
        message: message.text, by: hand)
      let review = try ReviewCommit(try repository.commit(commit))
      if let problem = try problem(with: review, of: id, at: state, opening: opening) {
        throw LedgerError.problems([problem])
      }
      try move(
        [ReferenceUpdate(name: name, from: own, to: commit)], for: "review \(id)", by: hand)
      return review
    } catch { throw LedgerError(error) }
  }

  /// Returns the head and the content that a review is about; throws when nothing can be said of it any more.
  private func subject(
    ofReview id: Proposal.ID, _ draft: ReviewDraft, at time: Instant
  ) throws(LedgerError) -> (head: ObjectID, content: String) {
    if let closing = try closing(of: id) {
      guard closing.kind == .accepted, let head = closing.head, let content = closing.content,
        let acceptance = try acceptance(of: id, at: time), acceptance.lapse == nil,
        acceptance.settlement.outcome != .stands
      else { throw .closed(id, by: closing) }
      return (head, content)
    }
    let head = try head(of: id)
    guard draft.expectedHead == nil || draft.expectedHead == head else {
      throw .refused([
        Diagnostic(
          .error, "outdated-head",
          "the proposal '\(id)' has moved to \(head.short) since it was read",
          hint: "read it again with 'terrier show \(id)'")
      ])
    }
    return (head, try judge(id, at: time).branch.content)
  }

  private func checkSubject(
    of recording: ReviewRecording, at state: State
  ) throws(LedgerError) {
    let known = state.members.map(\.id) + state.colleges.map(\.id)
    guard !known.contains(recording.subject) else { return }
    throw .impossible(
      "no-such-member", "'\(recording.subject)' is neither a member nor a college",
      hint: Nearest.hint(for: recording.subject, in: known.sorted()))
  }

  /// Returns the last review on a branch, which a new one follows; what else stands there is left behind.
  private func earlierReview(
    of id: Proposal.ID, on branch: String, at state: State, _ opening: State?
  ) throws(LedgerError) -> ObjectID? {
    guard let tip = try tip(of: Ledger.reviews + id + "/" + branch),
      let review = try reviewCommit(tip).review, review.branchName == branch,
      try problem(with: review, of: id, at: state, opening: opening) == nil
    else { return nil }
    return tip
  }
}

extension String {
  /// The text with its first letter in capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
