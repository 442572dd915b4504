internal import Records

/// Requires the consent of each structure that the changes concern, through a member who is its voice.
///
/// A voice is a member of the same legal entity with a mandate that runs at the moment of evaluation; any
/// role will do, and having an interest does not matter, since it is as the one concerned that they speak.
/// The proposer who is that voice has consented by proposing. Where changing who is concerned is at stake,
/// those concerned before and after must both consent. Only records of a class that asks for the voice are
/// looked at. A voice that objects refuses once the period is over, like any objection.
///
/// ```yaml
/// requires:
///   voice: true
/// ```
struct VoiceRequirement: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    guard evaluation.classesAskForVoice else { return nil }
    let structures = evaluation.structuresConcerned
    guard !structures.isEmpty else {
      return Verdict.Step("voice", .met, because: .nobodyConcerned)
    }
    let count = evaluation.voiceCount(of: structures)
    let missing = count.awaited.map(\.structure) + count.objecting + count.voiceless
    let isRefused = !count.objecting.isEmpty && !evaluation.isDebated
    return Verdict.Step(
      "voice", isRefused ? .failed : missing.isEmpty ? .met : .pending,
      because: .voices(count), needed: structures.count,
      counted: count.consenting.map(\.description),
      missing: (missing.map(\.description)
        + Set(count.awaited.flatMap(\.voices)).map { "by:\($0)" }).sorted())
  }
}

extension Evaluation {
  fileprivate var classesAskForVoice: Bool {
    readings.contains { $0.classification.classes.contains { $0.requirements.needsVoice } }
  }

  /// The structures concerned by the records of classes that ask for the voice, by identity.
  fileprivate var structuresConcerned: [RecordID] {
    var concerned: Set<RecordID> = []
    for reading in readings {
      let changes = reading.classification.changes(inClassesWhere: \.requirements.needsVoice)
      for case .record(_, let circumstances) in changes {
        concerned.formUnion(circumstances.concerned)
      }
    }
    return concerned.sorted()
  }

  fileprivate func voiceCount(of structures: [RecordID]) -> VoiceCount {
    var consenting: [RecordID] = []
    var awaited: [VoiceCount.Awaited] = []
    var objecting: [RecordID] = []
    var voiceless: [RecordID] = []
    let speakers = self.speakers
    for structure in structures {
      let voices = speakers[setting.roster.entity(of: structure)] ?? []
      if voices.contains(where: hasConsented) {
        consenting.append(structure)
      } else if voices.isEmpty {
        voiceless.append(structure)
      } else if voices.contains(where: { opinions.position(of: $0) == .object }) {
        objecting.append(structure)
      } else {
        awaited.append(VoiceCount.Awaited(structure: structure, voices: voices))
      }
    }
    return VoiceCount(
      consenting: consenting, awaited: awaited, objecting: objecting, voiceless: voiceless)
  }

  /// The members who consent as the voice of a structure concerned.
  var voicesHeard: Set<Member.ID> {
    guard classesAskForVoice else { return [] }
    let speakers = self.speakers
    let voices = structuresConcerned.flatMap { speakers[setting.roster.entity(of: $0)] ?? [] }
    return Set(voices.filter(hasConsented))
  }

  private func hasConsented(_ member: Member.ID) -> Bool {
    submission.proposal.origin == .member(member) || opinions.position(of: member) == .consent
  }

  /// The members who speak for each structure now, and were members already at the opening.
  private var speakers: [Roster.Entity: [Member.ID]] {
    let voices = setting.roster.active.filter {
      $0.isVoice(at: submission.time) && electorate.isActive($0.id)
    }
    return Dictionary(grouping: voices, by: { setting.roster.entity(of: $0) })
      .mapValues { $0.map(\.id) }
  }
}
