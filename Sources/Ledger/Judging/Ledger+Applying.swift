internal import Coding
internal import Git
internal import Governance
internal import Records

/// What applying a proposal gives: a tree that holds, or the steps of the verdict that say why not.
struct Application {
  var tree: ObjectID?
  var steps: [Verdict.Step] = []
  var problems: [Diagnostic] = []

  mutating func fail(_ requirement: String, _ problems: [Diagnostic], _ because: Because) {
    guard problems.blocks else { return }
    tree = nil
    steps.append(
      Verdict.Step(
        requirement, .failed, because: because,
        missing: problems.filter(\.blocks).compactMap(\.location?.path).uniqued()))
  }
}

extension Ledger {
  /// Applies a proposal to a state and holds the result to what every state must satisfy: the same
  /// content as was proposed, and no new error.
  func applied(
    _ branch: ProposalBranch, at state: State, giving tree: ObjectID? = nil
  ) throws(LedgerError) -> Application {
    var application = Application()
    // An act that is verified is held to the form alone: what detectors know grows, and an act that held holds.
    let form =
      tree == nil
      ? try branch.problems + personalProblems(in: branch.commits, at: state) : branch.problems
    application.problems = form
    application.fail("form", form, .unfitForHistory)
    guard application.steps.isEmpty else { return application }

    let merged: TreeMerge =
      if let tree { .tree(tree) } else { try merge(branch, onto: state.tree) }
    switch merged {
    case .conflicts(let conflicts):
      let found = try diagnostics(of: conflicts, in: branch, at: state)
      application.problems += found
      application.fail("merge", found, .conflicting)
    case .tree(let tree):
      application.tree = tree
      let difference = try difference(made: tree, of: branch, at: state)
      if difference != branch.difference,
        content(of: difference, branch, at: state) != branch.content
      {
        application.fail("merge", [.contentChanged(branch.proposal.id)], .conflicting)
      }
      let found = try newProblems(in: tree, after: difference, at: state)
      application.problems += found
      application.fail("validity", found, .invalidResult)
    }
    return application
  }

  /// Returns what differs between a state and the tree that a proposal gives there: what the proposal says,
  /// when the same files differ in the same way under the same governance.
  private func difference(
    made tree: ObjectID, of branch: ProposalBranch, at state: State
  ) throws(LedgerError) -> Difference {
    let isSame = try fileChanges(from: state.tree, to: tree) == branch.fileChanges
    guard isSame, try profile(in: branch.base.commit.tree) == state.profile else {
      return try difference(from: state.tree, to: tree)
    }
    return branch.difference
  }

  private func content(
    of difference: Difference, _ branch: ProposalBranch, at state: State
  ) -> String {
    ContentText(root: state.act.root, proposal: branch.proposal, difference: difference).digest
  }

  /// Returns the problems that a change brings into a valid state.
  ///
  /// Only what changed is looked at, unless the profile itself changed: then everything is.
  func newProblems(
    in tree: ObjectID, after difference: Difference, at state: State
  ) throws(LedgerError) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let isGoverning =
      difference.files.contains { $0.path.hasPrefix(Paths.governance) }
      || difference.records.contains { changesEntities($0, at: state) }
    if isGoverning { problems += try governanceProblems(in: tree, since: state) }
    guard !problems.blocks else { return problems }
    let profile = try profile(in: tree)
    guard profile == state.profile else {
      return problems + (try recordProblems(in: tree, profile: profile))
    }
    // What must be unique is compared with every record there is.
    let checker = try checkers(in: tree).ledger
    let addsUnique = difference.records.contains { addsUniqueValues($0, by: checker) }
    let index = addsUnique ? try uniqueIndex(of: state.tree) : nil
    return problems + (try changeProblems(in: tree, after: difference, profile: profile, index))
  }

  /// Returns what is wrong with the changed records, alone and with those they refer to.
  private func changeProblems(
    in tree: ObjectID, after difference: Difference, profile: Profile, _ index: UniqueIndex?
  ) throws(LedgerError) -> [Diagnostic] {
    let changed = Set(difference.records.map(\.record))
    let checkers = try checkers(in: tree)
    let others = try others(
      besides: difference.records.compactMap(\.after), in: tree, checkers.ledger, profile)
    var whole = LedgerChecker(
      like: checkers.ledger, besides: { others[$0].map { profile.standing(of: $0) } },
      holders: { index?.holder(of: $0, besides: changed) }, others: { others[$0] })
    var found: [(RecordID, FieldProblem)] = []
    for change in difference.records {
      guard let record = change.after else { continue }
      for problem in checkers.record.problems(of: record) { found.append((record.id, problem)) }
      whole.add(record)
    }
    found += whole.finish()
    found += try territoryProblems(in: tree, profile: profile, changed: changed)
    var problems: [Diagnostic] = []
    for (id, problem) in found {
      problems.append(try located(problem, path: id.path, blob: try blob(at: id.path, in: tree)))
    }
    return problems
  }

  private func blob(at path: String, in tree: ObjectID) throws(LedgerError) -> ObjectID? {
    do { return try entry(at: path, in: tree)?.id } catch { throw LedgerError(error) }
  }

  /// Returns whether a change gives a record something that no other record of the kind may have: a value, or
  /// the standing in which its values count.
  private func addsUniqueValues(_ change: RecordChange, by checker: LedgerChecker) -> Bool {
    let before = Set(change.before.map(checker.uniqueValues(of:)) ?? [])
    let after = change.after.map(checker.uniqueValues(of:)) ?? []
    return !before.isSuperset(of: after)
  }

  /// Returns the records that some records refer to, what those were merged into, and what the checks of
  /// kinds look at beyond them.
  private func others(
    besides records: [Record], in tree: ObjectID, _ checker: LedgerChecker, _ profile: Profile
  ) throws(LedgerError) -> [RecordID: Record] {
    var others: [RecordID: Record] = [:]
    var reached: Set<RecordID> = []
    var waiting = records.flatMap { checker.everyReference(of: $0) }.map { (id: $0, depth: 1) }
    var next = 0
    // Nearest first, so that each is reached by its shortest way.
    while next < waiting.count {
      let (id, depth) = waiting[next]
      next += 1
      guard reached.insert(id).inserted, let found = try record(id, in: tree, profile: profile)
      else { continue }
      others[id] = found
      if let target = profile.standing(of: found).mergedInto { waiting.append((target, depth)) }
      guard depth < checker.depth else { continue }
      waiting += checker.referencesLookedThrough(of: found).map { ($0, depth + 1) }
    }
    return others
  }

  /// Returns whether a change of a record changes which people count as one structure.
  private func changesEntities(_ change: RecordChange, at state: State) -> Bool {
    guard let field = state.profile.kinds[change.record.kind]?.meaning.legalEntity else {
      return false
    }
    return state.commons.structures.contains(change.record)
      && change.fields.contains { $0.topField == field }
  }
}

extension Diagnostic {
  fileprivate static func contentChanged(_ proposal: String) -> Diagnostic {
    Diagnostic(
      .error, "content-changed",
      "applied to the present state, '\(proposal)' would not change what was reviewed",
      hint: "start again from the present state")
  }
}

extension Verdict {
  /// Returns the verdict with more steps and diagnostics, the steps first.
  func adding(_ steps: [Step], _ diagnostics: [Diagnostic]) -> Verdict {
    Verdict(
      proposal: proposal, classes: classes, uses: uses, steps: steps + self.steps,
      diagnostics: (diagnostics + self.diagnostics).uniqued(), notes: notes)
  }
}
