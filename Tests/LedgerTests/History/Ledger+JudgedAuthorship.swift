import Governance
import Records

@testable import Ledger

extension Ledger {
  /// Returns which records that concern a structure an act changed, and those that somebody of such a structure
  /// proposed to change: the slow truth, from the act as it was judged.
  func authorship(
    of act: Act
  ) throws(LedgerError) -> (concerning: [RecordID], own: [RecordID]) {
    guard act.kind == .accepted, let past = try accepted(by: act.id),
      let previous = act.previous
    else { return ([], []) }
    let roster = try setting(at: try state(at: try self.act(previous))).roster
    let writers = Set(
      past.origin.members.compactMap { id in
        roster[id].flatMap { $0.structure == nil ? nil : roster.entity(of: $0) }
      })
    var concerning: [RecordID] = []
    var own: [RecordID] = []
    for case .record(let change, let circumstances) in past.changes
    where !circumstances.concerned.isEmpty {
      concerning.append(change.record)
      let entities = circumstances.concerned.map { roster.entity(of: $0) }
      if entities.contains(where: writers.contains) { own.append(change.record) }
    }
    return (concerning, own)
  }
}
