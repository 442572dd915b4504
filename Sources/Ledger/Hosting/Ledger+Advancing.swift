internal import Coding
internal import Git
internal import Governance
internal import Records

/// How far a push takes `main`, and what is wrong with it.
struct Advance: Sendable {
  /// The state after the last act that holds.
  var state: State?
  /// The acts that hold, oldest first.
  var acts: [Act] = []
  var problems: [Diagnostic] = []
  /// The verdict on the first act that does not hold, when it is the verdict that does not allow it.
  var judgement: Judgement?
}

extension Ledger {
  /// Judges a move of `main`: along its first-parent chain, by acts that hold, each after the one before.
  ///
  /// The first act that does not hold is told with all that is wrong with it; what follows it is not looked at.
  func advance(
    _ update: ReferenceUpdate, from before: State?, trustRoot: ObjectID?, push: Push,
    at now: Instant
  ) throws(LedgerError) -> Advance {
    var advance = Advance(state: before)
    if let problem = try targetProblem(with: update) {
      advance.problems = [problem]
    } else if let target = update.to {
      guard let before else {
        return try founding(to: target, trustRoot: trustRoot, at: now)
      }
      guard let chain = try chain(to: target, after: before.act.id), !chain.isEmpty else {
        advance.problems = [.rewrittenHistory(before.act)]
        return advance
      }
      try follow(chain, &advance) { act, state throws(LedgerError) in
        let clock = clockProblems(with: act, at: now, limits: state.rules.limits)
        return try clock + problems(with: act, after: state, at: now)
          + leftOutReviews(by: act, after: state, push: push)
      }
    } else {
      advance.problems = [.mainDeleted]
    }
    return advance
  }

  /// Judges the first `main` of a server: the whole chain, from the trust root that it was set up for.
  private func founding(
    to target: ObjectID, trustRoot: ObjectID?, at now: Instant
  ) throws(LedgerError) -> Advance {
    guard let trustRoot else { return Advance(problems: [.noTrustRoot]) }
    guard let chain = try chain(to: target, after: nil), let first = chain.first else {
      return Advance()
    }
    guard first.id == trustRoot else {
      return Advance(problems: [.foreignRoot(first.id, expected: trustRoot)])
    }
    var advance = Advance()
    do {
      let act = try self.act(first.id)
      advance.problems = try foundingFindings(in: act, notAfter: now).map(\.diagnostic)
      guard advance.problems.isEmpty else { return advance }
      advance.state = try state(at: act)
      advance.acts = [act]
    } catch LedgerError.problems(let problems) { return Advance(problems: problems) }
    // The acts of the past were dated by the clock of their time, and took in what was there then; the
    // branches of what they closed may be gone.
    let acts = chain.compactMap { try? Act($0) }
    let closed = Set(acts.filter(\.kind.closesProposal).compactMap(\.proposal))
    try follow(Array(chain.dropFirst()), &advance) { act, state throws(LedgerError) in
      let isPast = act.proposal.map { closed.contains($0) } ?? false
      return try problems(with: act, after: state, at: now, isPast: isPast)
    }
    return advance
  }

  private func follow(
    _ chain: [Commit], _ advance: inout Advance,
    _ problems: (Act, State) throws(LedgerError) -> [Diagnostic]
  ) throws(LedgerError) {
    for commit in chain {
      guard let state = advance.state else { return }
      do {
        if let problem = Diagnostic.longMessage(commit) { throw LedgerError.problems([problem]) }
        let act = try self.act(commit.id)
        advance.problems = try problems(act, state)
        guard advance.problems.isEmpty else {
          if advance.problems.contains(where: \.isVerdict) {
            advance.judgement = try judgement(of: act, after: state)
          }
          return
        }
        advance.state = try self.state(at: act)
        advance.acts.append(act)
      } catch LedgerError.problems(let found) {
        advance.problems = found
        return
      } catch LedgerError.refused(let found) {
        advance.problems = found
        return
      } catch { throw LedgerError(error) }
    }
  }

  /// Returns the commits on the first-parent chain of a commit that follow another one, oldest first, or `nil`
  /// when that is not on the chain: being reachable is not enough.
  private func chain(
    to target: ObjectID, after earlier: ObjectID?
  ) throws(LedgerError) -> [Commit]? {
    do throws(GitError) {
      var chain: [Commit] = []
      var isFound = earlier == nil
      try repository.firstParents(from: target) { commit in
        guard commit.id != earlier else {
          isFound = true
          return false
        }
        chain.append(commit)
        return true
      }
      return isFound ? chain.reversed() : nil
    } catch { throw .git(error) }
  }
}

// MARK: - Why 'main' does not move

extension Diagnostic {
  /// A Boolean value indicating whether it is the verdict that does not allow an act.
  fileprivate var isVerdict: Bool { code == "unfounded-refusal" || code.hasPrefix("unmet-") }

  fileprivate static let mainDeleted = Diagnostic(
    .error, "main-deleted", "'main' is never deleted",
    hint: "what is to change is proposed; what was decided stays")

  fileprivate static let noTrustRoot = Diagnostic(
    .error, "no-trust-root", "the server does not know which ledger it is for",
    hint: "whoever keeps it runs 'terrier hook install --root <trust root>' there")

  fileprivate static func foreignRoot(_ root: ObjectID, expected: ObjectID) -> Diagnostic {
    Diagnostic(
      .error, "foreign-ledger",
      "this 'main' starts from \(root.short), and the server is for the ledger of \(expected.short)",
      hint: "compare the trust roots; each ledger has a repository of its own")
  }

  fileprivate static func rewrittenHistory(_ act: Act) -> Diagnostic {
    Diagnostic(
      .error, "rewritten-history",
      "act \(act.sequence) (\(act.id.short)), the last one here, is not on the first-parent chain of what "
        + "is pushed",
      hint: "acts are never undone: fetch 'main', and decide again from there")
  }
}
