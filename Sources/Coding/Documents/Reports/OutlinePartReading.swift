internal import Governance
internal import Records

/// Reads what a chapter shows: which records, by which fields, beside the kinds of the same revision.
struct OutlinePartReading {
  typealias Part = ReportOutline.Part
  typealias RecordList = ReportOutline.RecordList

  private static let sorts = [
    "text", "indicators", "list", "changes", "counts", "grid", "transitions", "map", "part",
  ]
  private static let listKeys = ["list", "title", "where", "phases"]

  let profile: Profile
  /// The codes that indicators have, `nil` where they are not known.
  let indicators: Set<Indicator.Code>?
  let problems: DocumentProblems

  /// Returns one part, which its first key names.
  func part(_ node: DocumentNode) -> Part? {
    guard let open = MapReader(node, keys: [], problems: problems, accepts: { _ in true }),
      let sort = open.onlyPair(of: OutlinePartReading.sorts)?.name
    else { return nil }
    switch sort {
    case "text": return keys([], of: node, sort)?.require("text", Read.localized).map { .text($0) }
    case "indicators":
      return keys([], of: node, sort)?.require("indicators", Read.filled(code)).map {
        .indicators($0)
      }
    case "list": return records(node).map { .list($0) }
    case "changes":
      guard let map = keys(["title"], of: node, sort) else { return nil }
      let title = map.read("title", Read.localized)
      return map.require("changes") { node, _ in kind(node) }.map {
        .changes(kind: $0.name, title: title)
      }
    case "counts": return counts(node)
    case "grid": return grid(node)
    case "transitions": return transitions(node)
    case "map": return self.map(node)
    default:
      return keys([], of: node, sort)?.require("part", Read.word(ReportOutline.BuiltIn.self)).map {
        .builtIn($0)
      }
    }
  }

  private func keys(_ keys: [String], of node: DocumentNode, _ sort: String) -> MapReader? {
    MapReader(node, keys: [sort] + keys, problems: problems)
  }

  private func code(_ node: DocumentNode, _ problems: DocumentProblems) -> Indicator.Code? {
    guard let text = Read.text(node, problems) else { return nil }
    if let indicators, !indicators.contains(text) {
      problems.add(
        "unknown-indicator", "there is no indicator \(text.quoted)", at: node,
        hint: Nearest.hint(for: text, in: indicators.sorted()))
    }
    return text
  }

  /// Reads the name of a kind that there is.
  func kind(_ node: DocumentNode) -> Kind? {
    guard let text = Read.text(node, problems) else { return nil }
    if let kind = profile.kinds[text] { return kind }
    problems.add(
      "unknown-kind", "there is no kind \(text.quoted)", at: node,
      hint: Nearest.hint(for: text, in: profile.kinds.keys.sorted()))
    return nil
  }

  /// Reads the identity of a record that its kind makes a territory.
  func territory(_ node: DocumentNode) -> RecordID? {
    guard let id = Read.recordID(node, problems) else { return nil }
    if profile.kinds[id.kind]?.meaning.territory == nil {
      problems.add(
        "bad-value", "records of \(id.kind.quoted) are no territories", at: node,
        hint: "name a record of a kind whose meaning has 'territory:'")
    }
    return id
  }

  /// Reads which records: `{list: lieu, where: {…}, phases: standing, columns: […], order: …}`.
  func records(_ node: DocumentNode) -> RecordList? {
    let keys = OutlinePartReading.listKeys + ["columns", "order"]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    return records(map, kind: "list")
  }

  private func records(_ map: MapReader, kind key: String) -> RecordList? {
    guard let kind = map.require(key, { node, _ in self.kind(node) }) else { return nil }
    let conditions = ConditionReading(fields: kind.fields, profile: profile, problems: problems)
    return RecordList(
      kind: kind.name, title: map.read("title", Read.localized),
      conditions: map.read("where", conditions.conditions) ?? [],
      phases: map.read("phases", Read.word(RecordList.Phases.self)) ?? .standing,
      columns: map.read("columns", Read.list { node, _ in path(node, of: kind) }) ?? [],
      order: map.read("order") { node, _ in path(node, of: kind) })
  }

