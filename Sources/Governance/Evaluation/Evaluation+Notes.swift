internal import Records

extension Evaluation {
  /// What people should know beside the requirements, in an order that depends on nothing but the facts.
  var notes: [Note] {
    strayNotes + natureNotes + reviewNotes + outdatedNotes + structureNotes
  }

  private var strayNotes: [Note] {
    strays.map { .stray($0) }
  }

  private var natureNotes: [Note] {
    guard !submission.proposal.natures.byRecord.isEmpty else { return [] }
    let changed = Set(submission.changes.compactMap(\.record))
    return submission.proposal.natures.byRecord.keys.filter { !changed.contains($0) }.sorted()
      .map { .natureWithoutChange($0) }
  }

  private var reviewNotes: [Note] {
    // Where only voices are asked for, the consent of a voice counts, whatever its author's role.
    let heard = demand.approvals == nil ? voicesHeard : []
    return opinions.standing.compactMap { review in
      switch review.position {
      case .consent:
        heard.contains(review.member)
          ? nil
          : electorate.exclusion(of: review.member).map {
            .notCounted(review.member, .consent, $0)
          }
      case .object:
        objectionNote(review)
      case .recuse:
        electorate.exclusion(of: review.member) == .notMember
          ? .notCounted(review.member, .recuse, .notMember)
          : .notCounted(review.member, .recuse, .recused)
      case .abstain:
        electorate.exclusion(of: review.member) == .notMember
          ? .notCounted(review.member, .abstain, .notMember) : nil
      }
    }
  }

  private func objectionNote(_ review: Review) -> Note? {
    if let exclusion = objectionExclusion(of: review.member) {
      return .notCounted(review.member, .object, exclusion)
    }
    return demand.needsNoObjection
      ? nil : .objectionWithoutForce(review.member, reason: review.reason)
  }

  private var outdatedNotes: [Note] {
    opinions.outdated.map { .notCounted($0.member, $0.position, .earlierContent) }
  }

  /// Members who count once as a structure, when more structures are needed than consent.
  private var structureNotes: [Note] {
    guard let approvals = demand.approvals, approvals.structures > 1 else { return [] }
    let roster = setting.roster
    let groups = Dictionary(
      grouping: consenting.compactMap { roster[$0] }, by: { roster.entity(of: $0) })
    guard groups.count < approvals.structures else { return [] }
    return groups.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { .oneStructure($0.key, $0.value.map(\.id).sorted()) }
  }
}
