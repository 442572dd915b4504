internal import Records

extension ImportPlanner {
  /// Returns the plan once every row was taken.
  func plan(sourceKind: Kind) -> ImportPlan {
    let missing = known.missing(from: present)
    let statistics = statistics.statistics(unreadable: unreadableCells)
    let search = RecodingSearch(
      kind: request.kind, known: counts.known, unsaid: unsaid, options: request.options)
    let split = search.split(changed, unchanged: unchanged, in: statistics)
    let guards = ImportGuard.all(
      read: counts.read, known: known.count, vintage: vintages(of: sourceKind),
      columns: ImportGuard.columns(
        in: statistics, known: counts.known, recoding: split.recoding,
        besides: mapping.dictionary?.name, options: request.options),
      options: request.options)
    let update = SourceUpdate(request.source, id: source, kind: sourceKind, request.options)
    let isOlder = guards.contains { if case .olderVintage = $0 { true } else { false } }
    let change =
      request.source.record == nil && added.isEmpty
      ? nil : update.change(missing: missing.map(\.record), isOlder: isOlder)
    return ImportPlan(
      path: request.path, kind: request.kind.name, sourceName: request.source.name,
      vintage: request.source.vintage, rows: counts, added: added, changed: split.changed,
      recoding: split.recoding, source: change, rejected: rejected, renumbered: renumbered,
      questions: missing.map { .missing($0.record, identifier: $0.identifier) } + questions,
      statistics: statistics,
      findings: ImportFinding.all(
        in: statistics, known: counts.known, recoding: split.recoding, options: request.options),
      guards: guards, diagnostics: diagnostics)
  }

  private var unreadableCells: [(column: String, count: Int)] {
    mapping.columns.enumerated().compactMap { index, column in
      reader.unreadable[index].map { (column.name.text, $0) }
    }
  }

  private var diagnostics: [Diagnostic] {
    (columnDiagnostics + emptyColumns + reader.diagnostics + likenessNotices
      + rejected.map { $0.diagnostic(in: request.path) }).inReadingOrder
  }

  /// What the header lacks and has too much; columns of an export of the ledger itself are none too many.
  private var columnDiagnostics: [Diagnostic] {
    guard added.isEmpty, !ownExport.recognized.isEmpty else { return mapping.diagnostics }
    let own = Set(
      ownExport.recognized.map { index in
        let name = mapping.columns[index].name
        return Location(request.path, line: name.line, column: name.column)
      })
    return mapping.diagnostics.filter { diagnostic in
      diagnostic.code != "unknown-column" || diagnostic.location.map(own.contains) != true
    }
  }

  /// One warning for each column that the standard requires and that accepted rows leave empty.
  private var emptyColumns: [Diagnostic] {
    let required = Set(MednumStandard.columns.filter(\.isRequired).map(\.name))
    return mapping.columns.enumerated().compactMap { index, column in
      guard required.contains(column.name.text), let count = blanks[index] else { return nil }
      return Diagnostic(
        .warning, "empty-required-column",
        "'\(column.name.text)', which the standard requires, is empty in \(count) "
          + (count == 1 ? "row" : "rows"),
        at: Location(request.path, line: column.name.line, column: column.name.column))
    }
  }

  private func vintages(of sourceKind: Kind) -> (known: PartialDate?, given: PartialDate?) {
    guard sourceKind.field(request.options.vintageField) != nil,
      case .date(let date)? = request.source.record?[request.options.vintageField]
    else { return (nil, request.source.vintage) }
    return (date, request.source.vintage)
  }
}
