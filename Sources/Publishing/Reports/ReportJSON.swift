package import Evolution
internal import Governance
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
///  "journal": [act], "indicators": [indicator]}
/// figure: {"count", "topics": [{"topic", "section", "count"}],
///          "records": [{"record", "label", "date", "metres", "acts", "topic", "section",
///                       "fields": [{"field", "before", "after", "added", "removed"}]}]}
/// indicator: {"code", "version", "unit", "core", "number", "published", "revised",   the last two of the period before
///             "tables": {"<breakdown>": [number]}, "records": [{"record", "item", "note"}]}
/// number: {"value"} or {"low", "high"} or {"status": "unknown|secret|no-earlier-state|nothing-to-divide|failed"},
///         with {"part", "whole"} for a share and {"item", "label"} in a table
/// act: {"sequence", "commit", "act", "time", "proposal", "title", "reasons", "nature", "natures",
///       "effective", "records", "governance"}
/// ```
///
/// A case is named as in ``Case``. The count of a figure is that of its different records; a record has
/// one entry for each of its topics. Keys whose value is unknown are absent. Dictionaries have no order
/// of their own: encode with sorted keys to get the same bytes for the same report.
package struct ReportJSON {
  private let report: Report

  package init(_ report: Report) { self.report = report }

  /// The text of the report.
  package var text: String { parts.joined() }

  /// The text in parts, none of which is as long as the whole.
  package var parts: JSONObject {
    var object = JSONObject()
    let authorship = report.authorship
    object.add("authorship", ["own": authorship.own, "concerning": authorship.concerning])
    object.add("brokenLinks", report.brokenLinks.map { BrokenLinkJSON($0) })
    object.add("from", report.from?.revision)
    object.add("indicators", each: report.indicators) { result in
      IndicatorJSON(result, report.previous[result.indicator.code])
    }
    object.add("journal", each: report.journal) { ActJSON($0) }
    object.add("knowledge", cases(in: .knowledge))
    object.add("migrations", report.migrations.map { MigrationJSON($0) })
    object.add("names", names)
    object.add(
      "passing",
      byKind { kind in kind.passing.isEmpty ? nil : kind.passing.map { PassingJSON($0) } })
    object.add("period", PeriodJSON(report.period))
    object.add("records", byKind { CountsJSON($0) })
    object.add("returned", report.returned.map { ListedJSON($0) })
    object.add(
      "rules",
      RulesJSON(
        records: cases(in: .rules), governance: report.governance.map { GovernanceJSON($0) }))
    object.add("series", each: report.series) { SeriesJSON($0) }
    object.add("starting", report.isStarting)
    object.add("territory", cases(in: .territory))
    if let name = report.territory { object.add("territoryName", name) }
    object.add("to", report.to.revision)
    return object
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
