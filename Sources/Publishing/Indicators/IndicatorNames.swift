package import Evolution
internal import Governance
package import Records

/// What people call the items of a breakdown: codes by their nomenclature, records by their names, and the kinds,
/// colleges and classes of the commons by their titles.
package struct IndicatorNames {
  private let profiles: [Profile]
  private let titles: [String: [String: LocalizedText]]
  private let labels: [RecordID: String]
  private let language: Language

  /// Takes the state that the indicators are about, with what people call its records.
  package init(_ state: Snapshot, labels: [RecordID: String], _ language: Language) {
    self.init(state, profiles: [state.profile], labels: labels, language)
  }

  /// Takes a report; codes that the later state has no more are looked up in the earlier one.
  init(_ report: Report, _ language: Language) {
    self.init(
      report.after, profiles: [report.profile, report.profileBefore].compactMap(\.self),
      labels: report.labels, language)
  }

  private init(
    _ state: Snapshot?, profiles: [Profile], labels: [RecordID: String], _ language: Language
  ) {
    self.profiles = profiles
    self.labels = labels
    self.language = language
    func titles<Thing>(
      of things: [Thing], _ id: KeyPath<Thing, String>, _ title: KeyPath<Thing, LocalizedText>
    ) -> [String: LocalizedText] {
      Dictionary(
        things.map { ($0[keyPath: id], $0[keyPath: title]) },
        uniquingKeysWith: { first, _ in first })
    }
    self.titles = [
      "kinds": titles(of: profiles.flatMap(\.kinds.values), \.name, \.title),
      "colleges": titles(of: state?.colleges ?? [], \.id, \.title),
      "classes": titles(of: state?.rules?.classes ?? [], \.id, \.title),
    ]
  }

  /// Returns what a record is called, or its identity.
  package func name(of record: RecordID) -> String { labels[record] ?? record.description }

  /// Returns the name of an item; rows without one are about what is not recorded.
  package func name(of row: IndicatorResult.Row, in table: IndicatorResult.Table) -> String {
    if let label = row.label { return label }
    guard let item = row.item else { return language == .french ? "non renseigné" : "not known" }
    if let name = RecordID(item).flatMap({ labels[$0] }) { return name }
    guard let items = table.breakdown.items else { return item }
    let code = profiles.lazy.compactMap { $0.nomenclatures[items]?[item] }.first
    let title = code?.labels ?? titles[items]?[item]
    return title?[language.rawValue] ?? labels[RecordID(kind: items, name: item)] ?? item
  }
}
