internal import Git
internal import Governance
internal import Records
internal import Trust

extension Ledger {
  /// Verifies the history of a ledger: every act from its trust root, recomputed (design §5.4).
  ///
  /// Nothing is trusted that was not recomputed, in this run or in one that this machine remembers; no program
  /// is run, and nothing is written in the repository. Throws only when the repository cannot be read at all.
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
    let place = ledger.repository.gitDirectoryPath
    var past = AuditPast(request, place: place)
    for head in past.progress?.missing ?? [] where try !ledger.isMissing(head) { past.recompute() }
    let history = try ledger.history(of: head, &past)
    var audit = past.audit(of: head, history)
    try ledger.compare(history, past, request, &audit)

    var start: (Act, Memory.Progress)?
    if let progress = past.progress { start = (try ledger.act(progress.head), progress) }
    let reader = Ledger(try reopened(request.path))
    let cases = try ActCases(ledger, chain: history.chain, after: start)
    let pool = AuditPool(request, cases, total: history.chain.count)
    let results = try pool.run(workers: request.workers)
    audit.add(results, history)
    let unsound = Set(audit.findings.map(\.commit))
    for one in pool.leftOut where !unsound.contains(one.act.id) {
      if let notice = try reader.notice(of: one) { audit.notices.append(notice) }
    }
    audit.warnings += past.save(after: audit, pool.progress, at: request.now)
    return audit
  }

  private static func reopened(_ path: String) throws(LedgerError) -> Repository {
    do { return try Repository.open(at: path) } catch { throw .git(error) }
  }

  /// Returns the commits up to a head, first parent by first parent: those after the act that was verified
  /// before where it stands among them, else all.
  private func history(
    of head: ObjectID, _ past: inout AuditPast
  ) throws(LedgerError) -> SeenHistory {
    var chain: [ObjectID] = []
    do {
      var next: ObjectID? = head
      while let id = next, id != past.progress?.head {
        chain.append(id)
        next = try repository.firstParent(of: id)
      }
      if next == nil, let root = chain.last { past.start(from: root) }
    } catch { throw .git(error) }
    chain.reverse()
    return SeenHistory(
      chain: chain, offset: past.progress?.sequence ?? 0, start: past.progress?.head)
  }

  /// Compares the history with what was seen of it before, and with a checkpoint.
  private func compare(
    _ history: SeenHistory, _ past: AuditPast, _ request: AuditRequest, _ audit: inout Audit
  ) throws(LedgerError) {
    if let expected = request.root ?? past.expectedRoot, expected != audit.root {
      audit.findings.append(
        Finding(
          audit.root, nil, "foreign-root",
          "it starts with \(audit.root.short), and not with the trust root \(expected.hex)"))
    }
    if let rewrite = try past.memory.flatMap({ memory throws(LedgerError) in
      try rewriteFindings(of: memory, in: history, isUpToMain: request.head == nil)
    }) {
      audit.findings += rewrite.findings
      audit.lastSeen = rewrite.lastSeen
    }
    guard let checkpoint = request.checkpoint else { return }
    let keys = try keys(before: audit.head)
    let comparison = try checkpoint.comparison(
      withRoot: audit.root, last: history.count, keys: keys
    ) { number throws(LedgerError) in
      if let id = history[number] { return id }
      return try act(numbered: number, before: try act(audit.head)).id
    }
    for diagnostic in comparison.diagnostics {
      if diagnostic.severity == .error, comparison.isVouchedFor {
        audit.findings.append(
          Finding(audit.head, nil, diagnostic.code, diagnostic.message))
      } else {
        audit.obstacles.append(diagnostic)
      }
    }
  }

  /// Returns the keys that members had, none where the history cannot be read as one of acts.
  private func keys(
    before head: ObjectID
  ) throws(LedgerError) -> [(principal: Member.ID, key: PublicKey)] {
    do { return try everyKey(before: head) } catch {
      guard case .problems = error else { throw error }
      return []
    }
  }

  /// Returns what keeps anybody from concluding on this repository (design §5.4).
  private func auditObstacles() throws(LedgerError) -> [Diagnostic] {
    do { return try repository.integrityConcerns.map(\.diagnostic) } catch { throw .git(error) }
  }
}
