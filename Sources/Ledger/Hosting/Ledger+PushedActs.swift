internal import Coding
internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns why an act that is pushed does not hold after a state: what verification finds, and what goes
  /// beyond the limits of a server.
  func problems(
    with act: Act, after state: State, at now: Instant
  ) throws(LedgerError) -> [Diagnostic] {
    if let problem = try missingHead(of: act) { return [problem] }
    if act.kind == .accepted, let id = act.proposal, let head = act.head {
      let size = try sizeProblems(
        of: head, besides: state.act.id, in: id, limits: state.rules.limits)
      guard size.isEmpty else { return size }
    }
    let tolerance = Int64(state.rules.limits.clockMinutes) * 60
    return try findings(
      in: act, after: state, notAfter: Instant(seconds: now.seconds + tolerance))
  }

  /// Returns what is wrong when the proposal that an act speaks of is not here: what is opened or refused is on
  /// its own branch, and comes with that.
  private func missingHead(of act: Act) throws(LedgerError) -> Diagnostic? {
    guard let id = act.proposal, let head = act.head else { return nil }
    do throws(GitError) {
      _ = try repository.commit(head)
      return nil
    } catch {
      guard error.code == .notFound else { throw .git(error) }
      return Diagnostic(
        .error, "missing-proposal",
        "act \(act.sequence) (\(act.id.short)) speaks of the proposal '\(id)' at \(head.short), which is "
          + "not here",
        hint: "push 'proposals/\(id)' together with 'main'")
    }
  }

  /// Returns whether an act is dated too far from the server's clock: what is backdated would shorten a period,
  /// what is postdated would keep others from acting.
  func clockProblems(with act: Act, at now: Instant, limits: Limits) -> [Diagnostic] {
    let distance = act.time.seconds.distance(to: now.seconds).magnitude
    guard distance > UInt(limits.clockMinutes) * 60 else { return [] }
    return [
      Diagnostic(
        .error, "far-from-clock",
        "act \(act.sequence) (\(act.id.short)) is dated \(act.time), and it is \(now) here",
        hint: "push an act within \(limits.clockMinutes) minutes of sealing it, by a right clock")
    ]
  }

  /// Returns the verdict that an act relies on, as it stood when the act was made.
  func judgement(of act: Act, after state: State) throws(LedgerError) -> Judgement? {
    guard let id = act.proposal, let head = act.head else { return nil }
    return try judge(
      id, head: head, at: state, reviewTips: act.reviews,
      sealer: try signer(of: act.commit, keys: state.keys), time: act.time, depth: .journal,
      giving: act.kind == .accepted ? act.commit.tree : nil)
  }

  /// Returns why the first act of a ledger does not hold: it must be valid, and sealed by a sealer of its own.
  func foundingProblems(with act: Act) throws(LedgerError) -> [Diagnostic] {
    let tree = act.commit.tree
    let problems = try validate(tree).filter { $0.severity == .error }
    guard problems.isEmpty else { return problems }
    let members = try members(in: tree)
    let signer = try signer(of: act.commit, keys: try Ledger.keyRing(of: members))
    let isSealed = members.contains {
      $0.id == signer && $0.status == .active && $0.roles.contains(.sealer)
    }
    guard isSealed, act.commit.author == Ledger.identity(of: signer, at: act.time),
      act.commit.committer == act.commit.author
    else {
      return [
        Diagnostic(
          .error, "unsigned-act", "the founding act is not signed by a sealer of the ledger")
      ]
    }
    return []
  }
}

extension Act {
  /// The reviews that it takes in, which are the last of its parents.
  var reviews: [ObjectID] { Array(commit.parents.dropFirst(kind == .accepted ? 2 : 1)) }
}

extension Diagnostic {
  /// The longest message of a commit that a server takes in, in bytes.
  private static let longestMessage = 64 << 10

  /// Returns what is wrong with the length of a commit's message, or `nil`.
  static func longMessage(_ commit: Commit) -> Diagnostic? {
    let length = commit.message.utf8.count
    guard length > longestMessage else { return nil }
    return Diagnostic(
      .error, "message-too-long",
      "the message of commit \(commit.id.short) holds \(length >> 10) KiB",
      hint: "a message holds at most \(longestMessage >> 10) KiB")
  }
}
