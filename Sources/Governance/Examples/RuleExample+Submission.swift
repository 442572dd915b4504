package import Records

extension RuleExample {
  /// Returns the case as the engine judges it, with the rules, the colleges and the members of a setting.
  ///
  /// The incidents of the setting are left out: a case says itself which measures and complaints there are, so
  /// that it comes out the same when one ends.
  package func submission(in setting: Submission.Setting, profile: Profile) -> Submission {
    let roster = roster(from: setting.roster)
    let own = Submission.Setting(rules: setting.rules, roster: roster, incidents: incidents)
    func changes(_ facts: [ChangeFacts]) -> [Change] {
      facts.map { $0.change(roster: roster, profile: profile) }
    }
    return Submission(
      proposal: proposal, changes: changes(self.changes), reviews: reviews,
      opening: opening.map {
        Submission.Opening(
          time: $0.time, sealer: $0.sealer, setting: own, isCurrent: $0.isCurrent)
      },
      rounds: opening?.rounds,
      past: earlier.map {
        Submission.Past(origin: $0.origin, time: $0.time, changes: changes($0.changes))
      },
      setting: own, sealer: sealer, time: time)
  }

  private func roster(from roster: Roster) -> Roster {
    let members: [Member] =
      cast.people?.compactMap { person in
        switch person {
        case .member(let member): member
        case .registered(let id): roster[id]
        }
      } ?? roster.members.values.sorted { $0.id < $1.id }
    return Roster(
      members: members, colleges: roster.colleges,
      legalNumbers: roster.legalNumbers.merging(cast.legalNumbers) { $1 },
      successors: roster.successors)
  }
}
