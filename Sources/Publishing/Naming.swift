package import Governance
package import Records

/// What people call the classes, colleges and records that a result speaks of.
///
/// What has no name here is called by its id.
package struct Naming: Hashable, Sendable {
  private let classes: [ChangeClass.ID: ChangeClass]
  private let colleges: [College.ID: LocalizedText]
  private let records: [RecordID: String]

  package init(rules: Rules, colleges: [College] = [], records: [RecordID: String] = [:]) {
    self.init(classes: rules.classes, colleges: colleges, records: records)
  }

  /// Creates the names that a submission itself gives; `records` adds those of structures and the like.
  package init(_ submission: Submission, records: [RecordID: String] = [:]) {
    let settings = [submission.setting] + [submission.opening?.setting].compactMap(\.self)
    var labels = records
    for case .record(let change, let circumstances) in submission.changes {
      labels[change.record] = circumstances.label
    }
    self.init(
      classes: settings.flatMap(\.rules.classes), colleges: settings.flatMap(\.roster.colleges),
      records: labels)
  }

  /// Creates names; of two with the same id, the first is kept.
  private init(classes: [ChangeClass], colleges: [College], records: [RecordID: String]) {
    self.classes = Dictionary(
      classes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.colleges = Dictionary(
      colleges.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    self.records = records
  }

  /// Returns a class as the rules have it, or `nil` when they do not.
  package func changeClass(_ id: ChangeClass.ID) -> ChangeClass? { classes[id] }

  /// Returns the title of a class, or `nil` when it has none.
  package func title(ofClass id: ChangeClass.ID, in language: Language) -> String? {
    classes[id]?.title[language.rawValue]
  }

  /// Returns why a class asks what it asks, or `nil` when it does not say.
  package func reason(ofClass id: ChangeClass.ID, in language: Language) -> String? {
    classes[id]?.reason[language.rawValue]
  }

  /// Returns the title of a college, or its id.
  package func college(_ id: College.ID, in language: Language) -> String {
    colleges[id]?[language.rawValue] ?? id
  }

  /// Returns what people call a record, or its identity.
  package func record(_ id: RecordID) -> String { records[id] ?? id.description }
}
