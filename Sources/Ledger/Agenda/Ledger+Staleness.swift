internal import Governance
internal import Records

extension Ledger {
  /// How long before a verification is due it is asked for.
  private static let notice = Period(days: 14)

  /// How long after it was due people are reminded, and then left in peace (domain §5.4).
  private static let patience = Period(days: 42)

  /// Returns the records of which parts are to be verified again: soon, or lately and not done.
  ///
  /// A part that nobody ever verified has no day on which that was due. Every record is read.
  func staleness(
    at state: State, _ roster: Roster, _ time: Instant
  ) throws(LedgerError) -> [AgendaItem] {
    guard state.profile.kinds.values.contains(where: { !$0.freshness.isEmpty }) else { return [] }
    let voices = Dictionary(
      grouping: roster.active.filter { $0.isVoice(at: time) }, by: roster.entity(of:))
    var items: [AgendaItem] = []
    for record in try records(in: state.tree, profile: state.profile) {
      guard let kind = state.profile.kinds[record.id.kind],
        !state.profile.state(of: record).isOver
      else { continue }
      let stale = staleSections(of: record, kind, state.profile, at: time)
      guard let due = stale.map(\.due).min() else { continue }
      let concerned = state.profile.concerned(by: record)
      let who = Set(concerned.flatMap { voices[roster.entity(of: $0)] ?? [] }.map(\.id))
      items.append(
        AgendaItem(
          .verify(record.id, sections: stale.map(\.section)), who: who.sorted(),
          structures: concerned, due: due))
    }
    return items
  }

  private func staleSections(
    of record: Record, _ kind: Kind, _ profile: Profile, at time: Instant
  ) -> [(section: String, due: Instant)] {
    let verified = profile.verificationDates(of: record)
    return kind.freshness.sorted { $0.key < $1.key }.compactMap { section, period in
      guard let date = verified[section] else { return nil }
      let due = period.end(from: date.start)
      let isNear = due <= Ledger.notice.end(from: time) && time < Ledger.patience.end(from: due)
      return isNear ? (section, due) : nil
    }
  }
}
