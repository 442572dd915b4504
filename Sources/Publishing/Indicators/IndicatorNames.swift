package import Evolution
internal import Governance
package import Records

/// What people call the items of a breakdown: codes by their nomenclature, records by their names.
package struct IndicatorNames {
  private let profile: Profile
  private let labels: [RecordID: String]
  private let language: Language

  package init(_ profile: Profile, labels: [RecordID: String], _ language: Language) {
    self.profile = profile
    self.labels = labels
    self.language = language
  }

  /// Returns what a record is called, or its identity.
  package func name(of record: RecordID) -> String { labels[record] ?? record.description }

  /// Returns the name of an item; rows without one are about what is not recorded.
  package func name(of row: IndicatorResult.Row, in table: IndicatorResult.Table) -> String {
    if let label = row.label { return label }
    guard let item = row.item else {
      return language == .french ? "(non renseigné)" : "(not recorded)"
    }
    if let record = RecordID(item), let name = labels[record] { return name }
    let code = table.breakdown.items.flatMap { profile.nomenclatures[$0]?[item] }
    return code?.labels[language.rawValue] ?? item
  }
}
