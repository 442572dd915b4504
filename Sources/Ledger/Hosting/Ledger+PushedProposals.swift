internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns why the branch of a proposal may not move as a push asks.
  ///
  /// Anyone creates one, under an id that no other had; it goes forward only, and when one member wrote all of it
  /// by that member, whom others may join; and it stays as it is once an act has closed it. To what an act has
  /// accepted it may still come: git moves one branch after the other, and a push that is cut short may have moved
  /// `main` alone.
  func proposalProblems(
    with update: ReferenceUpdate, of id: Proposal.ID, in scene: PushScene
  ) throws(LedgerError) -> [Diagnostic] {
    let life = scene.lives[id]
    guard let target = update.to else {
      return life?.closing == nil ? [.openBranch("proposal-open", id)] : []
    }
    if let closing = life?.closing, closing.kind != .accepted || closing.head != target {
      return [.closedBranch(id, by: closing)]
    }
    // A branch that acts speak of already goes on from the head that the last of them names.
    let earlier = update.from ?? life?.last.head
    do throws(GitError) {
      if let earlier, try !repository.isAncestor(earlier, of: target) {
        return [update.from == nil ? .usedID(id) : .rewrittenProposal(id)]
      }
    } catch {
      guard update.from == nil, error.code == .notFound else { throw .git(error) }
      return [.usedID(id)]
    }
    // What an act has accepted is in history, and was judged when it came there.
    if life?.closing != nil { return [] }
    let size = try sizeProblems(
      of: target, besides: scene.after.act.id, in: id, limits: scene.limits)
    guard size.isEmpty else { return size }
    return try contentProblems(of: target, in: id, after: earlier, scene)
  }

  private func contentProblems(
    of target: ObjectID, in id: Proposal.ID, after earlier: ObjectID?, _ scene: PushScene
  ) throws(LedgerError) -> [Diagnostic] {
    let opening = try openingState(scene.opening(of: id))
    let branch: ProposalBranch
    do {
      branch = try proposal(id, at: target, in: scene.after, opening: opening)
    } catch LedgerError.problems(let problems) { return problems } catch { throw error }
    let personal = try personalProblems(in: branch.commits, at: scene.after)
    var problems = (branch.problems + personal).filter(\.blocks)
    if let earlier, let before = try standing(at: earlier, in: id, opening: opening, scene),
      let leader = before.leader, !branch.goes(on: before, ledBy: leader, in: scene.after)
    {
      problems.append(.foreignCommit(id, leader: leader))
    }
    if earlier == nil, branch.proposal.origin == .outside,
      try outsideProposals(in: scene, besides: id) >= scene.limits.outsideProposals
    {
      problems.append(.tooManyProposals(scene.limits.outsideProposals))
    }
    return problems
  }

  /// Returns a proposal as it stood before a push, or `nil` when it could not be read: nobody's signature is then
  /// on all of it.
  private func standing(
    at head: ObjectID, in id: Proposal.ID, opening: State?, _ scene: PushScene
  ) throws(LedgerError) -> ProposalBranch? {
    do {
      return try proposal(id, at: head, in: scene.before ?? scene.after, opening: opening)
    } catch LedgerError.problems {
      // A branch from before there was a hook.
      return nil
    } catch { throw error }
  }

  private func proposal(
    _ id: Proposal.ID, at head: ObjectID, in state: State, opening: State?
  ) throws(LedgerError) -> ProposalBranch {
    let range = try range(of: head, in: try journal(upTo: state.act)).range
    return try proposal(id, range, at: state, opening: opening)
  }

  /// Returns how many proposals from outside wait for a decision, with those that the same push creates.
  ///
  /// It looks at the signature of each head alone: what stands on many branches must not cost much.
  private func outsideProposals(
    in scene: PushScene, besides id: Proposal.ID
  ) throws(LedgerError) -> Int {
    let folder = Ledger.reference(Ledger.proposals)
    var heads: [String: ObjectID] = [:]
    do throws(GitError) {
      for reference in try repository.references(under: folder) {
        heads[reference.name] = reference.id
      }
    } catch { throw .git(error) }
    // Those that the push lists before this one stand before it.
    for update in scene.push.updates.prefix(while: { $0.name != folder + id })
    where update.name.hasPrefix(folder) { heads[update.name] = update.to }
    var count = 0
    for (name, head) in heads
    where scene.lives[String(name.dropFirst(folder.count))]?.closing == nil {
      if try signer(of: head, in: scene.after.commons) == nil { count += 1 }
    }
    return count
  }
}

extension ProposalBranch {
  /// Returns whether it goes on from an earlier head as its leader, and those who join them, may take it: who joins
  /// changes nothing, and takes part at present.
  fileprivate func goes(
    on earlier: ProposalBranch, ledBy leader: Member.ID, in state: State
  ) -> Bool {
    guard self.leader == leader else { return false }
    let known = Set(earlier.commits.map(\.id))
    let newcomers = commits.filter { !known.contains($0.id) }.compactMap { hands[$0.id] }
    return newcomers.allSatisfy { $0 == leader || state.commons.member($0)?.status == .active }
  }
}

// MARK: - Why a proposal's branch does not move

extension Diagnostic {
  /// A branch that is deleted while its proposal waits for a decision.
  static func openBranch(_ code: String, _ id: Proposal.ID) -> Diagnostic {
    Diagnostic(
      .error, code, "nothing of the proposal '\(id)' is deleted before an act has closed it",
      hint: "close it first with 'terrier decide \(id) --withdraw' or '--refuse', and push 'main'")
  }

  fileprivate static func closedBranch(_ id: Proposal.ID, by act: Act) -> Diagnostic {
    Diagnostic(
      .error, "proposal-closed",
      "the proposal '\(id)' was \(act.kind.rawValue) on \(act.time.date), by act \(act.sequence)",
      hint: "ids are never used again: propose under another one")
  }

  fileprivate static func usedID(_ id: Proposal.ID) -> Diagnostic {
    Diagnostic(
      .error, "id-in-use", "the journal speaks of another proposal '\(id)'",
      hint: "ids are never used again: choose another")
  }

  fileprivate static func rewrittenProposal(_ id: Proposal.ID) -> Diagnostic {
    Diagnostic(
      .error, "rewritten-proposal",
      "what is pushed does not go on from the proposal '\(id)' as it stands here",
      hint: "fetch it and commit on top, or propose under another id")
  }

  fileprivate static func foreignCommit(_ id: Proposal.ID, leader: Member.ID) -> Diagnostic {
    Diagnostic(
      .error, "foreign-commit",
      "'\(leader)' wrote and signed all of the proposal '\(id)', and nobody else may change it",
      hint: "sign each commit as '\(leader)', join the proposal as it is with "
        + "'terrier propose --join \(id)', or propose under another id")
  }

  fileprivate static func tooManyProposals(_ limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "too-many-proposals", "\(limit) proposals from outside wait for a decision already",
      hint: "ask a member to propose it, or wait until some are decided")
  }
}
