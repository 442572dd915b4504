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
      try recordSteps(of: id, from: try tip()) { step in
        let act = try self.act(step.commit)
        let profile = try profile(in: act.commit.tree)
        let oldProfile =
          try step.parent.map { try self.profile(in: try self.act($0).commit.tree) } ?? profile
        let change = RecordComparison(from: oldProfile, to: profile).change(
          from: try step.before.map { try record(id, blob: $0, profile: oldProfile) },
          to: try step.after.map { try record(id, blob: $0, profile: profile) })
        if let change { story.append((act, change)) }
        return true
      }
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
