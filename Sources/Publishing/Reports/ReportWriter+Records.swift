internal import Evolution
internal import Governance
internal import Records

extension ReportWriter {
  /// Returns a list of records with what they say; in an extract, those of the territories around apart.
  func list(_ list: ReportOutline.RecordList, id: String) -> Section {
    let title = text(list.title) ?? values.kind(list.kind)
    var section = Section(id: id, title: title)
    let items = contents?.select(list, among: scope) ?? []
    section.blocks =
      items.isEmpty
      ? [.paragraph([.text(words[ReportSentence.none])])]
      : [table(id + "-list", title, columns(of: list), rows(of: items, list))]
    if let covering = around?.covering, let contents {
      let others = contents.select(list, among: covering)
      guard !others.isEmpty else { return section }
      let wider = words.say(
        "\(title), pour un territoire plus large dont celui-ci fait partie",
        "\(title), for a wider territory that this one is part of")
      section.blocks.append(table(id + "-wider", wider, columns(of: list), rows(of: others, list)))
    }
    return section
  }

  func columns(of list: ReportOutline.RecordList) -> [Document.Table.Column] {
    [Document.Table.Column(values.kind(list.kind))]
      + list.columns.map { path in
        Document.Table.Column(
          title(of: path, list.kind), isNumeric: column(path, list.kind)?.isNumeric ?? false)
      }
  }

  func rows(
    of items: [Contents.Item], _ list: ReportOutline.RecordList,
    named: (@Sendable (Listed) -> [Inline])? = nil
  ) -> Document.Rows {
    guard let contents else { return Document.Rows([]) }
    let columns = list.columns.map { contents.column($0, of: list.kind) }
    return Document.Rows(items) { item in
      var first = named?(item.listed) ?? name(item.listed)
      if item.listed.phase == .suspended || list.phases == .all {
        first += item.listed.phase.map { [.text(", " + words[$0])] } ?? []
      }
      return [first]
        + columns.map { column in
          guard let column else { return [] }
          return self.values(column, of: item, in: contents)
        }
    }
  }

  /// What a record says at the end of a way; what it does not say is said to be unknown.
  func values(
    _ column: RecordColumn, of item: Contents.Item, in contents: Contents
  ) -> [Inline] {
    let found = contents.values(column, of: item)
    guard !found.isEmpty else { return [.text(words.say("non renseigné", "not known"))] }
    return lines(
      found.map { values.short($0, column.ends.first?.type.item) }.joined(
        separator: words.semicolon))
  }

  private func column(_ path: FieldPath, _ kind: String) -> RecordColumn? {
    contents?.column(path, of: kind)
  }

  func title(of path: FieldPath, _ kind: String) -> String {
    guard let end = column(path, kind)?.ends.first else { return path.description }
    if path.names.count > 1, case .map? = report.profile.kinds[kind]?.field(path.names[0])?.type {
      return values.field(path.description, of: kind)
    }
    return text(end.title) ?? end.name
  }

  // MARK: - Counts

  func counts(_ part: ReportOutline.Counts, id: String) -> Section {
    let title = text(part.records.title) ?? values.kind(part.records.kind)
    var section = Section(id: id, title: title)
    guard let contents else { return section }
    let counted = CodedCounts(part, in: contents, among: scope)
    let type = counted.field?.type.item
    let labels = counted.rows.map { label($0.value, type) }
    let name = counted.field.map { text($0.title) ?? $0.name } ?? title
    let rows = zip(labels, counted.rows).map { label, row -> [[Inline]] in
      [
        lines(label), [.text(words.share(row.records.count, of: counted.total))],
        several(row.records.map { lines($0.label) }),
      ]
    }
    let columns = [
      Document.Table.Column(name), column("Fiches", "Records"), column("Lesquelles", "Which"),
    ]
    section.blocks = [table(id + "-counts", title, columns, rows)]
    let bars = zip(labels, counted.rows).map { label, row in
      Chart.Bar(
        label: label, value: Double(row.records.count),
        text: words.share(row.records.count, of: counted.total))
    }
    if counted.total > 0, (2...20).contains(bars.count) {
      section.blocks.append(.chart(barChart(bars, title: title)))
    }
    return section
  }

