internal import Records

/// Who gains or loses by the changes of a proposal: heard and shown, and not counted (domain §5.7).
///
/// The structures that the records name in the parent state, and whoever declared an interest in one of them, in
/// a structure they name or in one that they concern.
struct Recusal {
  /// The record through which each structure has an interest, in each roster.
  private let records: [Roster.Entity: RecordID]
  private let declarable: Set<RecordID>

  init(_ changes: [Change], rosters: [Roster]) {
    var records: [Roster.Entity: RecordID] = [:]
    var declarable: Set<RecordID> = []
    for case .record(let change, let circumstances) in changes {
      for structure in circumstances.interests {
        for roster in rosters where records[roster.entity(of: structure)] == nil {
          records[roster.entity(of: structure)] = change.record
        }
      }
      declarable.insert(change.record)
      declarable.formUnion(circumstances.interests)
      declarable.formUnion(circumstances.concerned)
    }
    self.records = records
    self.declarable = declarable
  }

  /// Returns the interest that a member has, as their structure or as they declared it, or `nil`.
  func conflict(of member: Member, in roster: Roster) -> Exclusion? {
    if member.structure != nil, let record = records[roster.entity(of: member)] {
      return .interested(record)
    }
    return member.interests.sorted().first(where: declarable.contains).map {
      .declaredInterest($0)
    }
  }
}
