internal import Git
package import Governance
package import Records

/// A proposal that was accepted, with what acts took in of it afterwards: whether it stands (design §5.2).
package struct Acceptance: Sendable {
  /// The act that accepted it.
  package let act: Act
  /// The judgement that the act carried out.
  package let judgement: Judgement
  /// The reviews that were lodged afterwards, oldest first, each with the act that did.
  let lodged: [(review: ReviewCommit, act: Act)]
  /// The act by which it lapsed, if it did.
  package let lapse: Act?
  /// What comes of it at the moment that was asked about.
  package let settlement: Settlement
}

extension Ledger {
  /// Returns what became of an accepted proposal by a moment, or `nil` when it was not accepted.
  package func acceptance(of id: Proposal.ID, at time: Instant) throws(LedgerError) -> Acceptance? {
    guard let closing = try closing(of: id), closing.kind == .accepted else { return nil }
    return try acceptance(by: closing, upTo: try state(), at: time)
  }

  /// Judges again what an act accepted, as it did, and settles it with what acts lodged up to a state.
  func acceptance(
    by closing: Act, upTo state: State, at time: Instant
  ) throws(LedgerError) -> Acceptance {
    let id = closing.proposal ?? ""
    let past = try self.state(at: try act(closing.previous ?? closing.id))
    let evidence = try evidence(ofAcceptance: closing, at: past)
    let judgement = try judge(
      id, evidence, at: past, reviewTips: closing.reviews,
      sealer: try signer(of: closing.id, in: past.commons), time: closing.time,
      giving: closing.commit.tree)
    var later: [Act] = []
    try walkActs(from: state.act.id) { act in
      guard act.id != closing.id else { return false }
      if act.proposal == id { later.append(act) }
      return true
    }
    let lodged = try reviews(lodgedBy: later.reversed().filter { $0.kind == .lodged }, of: closing)
    return Acceptance(
      act: closing, judgement: judgement, lodged: lodged,
      lapse: later.first { $0.kind == .lapsed },
      settlement: Settlement(
        of: judgement.submission,
        lodged: lodged.map {
          Settlement.Lodged(
            review: $0.review.review(isCurrent: $0.review.content == closing.content),
            time: $0.act.time)
        }, at: time))
  }

  /// Returns what the journal said of a proposal when it was accepted, from the acts since it was begun.
  private func evidence(
    ofAcceptance closing: Act, at past: State
  ) throws(LedgerError) -> ProposalEvidence {
    guard let head = closing.head else { throw .notAccepted(closing) }
    let index = JournalIndex(upTo: past.act)
    let (range, border) = try range(of: head, in: index)
    try index.extend(to: border, in: self)
    return index.evidence(of: closing.proposal ?? "", range)
  }

  /// Returns the reviews that acts lodged after an acceptance, of those that hold.
  private func reviews(
    lodgedBy acts: [Act], of closing: Act
  ) throws(LedgerError) -> [(review: ReviewCommit, act: Act)] {
    var lodged: [(review: ReviewCommit, act: Act)] = []
    for act in acts {
      let before = try state(at: try self.act(act.previous ?? act.id))
      for tip in act.reviews {
        guard let review = try reviewCommit(tip).review,
          try problem(with: review, of: closing.proposal ?? "", at: before, opening: nil) == nil
        else { continue }
        lodged.append((review, act))
      }
    }
    return lodged
  }
}

extension LedgerError {
  fileprivate static func notAccepted(_ act: Act) -> LedgerError {
    .impossible("not-an-act", "act \(act.sequence) does not say what it accepted")
  }
}