  /// A value as the heading of a row.
  func label(_ value: Value?, _ type: FieldType?) -> String {
    value.map { values.short($0, type) } ?? words.say("non renseigné", "not known")
  }

  // MARK: - Grids

  func grid(_ part: ReportOutline.Grid, id: String) -> Section {
    let title = text(part.records.title) ?? values.kind(part.records.kind)
    var section = Section(id: id, title: title)
    guard let contents else { return section }
    let grid = CodedGrid(part, in: contents, among: scope)
    guard grid.total > 0 else {
      section.blocks = [.paragraph([.text(words[ReportSentence.none])])]
      return section
    }
    let shown = part.cells.flatMap { contents.column($0, of: part.records.kind) }
    let head = grid.rowField.map { text($0.title) ?? $0.name } ?? title
    let columns =
      [Document.Table.Column(head)]
      + grid.columns.map {
        Document.Table.Column(label($0, grid.columnField?.type.item), isNumeric: shown == nil)
      }
    let rows = zip(grid.rows, grid.cells).map { row, cells -> [[Inline]] in
      [lines(label(row, grid.rowField?.type.item))]
        + cells.map { items in
          guard let shown else { return [.text(String(items.count))] }
          guard !items.isEmpty else { return [.text(words.say("aucune fiche", "no record"))] }
          return several(items.map { values(shown, of: $0, in: contents) }.uniqued())
        }
    }
    section.blocks = [
      .table(
        Document.Table(
          id: id + "-grid",
          caption: words.colon(title)
            + language.count(
              grid.total, words.say("fiche", "record"), words.say("fiches", "records")),
          columns: columns, rows: rows))
    ]
    return section
  }

  // MARK: - Transitions

  func transitions(_ part: ReportOutline.Transitions, id: String) -> Section? {
    guard let before = report.before, let after = report.after,
      let found = Transitions(
        Transitions.Subject(kind: part.kind, field: part.field), from: before, to: after,
        in: report)
    else { return nil }
    let title = text(part.title) ?? values.field(part.field, of: part.kind)
    func label(_ side: Transitions.Side) -> String {
      switch side {
      case .absent: words.say("pas de fiche en vigueur", "no record standing")
      case .unsaid: words.say("non renseigné", "not known")
      case .code(let code): values.label(of: code, in: found.nomenclature)
      }
    }
    let moved = found.cells.filter { $0.from != $0.to }
    let stayed = found.cells.filter { $0.from == $0.to }.reduce(0) { $0 + $1.records.count }
    let columns = [
      column("Au début", "At the start"), column("À la fin", "At the end"),
      column("Fiches", "Records", isNumeric: true),
      column("Dont changées dans le monde", "Of which changed in the world", isNumeric: true),
      column("Lesquelles", "Which"),
    ]
    let rows = moved.map { cell -> [[Inline]] in
      [
        [.text(label(cell.from))], [.text(label(cell.to))], [.text(String(cell.records.count))],
        [.text(String(cell.inTerritory.count))],
        several(cell.records.map { name($0) }),
      ]
    }
    var section = Section(id: id, title: title)
    section.blocks.append(
      .paragraph([
        .text(
          words.colon(words.say("Fiches qui disent la même chose", "Records that say the same"))
            + String(stayed) + ".")
      ]))
    guard !moved.isEmpty else { return section }
    section.blocks.append(table(id + "-transitions", title, columns, rows))
    let sides = found.sides
    section.blocks.append(
      .chart(
        Chart(
          title: title,
          description: moved.map {
            "\(label($0.from)) → \(label($0.to))" + words.colon("") + String($0.records.count)
          }.joined(separator: words.semicolon) + ".",
          form: .transitions(
            from: sides.map(label), to: sides.map(label),
            counts: sides.map { from in sides.map { found.count(from: from, to: $0) } }))))
    return section
  }
}

extension RecordColumn {
  /// A Boolean value indicating whether its values are numbers.
  var isNumeric: Bool {
    ends.allSatisfy { $0.type.item == .number || $0.type.item == .integer }
  }
}
