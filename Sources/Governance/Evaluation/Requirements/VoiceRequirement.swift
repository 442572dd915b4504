internal import Records

/// Requires the consent of each structure that the changes concern, through a member who is its voice.
///
/// Where changing who is concerned is at stake, those concerned before and after must both consent. Only records
/// of a class that asks for the voice are looked at. A voice that objects refuses once the period is over, like
/// any objection.
///
/// Where the rules let silence count, a structure that says nothing for that long after the opening does not
/// block, and neither does one that nobody is mandated to speak for, one whose voice abstains, or one of which
/// what changes was last verified too long ago: then the approvals named here are asked instead, and the record
/// stays to be confirmed. Silence never counts on a record that somebody contests.
///
/// ```yaml
/// requires:
///   voice: {silence: P15D, lapse: P18M, approvals: {members: 2, structures: 2}}
/// ```
struct VoiceRequirement: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    guard let count = evaluation.hearing?.count else { return nil }
    let missing = count.awaited.map(\.structure) + count.objecting + count.voiceless
    let total = missing.count + count.consenting.count + count.silent.count + count.lapsed.count
    guard total > 0 else { return Verdict.Step("voice", .met, because: .nobodyConcerned) }
    let isRefused = !count.objecting.isEmpty && !evaluation.isDebated
    let waits = count.awaited.contains { !count.contested.contains($0.structure) }
    return Verdict.Step(
      "voice", isRefused ? .failed : missing.isEmpty ? .met : .pending,
      because: .voices(count), needed: total,
      counted: count.consenting.map(\.description),
      missing: (missing.map(\.description)
        + Set(count.awaited.flatMap(\.voices)).map { "by:\($0)" }).sorted(),
      until: waits ? count.silenceEnds : nil)
  }
}

extension Evaluation {
  /// The members who consent as the voice of a structure concerned.
  var voicesHeard: Set<Member.ID> { hearing?.heard ?? [] }
}
