package import Git
package import Governance
package import Records

/// Who wrote something in a record, and by which decision.
package struct Authored: Sendable {
  /// The act by which it came in.
  package let act: Act
  /// The members who proposed it, the one who started it first; none for a proposal from outside.
  package let authors: [Member.ID]
  /// The structures that these members belonged to then, without doubles.
  package let structures: [RecordID]
  /// What the proposal said of itself, or `nil` for the founding act and for what lapsed.
  package let proposal: Proposal?
}

extension Ledger {
  /// Returns which act gave each part of a record the value that it has at an act, and the acts by their
  /// commits.
  ///
  /// Acts are read back only until every part is accounted for, and of each one only the record's own file.
  package func blame(
    _ id: RecordID, at last: ObjectID
  ) throws(LedgerError) -> (parts: [FieldOrigins<ObjectID>.Part], acts: [ObjectID: Authored]) {
    do {
      let tree = try repository.commit(last).tree
      let profile = try profile(in: tree)
      guard let record = try record(id, in: tree, profile: profile),
        let kind = profile.kinds[id.kind]
      else { throw LedgerError.noSuchRecord(id.description) }
      var origins = FieldOrigins<ObjectID>(of: record, kind: kind)
      try walkStory(of: id, from: last) { act, change in
        origins.take(change, from: act.id)
        return !origins.isComplete
      }
      var acts: [ObjectID: Authored] = [:]
      for commit in Set(origins.parts.compactMap(\.origin)) {
        acts[commit] = try authored(by: try act(commit))
      }
      return (origins.parts, acts)
    } catch { throw LedgerError(error) }
  }

  /// Returns who proposed what an act brought in: for the founding act, the member who signed it.
  private func authored(by act: Act) throws(LedgerError) -> Authored {
    let authors =
      act.previous == nil
      ? [try signer(of: act.id, in: try state(at: act).commons)].compactMap(\.self)
      : try accepted(by: act.id)?.origin.members ?? []
    let before = try act.previous.map { id throws(LedgerError) in try self.act(id) } ?? act
    let commons = try state(at: before).commons
    var structures: [RecordID] = []
    for author in authors {
      guard let structure = commons.member(author)?.structure, !structures.contains(structure)
      else { continue }
      structures.append(structure)
    }
    return Authored(
      act: act, authors: authors, structures: structures, proposal: try claims(of: act))
  }
}
