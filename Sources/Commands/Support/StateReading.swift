internal import Evolution
internal import Git
internal import Ledger
internal import Records

/// Reads states of a ledger with who governs them and what they ask of themselves, each from the one before: what two
/// states have in common is read once.
struct StateReading: ~Copyable {
  private var last: (tree: ObjectID, snapshot: Snapshot)?

  /// Returns the state of a ledger at a revision or a date, by default the present one.
  static func state(of ledger: borrowing Ledger, at text: String?) throws -> Snapshot {
    var states = StateReading()
    let act =
      try text.map { try ledger.act(try ledger.revision($0)) } ?? ledger.act(try ledger.tip())
    return try states.snapshot(at: act, in: ledger)
  }

  /// Returns the state at an act.
  mutating func snapshot(at act: Act, in ledger: borrowing Ledger) throws -> Snapshot {
    let state = try ledger.state(at: act)
    var snapshot = Snapshot(
      revision: act.id.hex, time: act.time, profile: state.profile,
      records: try records(in: act.commit.tree, profile: state.profile, of: ledger))
    snapshot.members = state.members
    snapshot.colleges = state.colleges
    snapshot.rules = state.rules
    snapshot.indicators = try ledger.indicators(in: act.commit.tree)
    snapshot.views = try ledger.views(in: act.commit.tree)
    last = (act.commit.tree, snapshot)
    return snapshot
  }

  private func records(
    in tree: ObjectID, profile: Profile, of ledger: borrowing Ledger
  ) throws -> [Record] {
    guard let last, last.snapshot.profile == profile else {
      return try ledger.records(in: tree, profile: profile)
    }
    return try ledger.records(
      in: tree, profile: profile, after: last.snapshot.records, in: last.tree)
  }
}
