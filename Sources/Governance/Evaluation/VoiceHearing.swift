internal import Records

/// What the structures concerned say through their voices, and where something else stands for them.
///
/// A voice is a member of the same legal entity with a mandate that runs at the moment of evaluation, who
/// belonged to it at the opening; any role will do, and having an interest does not matter, since it is as
/// the one concerned that they speak. The proposer who is that voice has consented by proposing.
struct VoiceHearing {
  let count: VoiceCount
  /// The members who consent as the voice of a structure concerned.
  let heard: Set<Member.ID>
  /// The members who object as the voice of a structure concerned.
  let objectors: Set<Member.ID>
  /// What must be asked because no voice speaks for some of what changes.
  let approvalsInstead: Requirements.Approvals?
  /// The records that change without the voice of a structure that they concern.
  let unspokenRecords: [RecordID]
  /// The opening since which some structure has been silent for long enough, where that is what stands for it.
  let silentSince: Submission.Opening?

  /// Returns `nil` when no class asks for the voice.
  init?(
    _ submission: Submission, _ readings: [Evaluation.Reading], _ demand: Demand,
    _ electorate: Electorate, _ opinions: Opinions, contested contestedRecords: Set<RecordID>
  ) {
    guard let rule = demand.voice else { return nil }
    let parts = VoiceParts(readings, demand, at: submission.time)
    let speakers = Speakers(readings)
    func hasConsented(_ member: Member.ID) -> Bool {
      submission.proposal.origin == .member(member) || opinions.position(of: member) == .consent
    }
    func hasDeclined(_ member: Member.ID) -> Bool {
      [.abstain, .recuse].contains(opinions.position(of: member))
    }
    var count = VoiceCount()
    count.silence = rule.silence
    // Who has a part in the proposal starts no silence with it, as little as a period.
    let opening = submission.currentOpening.flatMap {
      electorate.bar(toOpener: $0) == nil ? $0 : nil
    }
    count.silenceEnds = opening.flatMap { demand.silenceEnd(from: $0.time) }
    let isSilenceOver = count.silenceEnds.map { $0 <= submission.time } ?? false
    var isSilent = false
    let contested = parts.structures(ofRecords: contestedRecords.contains)
    var objectors: Set<Member.ID> = []
    for structure in parts.structures {
      let voices = speakers[structure]
      let maySkip = rule.silence != nil && !contested.contains(structure)
      if voices.contains(where: hasConsented) {
        count.consenting.append(structure)
      } else if voices.contains(where: { opinions.position(of: $0) == .object }) {
        count.objecting.append(structure)
        objectors.formUnion(voices.filter { opinions.position(of: $0) == .object })
      } else if parts.lapsed.contains(structure) {
        count.lapsed.append(structure)
      } else if maySkip, voices.contains(where: hasDeclined) {
        count.silent.append(structure)
      } else if maySkip, isSilenceOver {
        count.silent.append(structure)
        isSilent = true
      } else if voices.isEmpty, !maySkip {
        count.voiceless.append(structure)
      } else {
        count.awaited.append(VoiceCount.Awaited(structure: structure, voices: voices))
      }
    }
    count.contested = count.awaited.map(\.structure).filter(contested.contains)
    let unspoken = Set(count.silent + count.lapsed)
    count.instead = rule.approvals
    self.count = count
    self.heard = Set(parts.structures.flatMap { speakers[$0] }.filter(hasConsented))
    self.objectors = objectors
    let hasNobody = !unspoken.isEmpty || parts.concernsNobody
    self.approvalsInstead = hasNobody ? rule.approvals : nil
    self.unspokenRecords = parts.records(of: unspoken)
    self.silentSince = isSilent ? opening : nil
  }
}

