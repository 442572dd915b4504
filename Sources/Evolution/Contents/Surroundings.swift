package import Governance
package import Records

/// Which records lie in which territories and speak of which others, for the extracts of a report.
package struct Surroundings {
  private let territories: Territories
  /// The records that refer to each record.
  private var sources: [RecordID: Set<RecordID>] = [:]
  /// The records that lie in each territory, at whatever depth.
  private var inside: [RecordID: Set<RecordID>] = [:]
  /// The records other than territories that name each territory themselves, by reference or by its code.
  private var placed: [RecordID: [RecordID]] = [:]

  /// Walks the records once, however many of them are asked about.
  package init(_ contents: Contents) {
    let (state, day) = (contents.state, contents.report.period.until)
    territories = Territories(state.records, profile: state.profile)
    let membership = TerritoryMembership(state.records, profile: state.profile, on: day)
    for record in state.records {
      let id = record.id
      for territory in membership[id] where territory != id {
        inside[territory, default: []].insert(id)
      }
      guard let kind = state.profile.kinds[id.kind] else { continue }
      let targets = record.references(in: kind).map(\.target)
      for target in targets where target != id { sources[target, default: []].insert(id) }
      guard kind.meaning.territory == nil else { continue }
      for place in places(of: record, kind, among: targets, in: state.profile, on: day) {
        placed[place, default: []].append(id)
      }
    }
  }

  /// Returns the records that an extract about one speaks of, itself left out.
  package func records(of scope: ReportOutline.Extract.Scope, around id: RecordID) -> Set<RecordID>
  {
    switch scope {
    case .about: sources[id] ?? []
    case .within: inside[id] ?? []
    }
  }

  /// Returns the records of the territories that hold one, which do not lie in it: what covers it as well.
  package func covering(_ territory: RecordID) -> Set<RecordID> {
    Set(territories.ancestors(of: territory).flatMap { placed[$0] ?? [] })
      .subtracting(inside[territory] ?? [])
  }

  /// The territories that a record itself refers to, else those that its code names.
  private func places(
    of record: Record, _ kind: Kind, among targets: [RecordID], in profile: Profile,
    on day: CalendarDate
  ) -> [RecordID] {
    let named = targets.filter { profile.kinds[$0.kind]?.meaning.territory != nil }
    guard named.isEmpty, let code = kind.meaning.commune.flatMap({ record[$0]?.text }) else {
      return named
    }
    return territories.referentials.flatMap {
      territories.territories(forCode: code, referential: $0, on: day)
    }
  }
}
