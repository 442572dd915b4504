internal import Records

/// Whether what a scribe recorded counts as what was said (domain §5.6, §9).
///
/// The scribe holds that role, has no part in the proposal and gains nothing by it, and has read it back; a
/// college speaks together only where the rules let it, with enough people there. What does not count is as if
/// nobody had recorded it: neither a consent nor an abstention nor an objection, and it hides none that counts.
struct Recordings {
  private let electorate: Electorate
  private let settings: [Submission.Setting]
  private let authors: Set<Member.ID>

  init(of submission: Submission, _ settings: [Submission.Setting], _ electorate: Electorate) {
    self.electorate = electorate
    self.settings = settings
    self.authors = Set(submission.proposal.authors)
  }

  /// Returns why a recorded opinion does not count, or `nil` when it does, and for one that its author signed.
  func exclusion(of review: Review) -> Exclusion? {
    guard let recording = review.recording else { return nil }
    guard isScribe(recording.scribe) else { return .notScribe(recording.scribe) }
    // An objection is heard whoever wrote it down: it can only make people talk again.
    if review.position != .object, isInvolved(recording.scribe) {
      return .scribeInvolved(recording.scribe)
    }
    guard recording.isReadBack else { return .notReadBack }
    return recording.college.flatMap { collectiveExclusion(of: $0, present: recording.present) }
  }

  private func isScribe(_ id: Member.ID) -> Bool {
    electorate.rosters.allSatisfy {
      $0[id].map { $0.status == .active && $0.roles.contains(.scribe) } ?? false
    }
  }

  private func isInvolved(_ scribe: Member.ID) -> Bool {
    authors.contains(scribe) || electorate.conflict(of: scribe) != nil
      || !electorate.structures(of: scribe).isDisjoint(with: electorate.ownEntities)
  }

  private func collectiveExclusion(of college: College.ID, present: Int?) -> Exclusion? {
    for setting in settings {
      guard let known = setting.roster.college(college) else { return .unknownCollege(college) }
      if known.isConsultative { return .consultative(college) }
      guard let rule = setting.rules.customs.collective, rule.colleges.contains(college) else {
        return .notCollective(college)
      }
      guard let present, present >= rule.present else {
        return .tooFewPresent(present ?? 0, needed: rule.present)
      }
    }
    return nil
  }
}

extension Evaluation {
  /// Returns why a recorded opinion does not count, or `nil` when it does, and for one that its author signed.
  func recordingExclusion(of review: Review) -> Exclusion? { recordings.exclusion(of: review) }

  /// The colleges whose people take a position together, where it counts, by id.
  func colleges(who position: Review.Position) -> [College.ID] {
    opinions.ofColleges.filter { $0.review.position == position }.map(\.college)
  }
}

extension Electorate {
  /// Returns the structures that a member belongs to, in any of the rosters: none for a resident.
  func structures(of member: Member.ID) -> Set<Roster.Entity> {
    entities(of: member).subtracting([.residents])
  }
}
