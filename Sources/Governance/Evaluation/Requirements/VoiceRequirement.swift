internal import Records

/// Requires the consent of each structure that the changes concern, through a member who is its voice.
///
/// A voice is a member of the same legal entity with a mandate that runs at the moment of evaluation, who
/// belonged to it at the opening; any role will do, and having an interest does not matter, since it is as
/// the one concerned that they speak.
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

/// The members who speak for each structure: those with a mandate now, who belonged to it already when the
/// proposal was opened.
///
/// A mandate may be renewed while a period runs; nobody is brought into a structure to speak for it.
private struct Speakers {
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
    let speakers = Speakers(readings)
    for structure in structures {
      let voices = speakers[structure]
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
    let speakers = Speakers(readings)
    let voices = structuresConcerned.flatMap { speakers[$0] }
    return Set(voices.filter(hasConsented))
  }

  private func hasConsented(_ member: Member.ID) -> Bool {
    submission.proposal.origin == .member(member) || opinions.position(of: member) == .consent
  }
}
