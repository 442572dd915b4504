internal import Coding
internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns why an act that is pushed does not hold after a state: what verification finds, and what goes
  /// beyond the limits of a server.
  ///
  /// An act of the past may speak of a proposal whose branch is gone: then its form alone is judged.
  func problems(
    with act: Act, after state: State, at now: Instant, isPast: Bool = false
  ) throws(LedgerError) -> [Diagnostic] {
    if !(isPast && act.kind != .accepted), let problem = try missingHead(of: act) {
      return [problem]
    }
    if act.kind == .accepted, let id = act.proposal, let head = act.head {
      let size = try sizeProblems(
        of: head, besides: state.act.id, in: id, limits: state.rules.limits)
      guard size.isEmpty else { return size }
    }
    if !isPast {
      let personal = try personalProblems(broughtBy: act, at: state).filter {
        $0.severity == .error
      }
      guard personal.isEmpty else { return personal }
    }
    let tolerance = Int64(state.rules.limits.clockMinutes) * 60
    return try findings(
      in: act, after: state, notAfter: Instant(seconds: now.seconds + tolerance)
    ).map(\.diagnostic)
  }

  /// Returns what is wrong when the proposal that an act speaks of is not here: what is opened or refused is on
  /// its own branch, and comes with that.
  private func missingHead(of act: Act) throws(LedgerError) -> Diagnostic? {
    guard let id = act.proposal, let head = act.head else { return nil }
    guard try isMissing(head) else { return nil }
    return Diagnostic(
      .error, "missing-proposal",
      "act \(act.sequence) (\(act.id.short)) speaks of the proposal '\(id)' at \(head.short), which is "
        + "not here",
      hint: "push 'proposals/\(id)' together with 'main'")
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
    let evidence = try evidence(of: id, head: head, at: state, depth: .journal)
    return try judge(
      id, evidence, at: state, reviewTips: act.reviews,
      sealer: try signer(of: act.id, in: state.commons), time: act.time)
  }
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
