package import Governance
package import Records

/// Which records lie in which territories and speak of which others, for the extracts of a report.
package struct Surroundings {
  private let contents: Contents
  private let territories: Territories
  /// The records that each record refers to, and those that refer to it.
  private var targets: [RecordID: [RecordID]] = [:]
  private var sources: [RecordID: [RecordID]] = [:]

  package init(_ contents: Contents) {
    self.contents = contents
    let profile = contents.state.profile
    territories = Territories(contents.state.records, profile: profile)
    for record in contents.state.records {
      let found = record.entries.flatMap(\.value.scalarTexts).compactMap { RecordID($0) }
        .filter { profile.kinds[$0.kind] != nil }.uniqued()
      targets[record.id] = found
      for target in found { sources[target, default: []].append(record.id) }
    }
  }

  /// Returns the records that an extract about one speaks of, itself left out.
  package func records(of scope: ReportOutline.Extract.Scope, around id: RecordID) -> Set<RecordID>
  {
    switch scope {
    case .about: Set(sources[id] ?? []).subtracting([id])
    case .within: within(id)
    }
  }

  /// Returns the records that lie in a territory: by what they refer to, else by that of what they refer to.
  private func within(_ territory: RecordID) -> Set<RecordID> {
    let inside = Set([territory] + territories.descendants(of: territory))
    var found: Set<RecordID> = []
    for record in contents.state.records where record.id != territory {
      let own = places(of: record)
      let around =
        own.isEmpty
        ? (targets[record.id] ?? []).compactMap { contents.record($0) }.flatMap(places) : own
      if around.contains(where: inside.contains) { found.insert(record.id) }
    }
    return found
  }

  /// Returns the records of the territories that hold one, which do not lie in it: what covers it as well.
  package func covering(_ territory: RecordID) -> Set<RecordID> {
    let wider = Set(territories.ancestors(of: territory))
    let inside = within(territory)
    return Set(
      contents.state.records.filter { record in
        !inside.contains(record.id) && record.id != territory
          && contents.state.profile.kinds[record.id.kind]?.meaning.territory == nil
          && places(of: record).contains(where: wider.contains)
      }.map(\.id))
  }

  /// The territories that a record itself refers to, or that its code names.
  private func places(of record: Record) -> [RecordID] {
    let kinds = contents.state.profile.kinds
    if kinds[record.id.kind]?.meaning.territory != nil { return [record.id] }
    let named = (targets[record.id] ?? []).filter { kinds[$0.kind]?.meaning.territory != nil }
    guard named.isEmpty, let field = kinds[record.id.kind]?.meaning.commune,
      let code = record[field]?.text
    else { return named }
    let day = contents.report.period.until
    return territories.referentials.flatMap {
      territories.territories(forCode: code, referential: $0, on: day)
    }
  }
}
