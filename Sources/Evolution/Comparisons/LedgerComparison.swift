package import Records

/// Two ledgers side by side, on one day each: what both record, and what only one does.
///
/// It is no evolution: neither is the earlier one, and what only one records may well exist in the territory of the
/// other. Records are the same when they have the same identity, or the same identifier of others.
package struct LedgerComparison: Hashable, Sendable {
  /// One record that both ledgers have.
  package struct Pairing: Hashable, Sendable {
    package let here: Listed
    package let there: Listed
    /// A Boolean value indicating whether an identifier of others tells that they are the same.
    package let isByExternalID: Bool
    /// What they say differently, from here to there; nothing when they say the same.
    package let fields: [FieldChange]
  }

  /// What is said of one kind that both ledgers have.
  package struct KindComparison: Hashable, Sendable {
    package let kind: String
    /// By what the record is called here.
    package let pairings: [Pairing]
    package let onlyHere: [Listed]
    package let onlyThere: [Listed]

    package var differing: [Pairing] { pairings.filter { !$0.fields.isEmpty } }
  }

  package let here: Report.State
  package let there: Report.State
  package let profile: Profile
  package let kinds: [KindComparison]

  /// The kinds that one ledger only has, of which nothing can be compared.
  package let kindsOnlyHere: [String]
  package let kindsOnlyThere: [String]
  /// The kinds and the nomenclatures that both have and define differently: what is said of them may be due to that.
  package let definedOtherwise: [String]
}

extension LedgerComparison {
  /// Compares two states of two ledgers, each on its day.
  package static func make(
    here: Snapshot, on day: CalendarDate, there: Snapshot, on otherDay: CalendarDate
  ) -> LedgerComparison {
    let (own, other) = (Set(here.profile.kinds.keys), Set(there.profile.kinds.keys))
    let comparison = RecordComparison(from: here.profile, to: there.profile)
    let kinds = own.intersection(other).sorted().map { kind in
      let matching = KindMatching(
        here: Side(kind, of: here, on: day), there: Side(kind, of: there, on: otherDay))
      return matching.comparison(of: kind, by: comparison)
    }
    return LedgerComparison(
      here: Report.State(revision: here.revision, time: here.time),
      there: Report.State(revision: there.revision, time: there.time), profile: here.profile,
      kinds: kinds, kindsOnlyHere: own.subtracting(other).sorted(),
      kindsOnlyThere: other.subtracting(own).sorted(),
      definedOtherwise: own.intersection(other).sorted().filter {
        here.profile.kinds[$0]?.fields != there.profile.kinds[$0]?.fields
      }
        + here.profile.nomenclatures.keys.sorted().filter { name in
          there.profile.nomenclatures[name].map { $0 != here.profile.nomenclatures[name] } ?? false
        })
  }

  /// The records of one kind in one ledger; duplicates and mistakes are none.
  private struct Side {
    let records: [(record: Record, listed: Listed)]
    let keys: [String: RecordID]

    init(_ kind: String, of state: Snapshot, on day: CalendarDate) {
      guard let declared = state.profile.kinds[kind] else {
        (records, keys) = ([], [:])
        return
      }
      let reader = KindReader(declared, in: state.profile)
      records = state.records.filter { $0.id.kind == kind }.compactMap { record in
        let reading = reader.read(record)
        let phase = reading.phase(on: day)
        guard phase != .merged, phase != .mistaken else { return nil }
        let label = reading.label ?? record.id.description
        return (record, Listed(record: record.id, label: label, phase: phase))
      }
      var found: [String: RecordID?] = [:]
      for (record, _) in records {
        for key in state.externalKeys(of: record, declared) {
          found[key] = found[key] == nil ? record.id : RecordID?.none
        }
      }
      // One that several records bear tells nobody apart.
      keys = found.compactMapValues(\.self)
    }
  }

  /// Finds which records of a kind are the same.
  private struct KindMatching {
    let here: Side
    let there: Side

    func comparison(of kind: String, by comparison: RecordComparison) -> KindComparison {
      let others = Dictionary(
        there.records.map { ($0.record.id, $0) }, uniquingKeysWith: { first, _ in first })
      let own = Set(here.records.map(\.record.id))
      var matches: [RecordID: RecordID] = [:]
      for id in own where others[id] != nil { matches[id] = id }
      var taken = Set(matches.values)
      for (key, id) in here.keys.sorted(by: { $0.key < $1.key }) where matches[id] == nil {
        guard let target = there.keys[key], !own.contains(target), taken.insert(target).inserted
        else { continue }
        matches[id] = target
      }
      let pairings = here.records.compactMap { item -> Pairing? in
        guard let target = matches[item.record.id].flatMap({ others[$0] }) else { return nil }
        let twin = Record(id: item.record.id, entries: target.record.entries)
        return Pairing(
          here: item.listed, there: target.listed,
          isByExternalID: item.record.id != target.record.id,
          fields: comparison.change(from: item.record, to: twin)?.fields ?? [])
      }
      return KindComparison(
        kind: kind, pairings: pairings.inAlphabeticalOrder,
        onlyHere: here.records.filter { matches[$0.record.id] == nil }.map(\.listed)
          .inAlphabeticalOrder,
        onlyThere: there.records.filter { !taken.contains($0.record.id) }.map(\.listed)
          .inAlphabeticalOrder)
    }
  }
}

extension LedgerComparison.Pairing: Named {
  var record: RecordID { here.record }
  var label: String { here.label }
}

extension Snapshot {
  /// The identifiers that others gave to a record, each as a text that means the same in any ledger: a source is
  /// named by what it is called, since its identity is another one elsewhere.
  fileprivate func externalKeys(of record: Record, _ kind: Kind) -> [String] {
    kind.meaning.externalIDs.flatMap { field -> [String] in
      (record[field]?.items ?? []).map { "\(field) \(plain($0))" }
    }
  }

  private func plain(_ value: Value) -> String {
    switch value {
    case .text(let text):
      AlphabeticalOrder.key(for: RecordID(text).flatMap { label(of: $0) } ?? text)
    case .map(let entries):
      entries.map { "\($0.name)=\(plain($0.value))" }.sorted().joined(separator: "\u{1f}")
    default: value.summary
    }
  }
}
