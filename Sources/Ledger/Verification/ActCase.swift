internal import Git

/// One commit of the journal with all that judging it needs of history, so that acts can be judged apart from
/// one another.
///
/// Each act is held to the state that its parent leaves, whether or not that parent holds: what one pass
/// finds, it finds everywhere.
struct ActCase: Sendable {
  /// The commit, read as an act, or why it is not one.
  enum Reading: Sendable {
    case act(Act)
    case other(Finding)
  }

  /// What the journal before it says of its proposal.
  enum Past: Sendable {
    /// It names no proposal, or what stands before it is no act.
    case none
    case known(ProposalEvidence)
    /// An act closed its proposal before, and it is of a kind that follows an acceptance.
    case closed(by: Int)
    /// The content is not here, which is so for what never entered history; what opened the proposal last, and
    /// what closed it.
    case unavailable(opening: ObjectID?, closing: Int?)
    case failed(LedgerError)
  }

  let commit: ObjectID
  let reading: Reading
  /// The act before it; `nil` for the founding one, or where what stands before is no act.
  let previous: Act?
  let past: Past
  /// Its number in the journal, counted from the founding act.
  let number: Int
  /// What was read to gather this, so that it is not read again.
  let commits: [SignedCommit]
}

extension ActCase.Past {
  /// The act that opened the proposal last.
  var opening: ObjectID? {
    switch self {
    case .known(let evidence): evidence.opening
    case .unavailable(let opening, _): opening
    case .none, .failed, .closed: nil
    }
  }

  /// The number of the act that closed it.
  var closing: Int? {
    switch self {
    case .known(let evidence): evidence.closing
    case .unavailable(_, let closing): closing
    case .closed(let closing): closing
    case .none, .failed: nil
    }
  }
}
