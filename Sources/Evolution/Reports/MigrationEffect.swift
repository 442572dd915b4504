internal import Governance
internal import Records

/// What one act of migration made: its decision, and the records that it alone explains (domain §6, L-09).
///
/// They are out of the evolution, and are never out of sight.
package struct MigrationEffect: Hashable, Sendable {
  /// The act, by its number in the journal; `nil` for codes that people replaced by their successors in other acts.
  package let act: Int?
  package let records: [Listed]

  /// Returns the effects of the migrations of a period, by act; what no act of migration claims comes last.
  static func effects(in kinds: [KindReport], journal: [JournalEntry]) -> [MigrationEffect] {
    let migrating = Set(
      journal.filter { entry in
        entry.changesState && entry.records.contains { entry.natures?[$0] == .migration }
      }.map(\.sequence))
    var records: [Int?: [Listed]] = [:]
    for kind in kinds {
      let found = kind.figures(in: .migrated).flatMap(\.findings).inAlphabeticalOrder
      for finding in found {
        let acts = finding.acts.filter(migrating.contains)
        let listed = Listed(record: finding.record, label: finding.label)
        for act in acts.isEmpty ? [nil] : acts.map(Int?.some)
        where records[act]?.last?.record != listed.record {
          records[act, default: []].append(listed)
        }
      }
    }
    return records.sorted { ($0.key ?? .max) < ($1.key ?? .max) }
      .map { MigrationEffect(act: $0.key, records: $0.value) }
  }
}
