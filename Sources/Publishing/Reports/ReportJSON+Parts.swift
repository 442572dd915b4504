internal import Evolution
internal import Governance
internal import Records

/// The days of a report.
struct PeriodJSON: Encodable {
  let after: String?
  let until: String

  init(_ period: ReportPeriod) {
    after = period.after?.description
    until = period.until.description
  }

  private enum Key: CodingKey {
    case after
    case until
  }

  /// Writes `null` for a period without a first day, so that the key is always there.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(after, forKey: .after)
    try container.encode(until, forKey: .until)
  }
}

/// The counts of a kind, with the lists behind them.
struct CountsJSON: Encodable {
  struct Ends<Content: Encodable>: Encodable {
    let before: Content?
    let after: Content
  }

  let before: Int?
  let after: Int
  let standing: Ends<Int>
  let phases: Ends<[String: Int]>
  let revised: Int?
  let entered: [String]
  let left: [String]
  let stayed: [String]
  let verified: [String]
  let list: [ListedJSON]

  init(_ kind: KindReport) {
    before = kind.before?.recorded
    after = kind.after.recorded
    standing = Ends(before: kind.before?.standing, after: kind.after.standing)
    phases = Ends(before: kind.before.map { Self.named($0) }, after: Self.named(kind.after))
    revised = kind.revised?.standing
    entered = kind.entered.map(\.record.description)
    left = kind.left.map(\.record.description)
    stayed = kind.before == nil ? [] : kind.stayed.map(\.record.description)
    verified = kind.verified.map(\.record.description)
    list = kind.inventory.map { ListedJSON($0) }
  }

  private static func named(_ count: KindReport.Count) -> [String: Int] {
    Dictionary(
      count.phases.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A record of a list.
struct ListedJSON: Encodable {
  let record: String
  let label: String
  let phase: String?

  init(_ listed: Listed) {
    record = listed.record.description
    label = listed.label
    phase = listed.phase?.rawValue
  }
}

/// The differences of the third book.
struct RulesJSON: Encodable {
  let records: [String: [String: FigureJSON]]
  let governance: [GovernanceJSON]
}

/// A governance file that acts changed.
struct GovernanceJSON: Encodable {
  let area: String
  let path: String
  let acts: [Int]

  init(_ change: GovernanceChange) {
    area = change.area.rawValue
    path = change.path
    acts = change.acts
  }
}

/// A reference to a record that left.
struct BrokenLinkJSON: Encodable {
  let record: String
  let label: String
  let field: String
  let target: String
  let targetLabel: String
  let heirs: [ListedJSON]

  init(_ link: BrokenLink) {
    record = link.record.description
    label = link.label
    field = link.field
    target = link.target.record.description
    targetLabel = link.target.label
    heirs = link.heirs.map { ListedJSON($0) }
  }
}

/// An act of the journal.
struct ActJSON: Encodable {
  let sequence: Int
  let commit: String
  let act: String
  let time: String
  let proposal: String?
  let title: String?
  let reasons: String?
  let nature: String?
  let natures: [String: String]?
  let effective: String?
  let records: [String]
  let governance: [String]

  init(_ entry: JournalEntry) {
    sequence = entry.sequence
    commit = entry.commit
    act = entry.act
    time = entry.time.description
    proposal = entry.proposal
    title = entry.title
    reasons = entry.reasons
    nature = entry.natures?.overall?.rawValue
    let own = (entry.natures?.byRecord ?? [:]).map { ($0.key.description, $0.value.rawValue) }
    natures = own.isEmpty ? nil : Dictionary(own, uniquingKeysWith: { first, _ in first })
    effective = entry.effective?.description
    records = entry.records.map(\.description)
    governance = entry.governancePaths
  }
}
