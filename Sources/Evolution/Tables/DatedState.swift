internal import Governance
internal import Records

/// A state on a day, as the computed tables of a schema read it; what several of them need is worked out once.
final class DatedState {
  let snapshot: Snapshot
  let day: CalendarDate
  /// What statements are asked about.
  let asked: SandboxedDatabase.Parameters

  init(snapshot: Snapshot, day: CalendarDate, asked: SandboxedDatabase.Parameters) {
    self.snapshot = snapshot
    self.day = day
    self.asked = asked
  }

  var profile: Profile { snapshot.profile }

  /// What each kind says of its records' lives.
  private(set) lazy var readers = profile.kinds.mapValues { KindReader($0, in: profile) }

  /// Which territories each record lies in.
  private(set) lazy var membership = TerritoryMembership(
    snapshot.records, profile: profile, on: day)

  /// The fields of each kind whose type is one of some.
  func fields(where holds: (FieldType) -> Bool) -> [String: Set<String>] {
    profile.kinds.compactMapValues { kind in
      let names = Set(kind.fields.filter { holds($0.type) }.map(\.name))
      return names.isEmpty ? nil : names
    }
  }
}
