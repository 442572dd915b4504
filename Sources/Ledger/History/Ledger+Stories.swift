internal import Git
package import Governance
package import Records
package import Trust

extension Ledger {
  /// Returns what each act changed in a record, oldest first.
  ///
  /// The record is read only where its content differs from that of the act before.
  package func story(
    of id: RecordID
  ) throws(LedgerError) -> [(act: Act, change: RecordChange)] {
    var story: [(act: Act, change: RecordChange)] = []
    do {
      var later: (act: Act, blob: ObjectID?)?
      func compare(_ earlier: Act?, _ blob: ObjectID?) throws {
        guard let later, later.blob != blob else { return }
        let profile = try profile(in: later.act.commit.tree)
        let oldProfile = try earlier.map { try self.profile(in: $0.commit.tree) } ?? profile
        let change = RecordComparison(from: oldProfile, to: profile).change(
          from: try blob.map { try record(id, blob: $0, profile: oldProfile) },
          to: try later.blob.map { try record(id, blob: $0, profile: profile) })
        if let change { story.append((later.act, change)) }
      }
      try walkActs(from: try tip()) { act in
        let blob = try entry(at: id.path, in: act.commit.tree)?.id
        try compare(act, blob)
        later = (act, blob)
        return true
      }
      try compare(nil, nil)
    } catch { throw LedgerError(error) }
    return story.reversed()
  }

  /// Returns every key that any member ever had, so that old signatures can still be checked.
  package func everyKey() throws(LedgerError) -> [(principal: Member.ID, key: PublicKey)] {
    try everyKey(before: try tip())
  }

  /// Returns every key that any member had up to an act.
  func everyKey(
    before head: ObjectID
  ) throws(LedgerError) -> [(principal: Member.ID, key: PublicKey)] {
    var keys: Set<[String]> = []
    do {
      var seen: ObjectID?
      try walkActs(from: head) { act in
        let folder = try repository.entry(
          at: String(Paths.members.dropLast()), in: act.commit.tree)?.id
        guard folder != seen else { return true }
        seen = folder
        for member in try members(in: act.commit.tree) {
          keys.formUnion(member.keys.map { [member.id, $0] })
        }
        return true
      }
      // A key that cannot be read, such as a suspended member's, signed nothing that holds.
      return keys.sorted { $0.lexicographicallyPrecedes($1) }
        .compactMap { pair in
          (try? PublicKey(line: pair[1])).map { (principal: pair[0], key: $0) }
        }
    } catch { throw LedgerError(error) }
  }
}
