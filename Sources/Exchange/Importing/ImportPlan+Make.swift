internal import Records

extension ImportPlan {
  /// Returns what importing a file would change, with an account of every one of its rows.
  ///
  /// A record is found again by the pair of its source and the identifier the source gave it; only a row whose
  /// identifier the source never gave may be a record that the file no longer has, when it is clearly the same place. The same request and the same randomness give the same plan; the same file a second
  /// time gives an empty one.
  package static func make(
    _ request: ImportRequest, using generator: inout some RandomNumberGenerator
  ) throws(ExchangeError) -> ImportPlan {
    let options = request.options
    guard
      let identity = IdentityField(
        of: request.kind, sourceKey: options.sourceKey, idKey: options.identifierKey)
    else { throw .noIdentityField(kind: request.kind.name) }
    guard let sourceKind = request.profile.kinds[identity.sourceKind] else {
      throw .noSourceKind(identity.sourceKind)
    }
    let source =
      request.source.record?.id
      ?? RecordID.random(kind: sourceKind.name, using: &generator)
    let mapping = try ColumnMapping(
      of: request.table, to: request.kind, identity: identity, path: request.path)
    var planner = ImportPlanner(request, mapping: mapping, identity: identity, source: source)
    planner.reader.learn(from: request.table.rows, known: request.known)
    planner.lookForUnknownRows()
    var account = ImportAccount()
    account.reading = request.reading
    for row in request.table.rows {
      let before = planner.counts
      planner.take(row, using: &generator)
      account.rows.append(
        ImportAccount.Row(
          line: row.line, identifier: row.text(at: mapping.identifierPosition),
          outcome: planner.counts.outcome(since: before)))
    }
    account.notes = planner.reader.notes
    var plan = planner.plan(sourceKind: sourceKind)
    plan.account = account
    return plan
  }
}

extension CSVRow {
  /// Returns the text of a cell on one line, empty when the row is too short.
  fileprivate func text(at index: Int) -> String {
    index < cells.count ? TextCleaning.line(cells[index].text) : ""
  }
}
