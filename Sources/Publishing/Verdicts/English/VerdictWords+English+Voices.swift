internal import Governance
internal import Records

/// What the structures concerned say, attest and reply.
extension EnglishVerdictWords {
  func sentence(for count: VoiceCount) -> String {
    joined(
      awaited(in: count),
      count.objecting.isEmpty
        ? ""
        : "The voice of \(records(count.objecting)) is against it: rework the proposal with them.",
      count.voiceless.isEmpty
        ? ""
        : "Nobody holds a mandate to speak for \(records(count.voiceless)): "
          + "a mandate has to be given first.",
      count.isReached && !count.consenting.isEmpty
        ? "Agreement given on behalf of \(records(count.consenting))." : "",
      unspoken(in: count),
      count.isReached
        ? "" : "A record does not change without the structure that it speaks of.",
      silence(in: count))
  }

  private func awaited(in count: VoiceCount) -> String {
    let spoken = count.awaited.filter { !$0.voices.isEmpty }
    let mute = count.awaited.filter(\.voices.isEmpty).map(\.structure)
    let voices = Set(spoken.flatMap(\.voices)).sorted()
    return joined(
      spoken.isEmpty
        ? ""
        : "The agreement of \(records(spoken.map(\.structure))) is missing. "
          + "Who can give it: \(people(voices)).",
      mute.isEmpty
        ? ""
        : "The agreement of \(records(mute)) is missing, and nobody holds a mandate to give it.")
  }

  private func unspoken(in count: VoiceCount) -> String {
    joined(
      count.silent.isEmpty
        ? "" : "Nothing was said on behalf of \(records(count.silent)): that no longer blocks.",
      count.lapsed.isEmpty
        ? ""
        : "What changes for \(records(count.lapsed)) was not verified for a long time: "
          + "its agreement is no longer waited for.",
      (count.silent + count.lapsed).isEmpty
        ? ""
        : count.instead.map { "In its place, it takes \(terms.phrase(for: $0))." } ?? "")
  }

  /// Returns what the silence of those who are awaited will be worth.
  private func silence(in count: VoiceCount) -> String {
    let listened = count.awaited.filter { !count.contested.contains($0.structure) }
    var sentences: [String] = []
    if !listened.isEmpty, let end = count.silenceEnds {
      sentences.append(
        "Without an answer by \(language.moment(end)), that will no longer block.")
    } else if !listened.isEmpty, let silence = count.silence {
      sentences.append(
        "Without an answer \(language.length(silence)) after the opening, "
          + "that will no longer block.")
    }
    if !count.contested.isEmpty {
      sentences.append(
        "A record that concerns \(records(count.contested)) is contested: "
          + "for as long as it is, to stay silent is not to agree.")
    }
    return sentences.joined(separator: " ")
  }

  func attestedByOthers(_ ids: [RecordID]) -> String {
    "A statement of a structure is written in \(records(ids)) without its voice. "
      + "Nobody makes a statement in the place of a structure. "
      + "Its voice can agree; otherwise, take the statement out."
  }

  func attestationOutlivesSilence(_ ids: [RecordID]) -> String {
    "\(records(ids)) changes without the voice of the structure, whose statement was about the "
      + "earlier text. Take the statement out: the record will stay “to be confirmed”. "
      + "Or ask for its agreement."
  }

  func replyNotInvited(_ ids: [RecordID]) -> String {
    "\(records(ids)) names structures that were not invited to reply. Nobody is called into "
      + "question without being able to answer. Invite them, and write it in the record."
  }

  func replyByOthers(_ ids: [RecordID]) -> String {
    "A reply is written in \(records(ids)) without the voice of the structure named. "
      + "Each structure writes its own reply. "
      + "Its voice can agree; otherwise, take the reply out."
  }
}
