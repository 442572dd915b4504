package import Governance
package import Records

/// Reads the outline of the yearly report from `governance/report.yaml`.
///
/// ```yaml
/// territory: {fr: Val d'Orme}
/// essentials: {changes: [lieu], open: {list: creux, where: {traitement: ouvert}}, contest: {fr: …}, simple: {fr: …}}
/// chapters:
///   - id: lieux
///     title: {fr: Quels lieux ?, en: Which places?}
///     show:
///       - {list: lieu, columns: [types_lieu, territoire]}
///       - {counts: lieu, by: types_lieu}
/// ```
package enum ReportOutlineDecoder {
  private static let keys = [
    "title", "territory", "within", "limit", "essentials", "chapters", "annexes", "extracts",
    "glossary",
  ]

  /// Returns the outline; throws everything that is wrong with the file, beside the kinds of the same revision.
  package static func decode(
    _ bytes: [UInt8], path: String, profile: Profile, indicators: Set<Indicator.Code>? = nil
  ) throws(Rejection) -> ReportOutline {
    try Reading.document(bytes, path: path, keys: keys) { (root, problems) -> ReportOutline? in
      let parts = OutlinePartReading(profile: profile, indicators: indicators, problems: problems)
      let title = root.read("title", Read.localized)
      let territory = root.read("territory", Read.localized)
      let within = root.read("within") { node, _ in parts.territory(node) }
      let limit = root.read("limit", Read.int(in: 1...100_000))
      let essentials = root.read("essentials") { node, _ in firstPage(node, parts) }
      guard let list = root.require("chapters", Read.nodes) else { return nil }
      var anchors: Set<String> = []
      let chapters = list.compactMap { chapter($0, parts, &anchors) }
      let annexes = (root.read("annexes", Read.nodes) ?? []).compactMap {
        chapter($0, parts, &anchors)
      }
      let extracts = (root.read("extracts", Read.nodes) ?? []).compactMap {
        extract($0, parts, &anchors)
      }
      let glossary = (root.read("glossary", Read.nodes) ?? []).compactMap { term($0, problems) }
      return ReportOutline(
        title: title, territory: territory, within: within,
        limit: limit ?? ReportOutline.usualLimit,
        essentials: essentials ?? ReportOutline.Essentials(), chapters: chapters, annexes: annexes,
        extracts: extracts, glossary: glossary)
    }
  }

  private static func firstPage(
    _ node: DocumentNode, _ parts: OutlinePartReading
  ) -> ReportOutline.Essentials? {
    let keys = ["changes", "open", "contest", "simple"]
    guard let map = MapReader(node, keys: keys, problems: parts.problems) else { return nil }
    return ReportOutline.Essentials(
      changes: map.read("changes", Read.list { node, _ in parts.kind(node)?.name }) ?? [],
      open: map.read("open") { node, _ in parts.records(node) },
      contest: map.read("contest", Read.localized), simple: map.read("simple", Read.localized))
  }

  private static func chapter(
    _ node: DocumentNode, _ parts: OutlinePartReading, _ anchors: inout Set<String>
  ) -> ReportOutline.Chapter? {
    guard
      let map = MapReader(node, keys: ["id", "title", "text", "show"], problems: parts.problems)
    else { return nil }
    let id = anchor(map, &anchors)
    let title = map.require("title", Read.localized)
    let text = map.read("text", Read.localized)
    let shown = self.parts(of: map, parts)
    guard let id, let title else { return nil }
    return ReportOutline.Chapter(id: id, title: title, text: text, parts: shown)
  }

  private static func extract(
    _ node: DocumentNode, _ parts: OutlinePartReading, _ anchors: inout Set<String>
  ) -> ReportOutline.Extract? {
    let keys = ["id", "title", "text", "each", "scope", "show"]
    guard let map = MapReader(node, keys: keys, problems: parts.problems) else { return nil }
    let id = anchor(map, &anchors)
    let title = map.require("title", Read.localized)
    let text = map.read("text", Read.localized)
    let records = map.require("each") { node, _ in parts.records(node) }
    let scope = map.require("scope", Read.word(ReportOutline.Extract.Scope.self))
    let shown = self.parts(of: map, parts)
    guard let id, let title, let records, let scope else { return nil }
    return ReportOutline.Extract(
      id: id, title: title, text: text, records: records, scope: scope, parts: shown)
  }

  private static func parts(
    of map: MapReader, _ parts: OutlinePartReading
  ) -> [ReportOutline.Part] {
    (map.read("show", Read.nodes) ?? []).compactMap { parts.part($0) }
  }

  /// Reads the name of a heading, unlike any other.
  private static func anchor(_ map: MapReader, _ anchors: inout Set<String>) -> String? {
    guard let id = map.require("id", Read.name), let place = map.value("id") else { return nil }
    if !anchors.insert(id).inserted {
      map.problems.add(
        "duplicate-value", "the name '\(id)' stands twice", at: place, hint: "give each its own")
    }
    return id
  }

  private static func term(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> ReportOutline.Term? {
    guard let map = MapReader(node, keys: ["word", "meaning"], problems: problems) else {
      return nil
    }
    let word = map.require("word", Read.localized)
    let meaning = map.require("meaning", Read.localized)
    guard let word, let meaning else { return nil }
    return ReportOutline.Term(word: word, meaning: meaning)
  }
}
