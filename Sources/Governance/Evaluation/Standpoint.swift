package import Records

/// Where one member stands towards a proposal: what they said, whether it counts, and what they can do now.
package struct Standpoint: Hashable, Sendable {
  /// Something that a member can do about a proposal, the most useful first.
  package enum Possibility: Hashable, Sendable {
    /// Consent for structures that they are the voice of.
    case speak(for: [RecordID])
    /// Consent, which would bring nearer what is missing.
    case approve
    /// Consent, which would count without anything being missing.
    case consent
    /// Object, on one of some grounds where the rules name any.
    case object([Review.Ground])
    /// Confirm an emergency.
    case ratify(until: Instant)
    /// Start the period.
    case open
    /// Seal the acceptance.
    case accept
    /// Amend or withdraw their own proposal.
    case amend
    /// Sign the proposal as well, so that enough propose it together.
    case join
    /// Give their own opinion in the place of the one that was recorded in their name.
    case disown
    /// Record what people say who do not sign themselves.
    case record
  }

  package let member: Member.ID
  package let position: Review.Position?
  /// Why their consent does not, or would not, count; `nil` when it does.
  package let exclusion: Exclusion?
  package let possibilities: [Possibility]

  package init(
    member: Member.ID, position: Review.Position?, exclusion: Exclusion?,
    possibilities: [Possibility]
  ) {
    self.member = member
    self.position = position
    self.exclusion = exclusion
    self.possibilities = possibilities
  }
}

extension Evaluation {
  /// Returns where a member stands towards the proposal.
  package func standpoint(of member: Member.ID) -> Standpoint {
    let verdict = self.verdict
    let position = opinions.position(of: member)
    let exclusion = electorate.exclusion(of: member)
    var possibilities: [Standpoint.Possibility] = []
    if setting.roster[member]?.status == .active {
      let opinions = speaking(of: member, verdict, exclusion)
      let acts = sealing(of: member, verdict)
      // Once nothing is missing, who can seal is who is waited for.
      possibilities = verdict.outcome == .accepted ? acts + opinions : opinions + acts
      possibilities += proposing(of: member, verdict)
    }
    return Standpoint(
      member: member, position: position, exclusion: exclusion, possibilities: possibilities)
  }

  /// Returns the opinions that a member can give, and that would have some force.
  private func speaking(
    of member: Member.ID, _ verdict: Verdict, _ exclusion: Exclusion?
  ) -> [Standpoint.Possibility] {
    let position = opinions.position(of: member)
    var possibilities: [Standpoint.Possibility] = []
    let spoken = (hearing?.count.awaited ?? []).filter { $0.voices.contains(member) }
    if !spoken.isEmpty { possibilities.append(.speak(for: spoken.map(\.structure))) }
    if position != .consent, exclusion == nil {
      let isMissed = verdict.steps.contains {
        $0.missing.contains("by:\(member)") && $0.requirement == "approvals"
      }
      if isMissed {
        possibilities.append(.approve)
      } else if demand.approvals != nil, spoken.isEmpty {
        possibilities.append(.consent)
      }
    }
    let hasForce = objectionExclusion(of: Review(member: member, position: .object)) == nil
    if let rule = demand.noObjection, position != .object, hasForce {
      possibilities.append(.object(rule.grounds.sorted { $0.rawValue < $1.rawValue }))
    }
    if opinions.review(of: member)?.recording != nil { possibilities.append(.disown) }
    return possibilities
  }

  private func sealing(of member: Member.ID, _ verdict: Verdict) -> [Standpoint.Possibility] {
    var possibilities: [Standpoint.Possibility] = []
    if !demand.periods.isEmpty, submission.currentOpening == nil, openers.contains(member) {
      possibilities.append(.open)
    }
    if verdict.outcome == .accepted, closers.contains(member) { possibilities.append(.accept) }
    return possibilities
  }

  /// Returns what a member can do about the text itself, and about what others say of it.
  private func proposing(of member: Member.ID, _ verdict: Verdict) -> [Standpoint.Possibility] {
    var possibilities: [Standpoint.Possibility] = []
    let isAuthor = submission.proposal.authors.contains(member)
    if isAuthor { possibilities.append(.amend) }
    let waitsForOthers = verdict.steps.contains {
      if case .proposerNotEntitled(_, _, .some, _) = $0.because { $0.state != .met } else { false }
    }
    if waitsForOthers, !isAuthor { possibilities.append(.join) }
    let asScribe = Review(
      member: member, position: .consent,
      recording: Review.Recording(scribe: member, channel: .meeting, isReadBack: true))
    if setting.roster[member]?.roles.contains(.scribe) ?? false,
      recordingExclusion(of: asScribe) == nil
    {
      possibilities.append(.record)
    }
    return possibilities
  }
}
