internal import Git
internal import Governance
internal import Records

/// What judging one act gave.
struct CaseResult: Sendable {
  let number: Int
  var findings: [Finding] = []
  var notices: [Finding] = []
  /// Why nothing can be concluded of it: an object that it needs is not here.
  var obstacles: [Diagnostic] = []

  var isSound: Bool { findings.isEmpty && notices.isEmpty && obstacles.isEmpty }
}

extension Ledger {
  /// Judges one act as it was gathered; what keeps it from being judged is told of this act alone.
  func result(of actCase: ActCase, notAfter now: Instant) throws(LedgerError) -> CaseResult {
    do { return try judged(actCase, notAfter: now) } catch LedgerError.git(let error) {
      var result = CaseResult(number: actCase.number)
      switch error.code {
      case .malformed, .tooLarge:
        result.findings = [
          Finding(
            actCase.commit, actCase.number, "malformed-object",
            "could not \(error.operation): \(error.detail)")
        ]
      case .notFound:
        result.obstacles = [
          Diagnostic(
            .error, "missing-object",
            "act \(actCase.number) (\(actCase.commit.short)) cannot be judged: could not \(error.operation)",
            hint: "fetch again, or verify a fresh clone: an object of the history is not here")
        ]
      default: throw .git(error)
      }
      return result
    } catch { throw error }
  }

  private func judged(_ actCase: ActCase, notAfter now: Instant) throws(LedgerError) -> CaseResult {
    for commit in actCase.commits { cache.commits[commit.commit.id] = commit }
    var result = CaseResult(number: actCase.number)
    switch actCase.reading {
    case .other(let finding): result.findings = [finding]
    case .act(let act):
      guard let previous = actCase.previous else {
        result.findings =
          actCase.number == 1
          ? try foundingFindings(in: act, notAfter: now)
          : [Finding(act, "wrong-parent", "what stands before it is not an act")]
        return result
      }
      try judge(act, after: previous, actCase.past, notAfter: now, &result)
    }
    return result
  }

  private func judge(
    _ act: Act, after previous: Act, _ past: ActCase.Past, notAfter now: Instant,
    _ result: inout CaseResult
  ) throws(LedgerError) {
    let state: State
    do { state = try self.state(at: previous) } catch LedgerError.problems(let problems) {
      result.findings = [
        Finding(
          act, "unreadable-governance",
          "the rules it is judged by cannot be read: " + (problems.first?.message ?? ""))
      ]
      return
    }
    guard let findings = try recomputed(act, after: state, past, notAfter: now) else {
      result.findings = try formalFindings(
        in: act, after: state, opening: past.opening, closing: past.closing, notAfter: now)
      result.notices = [
        Finding(
          act, "content-unavailable",
          "the content of '\(act.proposal ?? "")' is not here: what it decided was not recomputed")
      ]
      return
    }
    result.findings = findings
  }

  /// Returns what is wrong with an act, or `nil` when the content that it decided on is not here.
  private func recomputed(
    _ act: Act, after state: State, _ past: ActCase.Past, notAfter now: Instant
  ) throws(LedgerError) -> [Finding]? {
    if case .unavailable = past { return nil }
    do {
      return try findings(in: act, after: state, notAfter: now) { () throws(LedgerError) in
        switch past {
        case .none, .unavailable: .none
        case .known(let evidence): .open(evidence)
        case .closed(let number): .closed(by: number)
        case .failed(let error): throw error
        }
      }
    } catch LedgerError.git(let error) where error.code == .notFound && act.kind != .accepted {
      // A part of it may be: a push that is cut short leaves objects that no reference needs.
      return nil
    } catch { throw LedgerError(error) }
  }

  /// Returns why the founding act does not hold: its signature by a sealer whom it names itself, and a ledger
  /// that is valid.
  func foundingFindings(in act: Act, notAfter now: Instant) throws(LedgerError) -> [Finding] {
    guard act.kind == .founded else {
      return [
        Finding(act, "not-an-act", "the history starts with an act that is not the founding one")
      ]
    }
    var findings: [Finding] = []
    if act.time > now {
      findings.append(
        Finding(act, "from-the-future", "it is dated after the moment of verification"))
    }
    do {
      let errors = try validate(act.commit.tree, seekingPersonalData: false)
        .filter(\.blocks)
      findings += errors.map { Finding(act, $0.code, $0.message) }
      guard errors.isEmpty else { return findings }
      switch try actSigner(of: act, in: try state(at: act).commons) {
      case .nobody(let finding): findings.append(finding)
      case .member(let member):
        findings += act.identityFindings(signer: member.id)
        if !member.roles.contains(.sealer) {
          findings.append(
            Finding(act, "not-a-sealer", "'\(member.id)' does not have the role of sealer"))
        }
      }
    } catch LedgerError.problems(let problems) {
      findings += problems.map { Finding(act, $0.code, $0.message) }
    } catch { throw error }
    return findings
  }
}
