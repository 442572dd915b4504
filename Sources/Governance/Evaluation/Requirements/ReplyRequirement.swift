internal import Records

/// Requires that the structures which a record names were invited to reply, and that only they write their reply.
///
/// Somebody who is spoken of may answer beside what is said; that is no veto (domain §5.8). The kind says in which
/// field the invitation is documented. Who writes a reply is held to this whatever the rules say.
///
/// ```yaml
/// requires:
///   reply: true
/// ```
struct ReplyRequirement: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    let foreign = evaluation.foreignReplies
    guard foreign.isEmpty else {
      return step(.pending, .replyByOthers(foreign), missing: foreign)
    }
    guard evaluation.demand.needsReply else { return nil }
    let asking = evaluation.readings.flatMap {
      $0.classification.changes(inClassesWhere: \.requirements.needsReply)
    }
    let statements = asking.compactMap { change -> (RecordID, Change.Circumstances.Statements)? in
      if case .record(let record, let circumstances) = change {
        (record.record, circumstances.statements)
      } else {
        nil
      }
    }
    let uninvited = Set(
      statements.filter { !$0.1.named.isEmpty && !$0.1.isInvited }.map(\.0)
    ).sorted()
    guard uninvited.isEmpty else {
      return step(.pending, .replyNotInvited(uninvited), missing: uninvited)
    }
    return statements.contains { !$0.1.named.isEmpty } ? step(.met, .replyInvited) : nil
  }

  private func step(
    _ state: Verdict.Step.State, _ because: Because, missing: [RecordID] = []
  ) -> Verdict.Step {
    Verdict.Step("reply", state, because: because, missing: missing.map(\.description))
  }
}

extension Evaluation {
  /// The records whose reply changes without the voice of a structure that they name.
  fileprivate var foreignReplies: [RecordID] {
    unspoken { record, circumstances in
      let statements = circumstances.statements
      guard let reply = statements.reply, record.topFields.contains(reply) else { return nil }
      return statements.named
    }
  }
}
