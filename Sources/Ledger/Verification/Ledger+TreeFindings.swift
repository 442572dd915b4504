internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Names what the tree of an act does beside what its proposal says: nothing when the content is equal on
  /// both sides and every file that differs may stand in a ledger.
  func treeFindings(
    in act: Act, _ judgement: Judgement
  ) throws(LedgerError) -> [Finding] {
    guard judgement.result != act.commit.tree else { return [] }
    let done = try fileChanges(from: judgement.state.tree, to: act.commit.tree)
    let findings = named(done, against: judgement.branch.fileChanges, in: act)
    return findings.isEmpty
      ? [Finding(act, "evil-merge", "its tree does not say what the proposal says")] : findings
  }

  /// Names the files that an act brings in and that may not stand in a ledger: there is nothing to read in them.
  func smuggledFindings(in act: Act, after state: State) throws(LedgerError) -> [Finding] {
    var findings: [Finding] = []
    for change in try fileChanges(from: state.tree, to: act.commit.tree) where change.after != nil {
      for problem in FileRules.problems(of: change) {
        findings.append(Finding(act, change.smuggling ?? problem.code, problem.message))
      }
    }
    return findings
  }

  /// Compares what an act changed with what its proposal changes, file by file.
  private func named(
    _ done: [FileChange], against proposed: [FileChange], in act: Act
  ) -> [Finding] {
    let wanted = Dictionary(proposed.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let made = Set(done.map(\.path))
    var findings: [Finding] = []
    for change in done where wanted[change.path] == nil {
      findings.append(
        change.after == nil
          ? Finding(act, "dropped-record", "it drops '\(change.path)', which the proposal keeps")
          : Finding(act, "evil-merge", "it changes '\(change.path)', which the proposal does not"))
    }
    for change in proposed where !made.contains(change.path) {
      findings.append(
        Finding(act, "dropped-change", "it leaves out the proposal's change of '\(change.path)'"))
    }
    return findings
  }
}

extension FileChange {
  /// The name of the attack that a mode is, or `nil` for a regular file.
  fileprivate var smuggling: String? {
    switch after?.mode {
    case nil, .file?: nil
    case .symlink?: "smuggled-symlink"
    case .submodule?: "smuggled-submodule"
    default: "smuggled-mode"
    }
  }
}
