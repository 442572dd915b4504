internal import Git
internal import Records

extension Ledger {
  /// Verifies the history of a ledger: every act from its trust root, recomputed (design §5.4).
  ///
  /// Nothing is trusted that was not recomputed, no program is run, and nothing is written. Throws only when
  /// the repository cannot be read at all.
  package static func audit(_ request: AuditRequest) throws(LedgerError) -> Audit {
    let ledger: Ledger
    do { ledger = Ledger(try Repository.open(at: request.path)) } catch {
      throw error.code == .notARepository ? .notARepository(request.path) : .git(error)
    }
    let head = if let head = request.head { head } else { try ledger.tip() }
    let obstacles = try ledger.auditObstacles()
    guard obstacles.isEmpty else {
      return Audit(
        root: request.root ?? head, isRootKnown: request.root != nil, head: head, acts: 0,
        obstacles: obstacles)
    }
    let chain = try ledger.chain(upTo: head)
    let root = chain[0]
    var audit = Audit(
      root: root, isRootKnown: request.root == root, head: head, acts: chain.count)
    if let expected = request.root, expected != root {
      audit.findings.append(
        Finding(
          root, 1, "foreign-root",
          "the history starts here, and not with the trust root \(expected.hex)"))
    }
    let pool = AuditPool(request, ActCases(ledger, chain: chain), total: chain.count)
    let results = try pool.run(workers: request.workers)
    audit.recomputed = chain.count
    audit.findings += results.flatMap(\.findings)
    audit.notices += results.flatMap(\.notices)
    audit.lastGood = Ledger.lastGood(of: chain, results, audit)
    return audit
  }

  /// Returns the commits from the founding act to a head, first parent by first parent.
  private func chain(upTo head: ObjectID) throws(LedgerError) -> [ObjectID] {
    var chain: [ObjectID] = []
    do {
      var next: ObjectID? = head
      while let id = next {
        chain.append(id)
        next = try repository.firstParent(of: id)
      }
    } catch { throw .git(error) }
    return chain.reversed()
  }

  private static func lastGood(
    of chain: [ObjectID], _ results: [CaseResult], _ audit: Audit
  ) -> Audit.Position? {
    guard audit.findings.first?.code != "foreign-root" else { return nil }
    let firstBad = results.first { !$0.findings.isEmpty }?.number ?? chain.count + 1
    guard firstBad > 1 else { return nil }
    return Audit.Position(commit: chain[firstBad - 2], sequence: firstBad - 1)
  }

  /// Returns what keeps anybody from concluding on this repository (design §5.4).
  private func auditObstacles() throws(LedgerError) -> [Diagnostic] {
    do { return try repository.integrityConcerns.map(\.diagnostic) } catch { throw .git(error) }
  }
}

extension IntegrityConcern {
  /// Why nothing can be concluded, and what to do.
  fileprivate var diagnostic: Diagnostic {
    switch self {
    case .shallow:
      Diagnostic(
        .error, "shallow", "the clone is shallow: its history was cut",
        hint: "run 'git fetch --unshallow'")
    case .grafts:
      Diagnostic(
        .error, "grafts", "the repository rewrites parents in 'info/grafts'",
        hint: "remove that file, or verify a fresh clone")
    case .replacements:
      Diagnostic(
        .error, "replacements", "the repository replaces objects under 'refs/replace/'",
        hint: "delete them with 'git replace -d', or verify a fresh clone")
    case .alternates:
      Diagnostic(
        .error, "alternates", "the repository borrows objects from outside",
        hint: "run 'git repack -ad' and remove 'objects/info/alternates', or verify a fresh clone")
    case .partialClone:
      Diagnostic(
        .error, "partial-clone", "the clone is partial: objects are missing",
        hint: "verify a clone made without '--filter'")
    }
  }
}