/// The structures concerned by the records of classes that ask for the voice.
private struct VoiceParts {
  /// By identity.
  let structures: [RecordID]
  /// Those of which every change is of a part that nobody verified for long.
  let lapsed: Set<RecordID>
  /// A Boolean value indicating whether a record concerns no structure at all.
  let concernsNobody: Bool
  private let records: [RecordID: Set<RecordID>]

  init(
    _ readings: [Evaluation.Reading], _ demand: Demand, at time: Instant
  ) {
    var records: [RecordID: Set<RecordID>] = [:]
    var protected: Set<RecordID> = []
    var concernsNobody = false
    for reading in readings {
      for change in reading.classification.changes(inClassesWhere: { $0.requirements.voice != nil })
      {
        guard case .record(let record, let circumstances) = change else { continue }
        if circumstances.concerned.isEmpty { concernsNobody = true }
        let isLapsed = record.isOutOfDate(in: circumstances, demand, at: time)
        for structure in circumstances.concerned {
          records[structure, default: []].insert(record.record)
          if !isLapsed { protected.insert(structure) }
        }
      }
    }
    self.records = records
    self.structures = records.keys.sorted()
    self.lapsed = Set(records.keys).subtracting(protected)
    self.concernsNobody = concernsNobody
  }

  func structures(ofRecords isIncluded: (RecordID) -> Bool) -> Set<RecordID> {
    Set(records.filter { $0.value.contains(where: isIncluded) }.keys)
  }

  func records(of structures: Set<RecordID>) -> [RecordID] {
    Set(structures.flatMap { records[$0] ?? [] }).sorted()
  }
}

extension RecordChange {
  /// Returns whether all that an update changes stands in sections that were verified once, too long ago.
  fileprivate func isOutOfDate(
    in circumstances: Change.Circumstances, _ demand: Demand, at time: Instant
  ) -> Bool {
    guard operation == .updated, !fields.isEmpty, demand.voice?.lapse != nil else { return false }
    return topFields.allSatisfy { field in
      guard let section = circumstances.sections[field],
        let verified = circumstances.verified[section]
      else { return circumstances.verificationFields.contains(field) }
      return demand.lapseEnd(from: verified.start).map { $0 <= time } ?? false
    }
  }
}

extension Evaluation {
  /// Returns the records that some changes touch without the voice of one of the structures that must say so.
  ///
  /// `askers` gives the structures of a change, or `nil` for one that nobody has to say anything of.
  func unspoken(
    _ askers: (RecordChange, Change.Circumstances) -> [RecordID]?
  ) -> [RecordID] {
    let speakers = Speakers(readings)
    return submission.changes.compactMap { change -> RecordID? in
      guard case .record(let record, let circumstances) = change,
        let structures = askers(record, circumstances)
      else { return nil }
      let isSaid = structures.flatMap { speakers[$0] }.contains {
        submission.proposal.origin == .member($0) || opinions.position(of: $0) == .consent
      }
      return isSaid ? nil : record.record
    }.sorted()
  }
}

/// The members who speak for each structure: those with a mandate now, who belonged to it already when the
/// proposal was opened.
///
/// A mandate may be renewed while a period runs; nobody is brought into a structure to speak for it.
struct Speakers {
  private let readings: [(roster: Roster, voices: [Roster.Entity: [Member.ID]])]

  init(_ readings: [Evaluation.Reading]) {
    self.readings = readings.enumerated().map { index, reading in
      let roster = reading.setting.roster
      let isLast = index == readings.count - 1
      let voices = roster.active.filter { !isLast || $0.isVoice(at: reading.time) }
      return (
        roster, Dictionary(grouping: voices, by: roster.entity(of:)).mapValues { $0.map(\.id) }
      )
    }
  }

  /// Returns the voices of a structure, by id.
  subscript(structure: RecordID) -> [Member.ID] {
    let found = readings.map { $0.voices[$0.roster.entity(of: structure)] ?? [] }
    return (found.last ?? []).filter { voice in found.allSatisfy { $0.contains(voice) } }
  }
}
