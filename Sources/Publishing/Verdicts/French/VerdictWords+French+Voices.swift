internal import Governance
internal import Records

/// What the structures concerned say, attest and reply.
extension FrenchVerdictWords {
  func sentence(for count: VoiceCount) -> String {
    joined(
      awaited(in: count),
      count.objecting.isEmpty
        ? ""
        : "La voix de \(records(count.objecting)) s'y oppose : la proposition est à revoir avec elle.",
      count.voiceless.isEmpty
        ? ""
        : "Personne n'a de mandat pour parler au nom de \(records(count.voiceless)) : "
          + "un mandat est d'abord à donner.",
      count.isReached && !count.consenting.isEmpty
        ? "Accord donné au nom de \(records(count.consenting))." : "",
      unspoken(in: count),
      count.isReached ? "" : "Une fiche ne change pas sans la structure dont elle parle.",
      silence(in: count))
  }

  private func awaited(in count: VoiceCount) -> String {
    let spoken = count.awaited.filter { !$0.voices.isEmpty }
    let mute = count.awaited.filter(\.voices.isEmpty).map(\.structure)
    let voices = Set(spoken.flatMap(\.voices)).sorted()
    return joined(
      spoken.isEmpty
        ? ""
        : "Il manque l'accord de \(records(spoken.map(\.structure))). "
          + "Pour le donner : \(people(voices)).",
      mute.isEmpty
        ? ""
        : "Il manque l'accord de \(records(mute)), et personne n'a de mandat pour le donner.")
  }

  private func unspoken(in count: VoiceCount) -> String {
    joined(
      count.silent.isEmpty
        ? "" : "Rien n'a été dit au nom de \(records(count.silent)) : cela ne bloque plus.",
      count.lapsed.isEmpty
        ? ""
        : "Ce qui change pour \(records(count.lapsed)) n'a pas été vérifié depuis longtemps : "
          + "son accord n'est plus attendu.",
      (count.silent + count.lapsed).isEmpty
        ? ""
        : count.instead.map { "À la place, il faut \(terms.phrase(for: $0))." } ?? "")
  }

  /// Returns what the silence of those who are awaited will be worth.
  private func silence(in count: VoiceCount) -> String {
    let listened = count.awaited.filter { !count.contested.contains($0.structure) }
    var sentences: [String] = []
    if !listened.isEmpty, let end = count.silenceEnds {
      sentences.append("Sans réponse d'ici le \(language.moment(end)), cela ne bloquera plus.")
    } else if !listened.isEmpty, let silence = count.silence {
      sentences.append(
        "Sans réponse \(language.length(silence)) après l'ouverture, cela ne bloquera plus.")
    }
    if !count.contested.isEmpty {
      sentences.append(
        "Une fiche qui concerne \(records(count.contested)) est contestée : "
          + "tant qu'elle l'est, se taire n'est pas consentir.")
    }
    return sentences.joined(separator: " ")
  }

  func attestedByOthers(_ ids: [RecordID]) -> String {
    "Une attestation est écrite dans \(records(ids)) sans la voix de la structure. "
      + "Personne n'atteste à la place d'une structure. "
      + "Sa voix peut donner son accord ; sinon, retirez l'attestation."
  }

  func attestationOutlivesSilence(_ ids: [RecordID]) -> String {
    "\(records(ids)) change sans la voix de la structure, dont l'attestation portait sur l'ancien "
      + "texte. Retirez l'attestation : la fiche restera « à confirmer ». Ou demandez son accord."
  }

  func replyNotInvited(_ ids: [RecordID]) -> String {
    "\(records(ids)) nomme des structures qui n'ont pas été invitées à répondre. "
      + "Personne n'est mis en cause sans pouvoir répondre. Invitez-les, et notez-le dans la fiche."
  }

  func replyByOthers(_ ids: [RecordID]) -> String {
    "Une réponse est écrite dans \(records(ids)) sans la voix de la structure nommée. "
      + "Chaque structure écrit sa réponse. "
      + "Sa voix peut donner son accord ; sinon, retirez la réponse."
  }
}
