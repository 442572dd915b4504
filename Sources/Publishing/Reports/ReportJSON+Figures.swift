internal import Evolution
internal import Records

/// The figures of one kind and case, with the list behind them.
struct FigureJSON: Encodable {
  struct Part: Encodable {
    let topic: String
    let section: String?
    let count: Int
  }

  let count: Int
  let topics: [Part]
  let records: [FindingJSON]

  init(_ found: Case, of kind: KindReport) {
    count = kind.count(of: found)
    topics = kind.figures(in: found).map { figure in
      Part(topic: figure.topic.word, section: figure.topic.section, count: figure.count)
    }
    records = kind.figures(in: found).flatMap { $0.findings.map { FindingJSON($0) } }
  }
}

/// One line of the list behind a figure.
struct FindingJSON: Encodable {
  let record: String
  let label: String
  let date: String?
  let metres: Int?
  let acts: [Int]
  let topic: String
  let section: String?
  let fields: [FieldChangeJSON]

  init(_ finding: Finding) {
    record = finding.record.description
    label = finding.label
    date = finding.date?.description
    metres = finding.metres
    acts = finding.acts
    topic = finding.topic.word
    section = finding.topic.section
    fields = finding.fields.map { FieldChangeJSON($0) }
  }
}

/// What happened within the period and is not in the difference between its ends.
struct PassingJSON: Encodable {
  private enum Key: CodingKey { case `case` }

  private let finding: Finding

  init(_ finding: Finding) { self.finding = finding }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(finding.case.rawValue, forKey: .case)
    try FindingJSON(finding).encode(to: encoder)
  }
}

/// What one act of migration made; without an act, codes that people replaced by their successors.
struct MigrationJSON: Encodable {
  let act: Int?
  let records: [ListedJSON]

  init(_ effect: MigrationEffect) {
    act = effect.act
    records = effect.records.map { ListedJSON($0) }
  }
}

extension Topic {
  /// The word that stands for the topic in JSON.
  var word: String {
    switch self {
    case .record: "record"
    case .name: "name"
    case .position: "position"
    case .section: "section"
    case .verification: "verification"
    }
  }

  /// The name of the section, where the topic is one that has a name.
  var section: String? { if case .section(let name) = self { name } else { nil } }
}
