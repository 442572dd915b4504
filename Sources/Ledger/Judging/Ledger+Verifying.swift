internal import Coding
internal import Git
internal import Governance
package import Records

extension Ledger {
  /// Returns why an act does not hold after a state, or nothing when it does.
  ///
  /// Everything is recomputed from the act's own commit and parents: its signature, its proposal, its
  /// content on both sides, the verdict at its own date, and that no other history comes in. `decide` holds
  /// what it is about to seal to this, before it moves `main`.
  package func findings(
    in act: Act, after state: State, notAfter now: Instant
  ) throws(LedgerError) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func require(_ condition: Bool, _ code: String, _ message: String) {
      if !condition { findings.append(.finding(act, code, message)) }
    }
    let previous = state.act
    require(act.previous == previous.id, "wrong-parent", "it does not follow the act before it")
    require(act.sequence == previous.sequence + 1, "wrong-sequence", "its number does not follow")
    require(act.root == previous.root, "foreign-ledger", "it names another trust root")
    require(act.time <= now, "from-the-future", "it is dated after the moment of verification")
    let signer = try signer(of: act.commit, keys: state.keys)
    guard let signer, let member = state.members.first(where: { $0.id == signer }) else {
      require(false, "unsigned-act", "it is not signed with a key of a member")
      return findings
    }
    require(
      act.commit.author == Ledger.identity(of: signer, at: act.time)
        && act.commit.committer == act.commit.author,
      "foreign-identity", "its author is not its signer")
    guard let id = act.proposal, let head = act.head else {
      require(false, "not-an-act", "it names no proposal")
      return findings
    }
    let reviews = Array(act.commit.parents.dropFirst(act.kind == .accepted ? 2 : 1))
    if act.kind == .accepted {
      require(
        act.commit.parents.dropFirst().first == head, "wrong-head",
        "its second parent is not the head it names")
    }
    let judgement = try judge(
      id, head: head, at: state, reviewTips: reviews, sealer: signer, time: act.time,
      depth: .journal, giving: act.kind == .accepted ? act.tree : nil)
    require(act.base == judgement.branch.base.id, "wrong-base", "it names another base")
    require(
      act.content == judgement.branch.content, "wrong-content",
      "the content it names is not what the proposal says")
    require(
      act.tree == (act.kind == .accepted ? judgement.result : state.tree), "wrong-tree",
      "its tree does not say what the proposal says")
    require(
      act.kind != .opened || reviews.isEmpty, "foreign-history", "an opening takes nothing in")
    require(
      reviews.sorted() == judgement.reviews.map(\.commit.id).sorted(), "foreign-history",
      "one of its parents is not a review that holds")
    let rules = ActRules(kind: act.kind, judgement: judgement, signer: member, time: act.time)
    findings += rules.obstacles.map { .finding(act, $0.code, $0.message) }
    return findings
  }
}

extension Act {
  fileprivate var tree: ObjectID { commit.tree }
}

extension Diagnostic {
  fileprivate static func finding(_ act: Act, _ code: String, _ message: String) -> Diagnostic {
    Diagnostic(.error, code, "act \(act.sequence) (\(act.id.short)) does not hold: \(message)")
  }
}
