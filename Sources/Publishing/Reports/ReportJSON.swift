package import Evolution
internal import Records

/// A report as programs read it (design §8): keys may be added, none is renamed.
///
/// ```
/// {"from", "to",                      the commits compared; "from" is null for an initial state
///  "territoryName",                  absent when nobody says
///  "period": {"after", "until"},      days, "after" is excluded and may be null
///  "records": {"<kind>": {"before", "after",                 recorded; "before" may be null
///              "standing": {"before", "after"}, "phases": {"before", "after"},
///              "revised",                                 standing before as it is known now
///              "entered", "left", "stayed", "verified",      lists of identities
///              "list": [{"record", "label", "phase"}]}},
///  "territory", "knowledge": {"<kind>": {"<case>": figure}},
///  "rules": {"records": {"<kind>": {"<case>": figure}}, "governance": [{"area", "path", "acts"}]},
///  "names": {"<kind>": {"<case>": count}},
///  "brokenLinks": [{"record", "label", "field", "target", "targetLabel",
///                   "heirs": [{"record", "label"}]}],    what took the place of the target
///  "returned": [{"record", "label"}],
///  "passing": {"<kind>": [{"case", …}]},    what happened and is in no difference, as records of a figure
///  "migrations": [{"act", "records": [{"record", "label"}]}],
///  "authorship": {"own", "concerning"},   changes of records that concern a structure, and its own
///  "starting": true or false,         whether less is asked because the commons is small
///  "journal": [act], "indicators": []}
/// figure: {"count", "topics": [{"topic", "section", "count"}],
///          "records": [{"record", "label", "date", "metres", "acts", "topic", "section",
///                       "fields": [{"field", "before", "after", "added", "removed"}]}]}
/// act: {"sequence", "commit", "act", "time", "proposal", "title", "reasons", "nature", "natures",
///       "effective", "records", "governance"}
/// ```
///
/// A case is named as in ``Case``. The count of a figure is that of its different records; a record has
/// one entry for each of its topics. Keys whose value is unknown are absent. Dictionaries have no order
/// of their own: encode with sorted keys to get the same bytes for the same report.
package struct ReportJSON: Encodable {
  private let report: Report

  package init(_ report: Report) { self.report = report }

  private enum Key: String, CodingKey {
    case from
    case to
    case territoryName
    case period
    case records
    case territory
    case knowledge
    case rules
    case names
    case brokenLinks
    case returned
    case passing
    case migrations
    case authorship
    case starting
    case journal
    case indicators
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(report.from?.revision, forKey: .from)
    try container.encode(report.to.revision, forKey: .to)
    try container.encodeIfPresent(report.territory, forKey: .territoryName)
    try container.encode(PeriodJSON(report.period), forKey: .period)
    try container.encode(byKind { CountsJSON($0) }, forKey: .records)
    try container.encode(cases(in: .territory), forKey: .territory)
    try container.encode(cases(in: .knowledge), forKey: .knowledge)
    let rules = RulesJSON(
      records: cases(in: .rules), governance: report.governance.map { GovernanceJSON($0) })
    try container.encode(rules, forKey: .rules)
    try container.encode(names, forKey: .names)
    try container.encode(report.brokenLinks.map { BrokenLinkJSON($0) }, forKey: .brokenLinks)
    try container.encode(report.returned.map { ListedJSON($0) }, forKey: .returned)
    try container.encode(
      byKind { kind in kind.passing.isEmpty ? nil : kind.passing.map { PassingJSON($0) } },
      forKey: .passing)
    try container.encode(report.migrations.map { MigrationJSON($0) }, forKey: .migrations)
    try container.encode(
      ["own": report.authorship.own, "concerning": report.authorship.concerning],
      forKey: .authorship)
    try container.encode(report.isStarting, forKey: .starting)
    try container.encode(report.journal.map { ActJSON($0) }, forKey: .journal)
    try container.encode([String](), forKey: .indicators)
  }

  private func byKind<Content>(_ content: (KindReport) -> Content?) -> [String: Content] {
    var result: [String: Content] = [:]
    for kind in report.kinds { result[kind.kind] = content(kind) }
    return result
  }

  private func cases(in book: Book) -> [String: [String: FigureJSON]] {
    byKind { kind in
      var figures: [String: FigureJSON] = [:]
      for found in Case.allCases where found.book == book && kind.count(of: found) > 0 {
        figures[found.rawValue] = FigureJSON(found, of: kind)
      }
      return figures.isEmpty ? nil : figures
    }
  }

  private var names: [String: [String: Int]] {
    byKind { kind in
      let figures = kind.figures.filter { $0.topic == .name }
      guard !figures.isEmpty else { return nil }
      return Dictionary(
        figures.map { ($0.case.rawValue, $0.count) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
