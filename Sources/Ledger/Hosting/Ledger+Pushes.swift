package import Git
internal import Governance
package import Records

extension Ledger {
  /// Returns what refuses a push, reference by reference, or nothing when all of it may enter.
  ///
  /// The answer follows from what the repository holds, from what is pushed and from the moment alone.
  /// Nothing is written. `trustRoot` is the ledger that the server was set up for: a `main` of another one
  /// is never let in, and without one no first `main` is.
  package func refusals(
    of push: Push, trustRoot: ObjectID?, at now: Instant
  ) throws(LedgerError) -> [PushRefusal] {
    var refusals: [PushRefusal] = []
    var hosted: [(update: ReferenceUpdate, reference: HostedReference)] = []
    for update in push.updates {
      do throws(Diagnostic) {
        hosted.append((update, try HostedReference(update.name)))
      } catch { refusals.append(PushRefusal(of: update, [error])) }
    }
    let before = try presentState(trustRoot: trustRoot)
    var advance = Advance(state: before)
    if let (update, _) = hosted.first(where: { $0.reference == .main }) {
      advance = try self.advance(update, from: before, trustRoot: trustRoot, push: push, at: now)
      if !advance.problems.isEmpty {
        refusals.append(PushRefusal(of: update, advance.problems, advance.judgement))
      }
    }
    guard let after = advance.state else {
      let others = hosted.filter { $0.reference != .main }
      return refusals + others.map { PushRefusal(of: $0.update, [.noLedgerYet]) }
    }
    let scene = PushScene(
      push: push, now: now, before: before, after: after, acts: advance.acts,
      lives: try before.map { state throws(LedgerError) in try lives(upTo: state.act) } ?? [:])
    for (update, reference) in hosted where reference != .main {
      let problems = try problems(with: update, of: reference, in: scene)
      if !problems.isEmpty { refusals.append(PushRefusal(of: update, problems)) }
    }
    return refusals
  }

  private func problems(
    with update: ReferenceUpdate, of reference: HostedReference, in scene: PushScene
  ) throws(LedgerError) -> [Diagnostic] {
    if let problem = try targetProblem(with: update) { return [problem] }
    switch reference {
    case .main: return []
    case .proposal(let id): return try proposalProblems(with: update, of: id, in: scene)
    case .review(let id, let branch):
      return try reviewProblems(with: update, of: id, branch: branch, in: scene)
    }
  }

  /// Returns why a reference cannot move at all: it is elsewhere by now, or would point to no commit.
  func targetProblem(with update: ReferenceUpdate) throws(LedgerError) -> Diagnostic? {
    do {
      guard try repository.reference(update.name) == update.from else {
        return .movedMeanwhile(update.name)
      }
      guard let target = update.to else { return nil }
      do { _ = try repository.commit(target) } catch {
        guard error.code == .notFound || error.code == .malformed else { throw error }
        return .notACommit(update.name, error.detail)
      }
      return nil
    } catch { throw LedgerError(error) }
  }

  private func presentState(trustRoot: ObjectID?) throws(LedgerError) -> State? {
    do {
      guard let tip = try repository.reference(Ledger.main) else { return nil }
      let state = try state(at: try act(tip))
      guard trustRoot == nil || trustRoot == state.act.root else {
        throw LedgerError.impossible(
          "foreign-ledger", "the server was set up for another ledger than the one it holds",
          hint: "put its own 'main' back, or run 'terrier hook install --root' again")
      }
      return state
    } catch { throw LedgerError(error) }
  }
}

extension PushRefusal {
  fileprivate init(
    of update: ReferenceUpdate, _ problems: [Diagnostic], _ judgement: Judgement? = nil
  ) {
    self.init(reference: update.name, problems: problems, judgement: judgement)
  }
}

// MARK: - Why nothing can move

extension Diagnostic {
  fileprivate static let noLedgerYet = Diagnostic(
    .error, "no-ledger-yet", "there is no ledger here yet: its 'main' comes first",
    hint: "push 'main', alone or together with the other branches")

  fileprivate static func movedMeanwhile(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "moved-meanwhile", "'\(name)' is elsewhere by now",
      hint: "fetch, and start from there")
  }

  fileprivate static func notACommit(_ name: String, _ detail: String) -> Diagnostic {
    Diagnostic(
      .error, "not-a-commit",
      "what '\(name)' would point to is not a commit" + (detail.isEmpty ? "" : ": \(detail)"))
  }
}
