internal import Git
internal import Governance
internal import Records

/// When reviews of an accepted proposal may be lodged, and when it may be recorded that it lapsed: the same answer
/// for who seals the act and for who verifies it.
struct SettlementRules {
  let kind: Act.Kind
  let acceptance: Acceptance
  let signer: Member
  let time: Instant
  let previous: Act

  var obstacles: [Diagnostic] {
    var found: [Diagnostic] = []
    if time < previous.time { found.append(.backInTime(previous)) }
    if !(signer.status == .active && signer.roles.contains(.sealer)) {
      found.append(.notASealer(signer.id))
    }
    let id = acceptance.act.proposal ?? ""
    if let lapse = acceptance.lapse {
      found.append(.lapsedAlready(id, by: lapse))
    } else if kind == .lapsed, acceptance.settlement.outcome != .lapses {
      found.append(.doesNotLapse(id))
    } else if kind == .lodged, acceptance.settlement.outcome == .stands {
      found.append(.nothingHangs(id))
    }
    return found
  }
}

extension Ledger {
  /// Returns what is wrong with an act that follows the acceptance of its proposal.
  func settlementFindings(
    in act: Act, by signer: Member, after state: State, closing number: Int
  ) throws(LedgerError) -> [Finding] {
    let closing = try self.act(numbered: number, before: state.act)
    guard closing.kind == .accepted else {
      return [
        Finding(
          act, "proposal-closed", "its proposal was \(closing.kind.rawValue) by act \(number)")
      ]
    }
    let acceptance = try acceptance(by: closing, upTo: state, at: act.time)
    let rules = SettlementRules(
      kind: act.kind, acceptance: acceptance, signer: signer, time: act.time, previous: state.act)
    var findings = rules.obstacles.filter { $0.code != "back-in-time" }
      .map { Finding(act, $0.code, $0.message) }
    if (act.head, act.base, act.content) != (closing.head, closing.base, closing.content) {
      findings.append(
        Finding(act, "wrong-content", "the content it names is not what was accepted"))
    }
    return try findings
      + (act.kind == .lapsed
        ? lapseFindings(in: act, of: acceptance, at: state)
        : lodgingFindings(in: act, of: acceptance, at: state))
  }

  private func lapseFindings(
    in act: Act, of acceptance: Acceptance, at state: State
  ) throws(LedgerError) -> [Finding] {
    guard act.reviews.isEmpty else {
      return [Finding(act, "foreign-history", "an act of this kind takes nothing in")]
    }
    guard try undoes(act.commit.tree, acceptance, at: state) else {
      return [Finding(act, "evil-merge", "its tree does not undo exactly what was accepted")]
    }
    let difference = try difference(from: state.tree, to: act.commit.tree)
    return try newProblems(in: act.commit.tree, after: difference, at: state)
      .filter(\.blocks).map { Finding(act, $0.code, $0.message) }
  }

  private func lodgingFindings(
    in act: Act, of acceptance: Acceptance, at state: State
  ) throws(LedgerError) -> [Finding] {
    var findings: [Finding] = []
    if act.commit.tree != state.tree {
      findings.append(
        Finding(act, "evil-merge", "an act of this kind changes nothing, and its tree differs"))
    }
    let known = acceptance.act.reviews + acceptance.lodged.map(\.review.commit.id)
    // One that a known one follows is no news either: it would stand for what its author has said since.
    var isNew = !act.reviews.isEmpty
    for review in act.reviews where isNew { isNew = try !isTaken(review, by: known) }
    if !isNew {
      findings.append(Finding(act, "nothing-to-lodge", "it takes no review in that is new"))
    }
    let reading = try reviews(
      of: act.proposal ?? "", tips: act.reviews, at: state, opening: nil)
    if act.reviews.sorted() != reading.reviews.map(\.commit.id).sorted() {
      findings.append(
        Finding(act, "foreign-history", "one of its parents is not a review that holds"))
    }
    return findings
  }
}

// MARK: - Why such an act may not be made

extension Diagnostic {
  fileprivate static func lapsedAlready(_ id: Proposal.ID, by act: Act) -> Diagnostic {
    Diagnostic(
      .error, "lapsed-already",
      "what '\(id)' changed lapsed on \(act.time.date), by act \(act.sequence)",
      hint: "propose it again under another id")
  }

  fileprivate static func doesNotLapse(_ id: Proposal.ID) -> Diagnostic {
    Diagnostic(
      .error, "does-not-lapse", "what '\(id)' changed does not lapse",
      hint: "see until when it may with 'terrier check \(id)'")
  }

  fileprivate static func nothingHangs(_ id: Proposal.ID) -> Diagnostic {
    Diagnostic(
      .error, "proposal-closed", "the acceptance of '\(id)' stands: reviews change nothing of it",
      hint: "a contestation is a record that anybody may propose")
  }
}
