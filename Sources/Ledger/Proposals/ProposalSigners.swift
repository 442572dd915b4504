internal import Git
internal import Governance
internal import Records
internal import Trust

/// Who signed the commits of a proposal, and who of them proposes it.
///
/// A signature counts for the member whose key it is when the rules accept it, and when the key never was
/// another member's. Signing bars from judging in any case; proposing takes more.
struct ProposalSigners {
  /// Every member who signed one of the commits, those included whose signature the rules do not accept.
  let members: Set<Member.ID>
  /// The one member whose accepted signature is on a commit, of those that have one.
  let hands: [ObjectID: Member.ID]
  let origin: Proposal.Origin
  /// The member who started the proposal and alone wrote what it changes; others may have joined.
  let leader: Member.ID?

  init(
    of range: ProposalRange, in proposal: Proposal.ID, members: Set<Member.ID>,
    hands: [ObjectID: Member.ID], isActive: (Member.ID) -> Bool
  ) {
    self.members = members
    self.hands = hands
    self.origin = Self.origin(of: range, in: proposal, hands, isActive)
    self.leader = Self.leader(of: range, hands, isActive)
  }

  /// The message of a commit that joins a proposal: it names it, so that nobody takes the signature elsewhere.
  static func joiningMessage(_ proposal: Proposal.ID) -> String { "Join \(proposal)\n" }

  /// Members propose together what each of them signed as it stands: who signed something else before it became
  /// that has not proposed it.
  private static func origin(
    of range: ProposalRange, in proposal: Proposal.ID, _ hands: [ObjectID: Member.ID],
    _ isActive: (Member.ID) -> Bool
  ) -> Proposal.Origin {
    let signers = Set(hands.values)
    guard hands.count == range.commits.count, signers.allSatisfy(isActive) else { return .outside }
    if signers.count == 1, let only = signers.first { return .member(only) }
    let idle = range.changingNothing
    let joint = Set(
      range.sayingTheSame.filter {
        !idle.contains($0.id) || $0.message == joiningMessage(proposal)
      }.compactMap { hands[$0.id] })
    guard joint.count > 1 else { return .outside }
    let first = hands[range.first.id]
    return .joint(joint.sorted { ($0 == first ? 0 : 1, $0) < ($1 == first ? 0 : 1, $1) })
  }

  private static func leader(
    of range: ProposalRange, _ hands: [ObjectID: Member.ID], _ isActive: (Member.ID) -> Bool
  ) -> Member.ID? {
    guard let first = hands[range.first.id], isActive(first) else { return nil }
    let idle = range.changingNothing
    let isAlone = range.commits.map(\.commit.id).allSatisfy { commit in
      hands[commit].map { $0 == first || idle.contains(commit) } ?? false
    }
    return isAlone ? first : nil
  }
}

extension ProposalRange {
  /// The commits that say what the head says: the same files, as a change of the same act, with the same claims.
  ///
  /// The files alone are not enough: put on a later act they would undo what came between, and behind another
  /// first commit they would be there for another reason.
  fileprivate var sayingTheSame: [Commit] {
    var firsts: [ObjectID: ObjectID] = [:]
    var onBase: Set<ObjectID> = [base.id]
    var found: [Commit] = []
    for commit in commits.map(\.commit) {
      firsts[commit.id] = commit.parents.first.flatMap { firsts[$0] } ?? commit.id
      if commit.parents.contains(where: onBase.contains) { onBase.insert(commit.id) }
      if commit.tree == head.tree, firsts[commit.id] == first.id, onBase.contains(commit.id) {
        found.append(commit)
      }
    }
    return found
  }

  /// The commits that leave the files as the one commit before them has them.
  fileprivate var changingNothing: Set<ObjectID> {
    var trees = [base.id: base.commit.tree]
    var found: Set<ObjectID> = []
    for commit in commits.map(\.commit) {
      trees[commit.id] = commit.tree
      guard commit.parents.count == 1, let parent = commit.parents.first else { continue }
      if trees[parent] == commit.tree { found.insert(commit.id) }
    }
    return found
  }
}

extension Ledger {
  /// Returns who signed the commits of a proposal.
  ///
  /// A key counts that stood at the base, at the opening or stands now: whoever rotates a key stays the
  /// proposer, and stays barred from what proposers may not do. One that went from hand to hand counts for all
  /// who had it, and makes none of them the proposer.
  func signers(
    of range: ProposalRange, in proposal: Proposal.ID, at state: State, opening: State?
  ) throws(LedgerError) -> ProposalSigners {
    let owners =
      [state.commons.owners, opening?.commons.owners, try owners(in: range.base.commit.tree)]
      .compactMap(\.self)
    var members: Set<Member.ID> = []
    var hands: [ObjectID: Member.ID] = [:]
    for commit in range.commits.map(\.commit.id) {
      guard case .verified(let signature) = try signature(of: commit) else { continue }
      let signers = Set(owners.compactMap { $0[signature.key] })
      members.formUnion(signers)
      // A signature that the rules do not accept bars its signer, and makes nobody the proposer.
      guard signers.count == 1, state.commons.signatures.problem(with: signature) == nil else {
        continue
      }
      hands[commit] = signers.first
    }
    return ProposalSigners(of: range, in: proposal, members: members, hands: hands) {
      state.commons.member($0)?.status == .active
    }
  }
}
