package import Records

/// What waits for people in one record: a statement of the structure concerned, and verifications that are due.
package struct Pending: Hashable, Sendable {
  /// A section whose verification is due, with the last one; `nil` when nobody ever verified it.
  package struct Section: Hashable, Sendable {
    package let name: String
    package let verified: CalendarDate?
  }

  package let listed: Listed
  /// The sections that are due on the last day of the report, those never verified first.
  package let sections: [Section]
  /// A Boolean value indicating whether no structure stated that the record is right, where one could.
  package let isToBeConfirmed: Bool

  /// Returns what waits in a record, or `nil` when nothing does.
  package init?(_ item: Contents.Item, in contents: Contents) {
    let profile = contents.state.profile
    guard let kind = profile.kinds[item.record.id.kind], item.listed.phase?.isStanding == true
    else { return nil }
    let verified = profile.verificationDates(of: item.record)
    let day = contents.report.period.until
    let due = kind.freshness.sorted { $0.key < $1.key }.compactMap { section, period -> Section? in
      let last = verified[section]
      let isFresh = Freshness(verified: last, period: period, on: day) == .fresh
      return isFresh ? nil : Section(name: section, verified: last)
    }
    listed = item.listed
    sections = due.filter { $0.verified == nil } + due.filter { $0.verified != nil }
    isToBeConfirmed =
      kind.meaning.attestation.map { item.record[$0] == nil } ?? false
      && !profile.concerned(by: item.record).isEmpty
    guard isToBeConfirmed || !sections.isEmpty else { return nil }
  }
}

extension Contents {
  /// Returns what waits for people in the records that stand, by kind, then by name.
  package func pending(among scope: Set<RecordID>? = nil) -> [Pending] {
    report.kinds.flatMap(\.inventory).compactMap { listed in
      guard scope?.contains(listed.record) ?? true, let record = state[listed.record] else {
        return nil
      }
      return Pending(Item(listed: listed, record: record), in: self)
    }
  }
}
