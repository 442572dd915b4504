internal import Records

extension Snapshot {
  /// Returns the state as it is known later: what the ledger said then, without what is now known to have been wrong.
  ///
  /// What already stood is in it, what had already ended is not, corrections are made, duplicates and mistakes are
  /// over, and codes are those of the later vocabulary. What changed in the world since, and what is of unknown
  /// nature, is as it was. It is the second of the two numbers « published then, and revised » (domain §6, L-03);
  /// the report is the one between both states.
  package func revised(with later: Snapshot, by report: Report) -> Snapshot {
    let comparison = RecordComparison(from: profile, to: later.profile)
    var known: [RecordID: Record] = [:]
    for record in records { known[record.id] = comparison.renamed(record) }
    for kind in report.kinds {
      let found = Dictionary(
        grouping: kind.figures.flatMap(\.findings) + kind.passing, by: \.record)
      for (id, findings) in found {
        let kind =
          later.profile.kinds[id.kind] ?? profile.kinds[id.kind] ?? Kind(name: id.kind, fields: [])
        let revision = Revision(kind: kind, profile: later.profile, findings: findings)
        known[id] = revision.earlier(known[id], knowing: later[id])
      }
    }
    var revised = Snapshot(
      revision: revision, time: time, profile: later.profile, records: Array(known.values))
    (revised.members, revised.colleges, revised.rules) = (members, colleges, rules)
    (revised.indicators, revised.views) = (later.indicators, later.views)
    revised.elsewhere = elsewhere
    return revised
  }
}

/// What the findings of one record teach of its earlier state.
struct Revision {
  let kind: Kind
  let profile: Profile
  let findings: [Finding]

  /// Returns the record as it should have been, or `nil` when it should not have been there.
  func earlier(_ before: Record?, knowing after: Record?) -> Record? {
    if findings.contains(where: { $0.case == .removed }) { return nil }
    guard let before else { return discovered(after) }
    return findings.filter { $0.case.isAboutEarlier }.reduce(before) { record, finding in
      finding.fields.reduce(record) { record, change in
        // A correction of what only came to be said in the period says nothing of what was said before it.
        record[change.field].orNothing == change.before.orNothing
          ? record.setting(change.field, to: change.after, in: kind) : record
      }
    }
  }

  /// Returns what was there all along as it was then: without what happened to it since.
  private func discovered(_ after: Record?) -> Record? {
    guard var record = after,
      findings.contains(where: { $0.isArrival && $0.case == .discovered })
    else { return nil }
    for finding in findings.reversed() where !finding.isArrival && !finding.case.isAboutEarlier {
      for change in finding.fields where record[change.field].orNothing == change.after.orNothing {
        record = record.setting(change.field, to: change.before, in: kind)
      }
    }
    let hasEndedSince = findings.contains {
      $0.isArrival && [.ended, .replaced, .endedUndated, .replacedUndated].contains($0.case)
    }
    guard hasEndedSince else { return record }
    if let field = kind.meaning.validUntil { record = record.setting(field, to: nil, in: kind) }
    return record.setting(kind.meaning.state ?? "", to: standing.map { .text($0) }, in: kind)
  }

  /// The code of a state in which a record stands, or `nil` when saying nothing means it.
  private var standing: String? {
    guard let field = kind.meaning.state, case .nomenclature(let name)? = kind.field(field)?.type
    else { return nil }
    return profile.nomenclatures[name]?.codes.first { $0.means == .active }?.name
  }
}

extension Case {
  /// A Boolean value indicating whether the case tells what was already so before the period.
  fileprivate var isAboutEarlier: Bool {
    switch self {
    case .discovered, .endedEarlier, .replacedEarlier, .changedEarlier, .corrected, .rewritten,
      .merged, .withdrawn, .restored, .migrated:
      true
    default: false
    }
  }
}

extension Value? {
  /// The value, where an empty one is none.
  fileprivate var orNothing: Value? { flatMap { $0.isEmpty ? nil : $0 } }
}
