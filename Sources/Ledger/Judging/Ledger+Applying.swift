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
    guard problems.hasErrors else { return }
    tree = nil
    steps.append(
      Verdict.Step(
        requirement, .failed, because: because,
        missing: problems.filter { $0.severity == .error }.compactMap(\.location?.path).uniqued()))
  }
}

extension Ledger {
  /// Applies a proposal to a state and holds the result to what every state must satisfy: the same
  /// content as was proposed, and no new error.
  func applied(
    _ branch: ProposalBranch, at state: State
  ) throws(LedgerError) -> Application {
    var application = Application()
    application.problems = branch.problems
    application.fail("form", branch.problems, .unfitForHistory)
    guard application.steps.isEmpty else { return application }

    switch try merge(branch, onto: state.tree) {
    case .conflicts(let conflicts):
      let found = try diagnostics(of: conflicts, in: branch, at: state)
      application.problems += found
      application.fail("merge", found, .conflicting)
    case .tree(let tree):
      application.tree = tree
      let difference = try difference(from: state.tree, to: tree)
      let content = ContentText(
        root: state.act.root, proposal: branch.proposal, difference: difference)
      if content.digest != branch.content {
        application.fail("merge", [.contentChanged(branch.proposal.id)], .conflicting)
      }
      let found = try newProblems(in: tree, after: difference, at: state)
      application.problems += found
      application.fail("validity", found, .invalidResult)
    }
    return application
  }

  /// Returns the problems that a change brings into a valid state.
  ///
  /// Only what changed is looked at, unless the profile itself changed: then everything is.
  func newProblems(
    in tree: ObjectID, after difference: Difference, at state: State
  ) throws(LedgerError) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let isGoverning = difference.files.contains { $0.path.hasPrefix("governance/") }
    if isGoverning { problems += try governanceProblems(in: tree) }
    guard !problems.hasErrors else { return problems }
    let profile = try profile(in: tree)
    guard profile == state.profile else {
      return problems + (try recordProblems(in: tree, profile: profile))
    }
    let checker = RecordChecker(profile: profile)
    do {
      for change in difference.records {
        guard let record = change.after else { continue }
        let found =
          checker.problems(of: record)
          + LedgerChecker.danglingReferences(of: record, in: profile) { id in
            ((try? repository.entry(at: id.path, in: tree)) ?? nil) != nil
          }
        guard !found.isEmpty else { continue }
        let blob = try repository.entry(at: record.id.path, in: tree)?.id
        for problem in found {
          problems.append(try located(problem, path: record.id.path, blob: blob))
        }
      }
    } catch { throw LedgerError(error) }
    return problems
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
      proposal: proposal, classes: classes, steps: steps + self.steps,
      diagnostics: (diagnostics + self.diagnostics).uniqued())
  }
}