  /// Reads a way from the records of a kind to some values.
  private func path(_ node: DocumentNode, of kind: Kind) -> FieldPath? {
    guard let text = Read.text(node, problems) else { return nil }
    let path = FieldPath(text)
    let route = path.route(from: kind.fields) { profile.kinds[$0]?.fields }
    return PathProblem(route)?.add(to: problems, at: node) == nil ? path : nil
  }

  private func path(_ key: String, in map: MapReader, of records: RecordList) -> FieldPath? {
    guard let kind = profile.kinds[records.kind] else { return nil }
    return map.read(key) { node, _ in path(node, of: kind) }
  }

  private func counts(_ node: DocumentNode) -> Part? {
    let keys = ["counts", "title", "where", "phases", "by"]
    guard let map = MapReader(node, keys: keys, problems: problems),
      let records = records(map, kind: "counts"), map.required("by") != nil,
      let field = path("by", in: map, of: records)
    else { return nil }
    return .counts(ReportOutline.Counts(records: records, field: field))
  }

  private func grid(_ node: DocumentNode) -> Part? {
    let keys = ["grid", "title", "where", "phases", "rows", "columns", "cells"]
    guard let map = MapReader(node, keys: keys, problems: problems),
      let kind = map.require("grid", { node, _ in self.kind(node) })
    else { return nil }
    let conditions = ConditionReading(fields: kind.fields, profile: profile, problems: problems)
    let records = RecordList(
      kind: kind.name, title: map.read("title", Read.localized),
      conditions: map.read("where", conditions.conditions) ?? [],
      phases: map.read("phases", Read.word(RecordList.Phases.self)) ?? .standing)
    let rows = map.require("rows") { node, _ in path(node, of: kind) }
    let columns = map.require("columns") { node, _ in path(node, of: kind) }
    let cells = map.read("cells") { node, _ in path(node, of: kind) }
    guard let rows, let columns else { return nil }
    return .grid(ReportOutline.Grid(records: records, rows: rows, columns: columns, cells: cells))
  }

  private func transitions(_ node: DocumentNode) -> Part? {
    guard let map = keys(["title", "field"], of: node, "transitions"),
      let kind = map.require("transitions", { node, _ in self.kind(node) }),
      let name = map.require("field", Read.fieldName), let place = map.value("field")
    else { return nil }
    guard let field = kind.field(name), field.type.isNomenclature else {
      problems.add(
        "bad-value", "\(name.quoted) is no field of codes", at: place,
        hint: Nearest.hint(
          for: name, in: kind.fields.filter(\.type.isNomenclature).map(\.name)))
      return nil
    }
    return .transitions(
      ReportOutline.Transitions(
        kind: kind.name, title: map.read("title", Read.localized), field: name))
  }

  private func map(_ node: DocumentNode) -> Part? {
    let keys = ["map", "title", "where", "counted", "measured", "marks"]
    guard let map = MapReader(node, keys: keys, problems: problems),
      let areas = records(map, kind: "map")
    else { return nil }
    if profile.kinds[areas.kind]?.meaning.territory == nil, let place = map.value("map") {
      problems.add(
        "bad-value", "records of \(areas.kind.quoted) are no territories", at: place,
        hint: "name a kind whose meaning has 'territory:'")
    }
    let counted = map.read("counted") { node, _ in records(node) }
    let measured = map.read("measured") { node, _ in measure(node) }
    let marks = (map.read("marks", Read.nodes) ?? []).compactMap { node in
      let keys = OutlinePartReading.listKeys + ["by"]
      return MapReader(node, keys: keys, problems: problems).flatMap { mark in
        records(mark, kind: "list").map {
          ReportOutline.Map.Marks(records: $0, field: path("by", in: mark, of: $0))
        }
      }
    }
    return .map(
      ReportOutline.Map(areas: areas, counted: counted, measured: measured, marks: marks))
  }

  /// Reads `{list: releve, title: {…}, where: {…}, value: valeur, order: millesime}`.
  private func measure(_ node: DocumentNode) -> ReportOutline.Map.Measure? {
    let keys = OutlinePartReading.listKeys + ["order", "value"]
    guard let map = MapReader(node, keys: keys, problems: problems),
      let records = records(map, kind: "list"), map.required("value") != nil,
      let value = path("value", in: map, of: records)
    else { return nil }
    return ReportOutline.Map.Measure(records: records, value: value)
  }
}
