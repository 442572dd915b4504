internal import Exchange
internal import Git
internal import Governance
internal import Ledger
internal import Records

/// Reads an outside file against the present state of a ledger.
struct Importing {
  let file: String
  /// The file as the command line named it, for diagnostics.
  let shownAs: String
  let source: String?
  let vintage: PartialDate?
  let tolerance: Double
  let reading: SourceReading

  /// Returns what importing the file would change.
  func plan(
    for ledger: borrowing Ledger, at state: State, using randomness: inout Randomness
  ) throws -> ImportPlan {
    let bytes = try Path.read(file)
    do {
      let read = try reading.file(bytes, shownAs: shownAs)
      let table = read.table
      let kind = try state.profile.kindForMednum()
      let records = try ledger.records(in: state.tree, profile: state.profile)
      let places = records.filter { $0.id.kind == kind.name }
      let own = table.rowsExported(from: places)
      let isOwn = source == nil && own > 0 && own == table.rows.count
      let name = isOwn ? Self.itself : try sourceName(in: table)
      var options = ImportOptions()
      options.tolerance = tolerance
      let matching = state.rules.customs.matching ?? MatchingRules()
      (options.sameSource, options.alike) = (matching.sameSource, matching.queue)
      var request = ImportRequest(
        table: table, path: fileName, profile: state.profile, kind: kind, known: places,
        source: ImportSource(
          record: isOwn
            ? nil : known(name, among: records, profile: state.profile, kind: kind), name: name,
          vintage: isOwn ? vintage : vintage ?? vintageInName),
        options: options,
        history: own > 0
          ? try ledger.recordDates(upTo: state.act.id, profile: state.profile) : RecordDates())
      request.reading = read.facts
      return try ImportPlan.make(request, using: &randomness)
    } catch let error as ExchangeError {
      throw error.diagnostic(in: shownAs)
    }
  }

  /// What stands for the source of a file that the ledger itself exported: there is none outside.
  private static let itself = "export de ce registre"

  /// The file's name alone: what goes into history names no folder of anybody's machine.
  private var fileName: String { String(shownAs.split(separator: "/").last ?? "") }

  /// The date in the file's name, as in `49-cd49-2022-11-16.csv`.
  private var vintageInName: PartialDate? {
    let found = fileName.firstMatch(of: /\d{4}-\d{2}-\d{2}/)
    return found.flatMap { PartialDate($0.output) }
  }

  private func sourceName(in table: CSVTable) throws(Diagnostic) -> String {
    if let source { return source }
    let column = table.header.firstIndex { $0.text == "source" }
    let names = Set(
      table.rows.compactMap { row in
        column.flatMap { $0 < row.cells.count ? row.cells[$0].text : nil }
      }.filter { !$0.isEmpty })
    guard names.count == 1, let name = names.first else {
      throw Diagnostic(
        .error, "no-source", "the file does not say who made it",
        at: Location(shownAs), hint: "give --source with the name of its source")
    }
    return name
  }

  /// Returns the record of a source, by its identity or its label.
  private func known(
    _ name: String, among records: [Record], profile: Profile, kind: Kind
  ) -> Record? {
    if let id = RecordID(name) { return records.first { $0.id == id } }
    let kinds = Set(
      kind.meaning.externalIDs.flatMap { field -> [String] in
        guard case .list(.map(let fields))? = kind.field(field)?.type else { return [] }
        return fields.flatMap { field -> [String] in
          if case .reference(let kinds) = field.type { kinds } else { [] }
        }
      })
    return records.first { kinds.contains($0.id.kind) && profile.label(of: $0) == name }
  }
}

extension ImportGuard {
  /// A Boolean value indicating whether a person must say that the file is right before it is proposed.
  var stopsImport: Bool {
    switch self {
    case .fewRows, .columnChanged: true
    case .olderVintage: false
    }
  }
}
