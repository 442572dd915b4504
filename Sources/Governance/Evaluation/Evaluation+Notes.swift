internal import Records

extension Evaluation {
  /// What people should know beside the requirements, in an order that depends on nothing but the facts.
  var notes: [Note] {
    strayNotes + natureNotes + stateNotes + reviewNotes + collegeNotes + outdatedNotes
      + structureNotes + timeNotes
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

  /// What is particular to the commons or to the records at present.
  private var stateNotes: [Note] {
    var notes: [Note] = []
    if let bootstrap {
      notes.append(
        .bootstrap(
          structures: bootstrap.structures, colleges: bootstrap.colleges.count,
          until: bootstrap.limit))
    }
    notes += excusedColleges.map { .invited($0.college, on: $0.on) }
    let closing = readings[readings.count - 1].classification
    notes += closing.exceeded.compactMap { exceeded in
      exceeded.requirements.quota.map { .quotaExceeded(exceeded.id, $0) }
    }
    if submission.proposal.isUrgent,
      !closing.classes.allSatisfy({ $0.requirements.ratification != nil })
    {
      notes.append(.notAnEmergency)
    }
    notes += submission.changes.compactMap(\.record).sorted().compactMap { record in
      contested[record].map { .contested(record, since: $0.received) }
    }
    let unconfirmed = unconfirmedRecords
    return unconfirmed.isEmpty ? notes : notes + [.toBeConfirmed(unconfirmed)]
  }

  /// The records that would be published to be confirmed: those that change without their voice, and new ones that
  /// concern a structure and carry no statement.
  private var unconfirmedRecords: [RecordID] {
    let created = submission.changes.compactMap { change -> RecordID? in
      guard case .record(let record, let circumstances) = change, record.operation == .created,
        circumstances.statements.attestation != nil, !circumstances.statements.isAttested,
        !circumstances.concerned.isEmpty
      else { return nil }
      return record.record
    }
    return Set((hearing?.unspokenRecords ?? []) + created).sorted()
  }

  private var timeNotes: [Note] {
    let overdue = readings[readings.count - 1].classification.classes.compactMap { used in
      used.reexamination.flatMap { day -> Note? in
        day <= submission.time.date ? .overdue(used.id, since: day) : nil
      }
    }
    let expiry = expiry.flatMap { submission.time < $0 ? Note.expires($0) : nil }
    return overdue + [expiry].compactMap(\.self)
  }

  private var reviewNotes: [Note] {
    // Where only voices are asked for, the consent of a voice counts, whatever its author's role.
    let heard = demand.approvals == nil ? voicesHeard : []
    let standing = opinions.standing.map { review in
      (
        member: review.member,
        notes: [recordedNote(review), note(on: review, heard)].compactMap(\.self)
      )
    }
    let discounted = opinions.discounted.filter { $0.review.recording?.college == nil }.map {
      (
        member: $0.review.member,
        notes: [recordedNote($0.review)].compactMap(\.self) + [
          .notCounted($0.review.member, $0.review.position, $0.exclusion)
        ]
      )
    }
    return (standing + discounted).sorted { $0.member < $1.member }.flatMap(\.notes)
      + opinions.superseded.map { .notCounted($0.member, $0.position, .ownPrevails) }
  }

  private func note(on review: Review, _ heard: Set<Member.ID>) -> Note? {
    switch review.position {
    case .consent:
      heard.contains(review.member)
        ? nil
        : electorate.exclusion(of: review.member).map {
          .notCounted(review.member, .consent, $0)
        }
    case .object: objectionNote(review)
    case .recuse:
      .notCounted(review.member, .recuse, isStranger(review.member) ? .notMember : .recused)
    case .abstain:
      isStranger(review.member) ? .notCounted(review.member, .abstain, .notMember) : nil
    }
  }

  private func isStranger(_ member: Member.ID) -> Bool {
    electorate.exclusion(of: member) == .notMember
  }

  private func recordedNote(_ review: Review) -> Note? {
    review.recording.map {
      .recorded(
        by: $0.scribe, of: $0.college == nil ? review.member : nil, college: $0.college,
        present: $0.present)
    }
  }

  private var collegeNotes: [Note] {
    opinions.ofColleges.compactMap { recordedNote($0.review) }
      + opinions.discounted.flatMap { discounted -> [Note] in
        guard let recording = discounted.review.recording, let college = recording.college else {
          return []
        }
        return [recordedNote(discounted.review)].compactMap(\.self) + [
          .collectiveNotCounted(college, scribe: recording.scribe, discounted.exclusion)
        ]
      }
  }

  private func objectionNote(_ review: Review) -> Note? {
    if hearing?.objectors.contains(review.member) ?? false { return nil }
    if let exclusion = objectionExclusion(of: review) {
      return .notCounted(review.member, .object, exclusion)
    }
    guard let rule = demand.noObjection else {
      return .objectionWithoutForce(review.member, reason: review.reason)
    }
    return isReceivable(review, rule)
      ? nil
      : .remark(
        review.member, reason: review.reason,
        grounds: rule.grounds.sorted { $0.rawValue < $1.rawValue })
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
