/// A review that nobody gave, to be told what it would change.
package struct Supposition: Hashable, Sendable {
  /// Whose opinion it would be: a member's, or that of the people of a college together.
  package enum Author: Hashable, Sendable {
    case member(Member.ID)
    case college(College.ID)
  }

  package let position: Review.Position
  package let author: Author

  package init(position: Review.Position, author: Author) {
    self.position = position
    self.author = author
  }
}

extension Submission {
  /// Returns the submission as it would be with some reviews, each in the place of its author's present one.
  ///
  /// An objection is supposed to rest on a ground that the rules receive. The opinion of a college is supposed to
  /// have been written down as the rules ask: by a scribe without a part in the proposal where there is one, with
  /// enough people there, and read back.
  package func supposing(_ suppositions: [Supposition]) -> Submission {
    guard !suppositions.isEmpty else { return self }
    let evaluation = Evaluation(self)
    let supposed = Dictionary(
      suppositions.map { ($0.author, $0) }, uniquingKeysWith: { _, last in last }
    ).values.map { evaluation.review(supposing: $0) }
    let members = Set(supposed.filter { $0.recording == nil }.map(\.member))
    let colleges = Set(supposed.compactMap { $0.recording?.college })
    let kept = reviews.filter { review in
      review.recording?.college.map { !colleges.contains($0) } ?? !members.contains(review.member)
    }
    return Submission(
      proposal: proposal, changes: changes,
      reviews: kept + supposed.sorted { ($0.member, $0.order) < ($1.member, $1.order) },
      opening: opening, rounds: rounds, past: past, amendedRules: amendedRules, setting: setting,
      sealer: sealer, time: time)
  }
}

extension Review {
  fileprivate var order: String { recording?.college ?? "" }
}

extension Evaluation {
  fileprivate func review(supposing supposition: Supposition) -> Review {
    let ground =
      supposition.position == .object
      ? demand.noObjection?.grounds.min { $0.rawValue < $1.rawValue } : nil
    switch supposition.author {
    case .member(let id):
      return Review(member: id, position: supposition.position, ground: ground)
    case .college(let id):
      let scribe = scribe(for: id, supposition.position)
      return Review(
        member: scribe, position: supposition.position, ground: ground,
        recording: recording(of: id, by: scribe))
    }
  }

  private func recording(of college: College.ID, by scribe: Member.ID) -> Review.Recording {
    let present = readings.compactMap { $0.setting.rules.customs.collective?.present }.max() ?? 1
    return Review.Recording(
      scribe: scribe, college: college, present: present, channel: .meeting, isReadBack: true)
  }

  /// Returns a scribe who may write down what a college says, or else any scribe.
  private func scribe(for college: College.ID, _ position: Review.Position) -> Member.ID {
    let scribes = setting.roster.active.filter { $0.roles.contains(.scribe) }.map(\.id)
    return scribes.first {
      recordingExclusion(
        of: Review(member: $0, position: position, recording: recording(of: college, by: $0)))
        == nil
    } ?? scribes.first ?? "?"
  }
}
