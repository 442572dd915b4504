package import Records

/// A row under an identifier that its source never gave, found to be a record that the source knew under another.
package struct Renumbering: Hashable, Sendable {
  package let line: Int
  /// The identifier that the source gives it now.
  package let identifier: String
  package let record: Record
  /// How alike the two are, in hundredths.
  package let score: Int
}

/// What the rows whose identifiers nobody knows may be, by the line of each.
struct LikelyRows {
  var renumbered: [Int: Renumbering] = [:]
  var questions: [Int: [ImportQuestion]] = [:]
}

extension ImportPlanner {
  /// Looks for the places of rows whose identifiers the source never gave, before any row is taken.
  ///
  /// A record is found again when the file no longer has it and no other row is as likely. What looks like a record of another source is only told: which of them are one is for people to say.
  mutating func lookForUnknownRows() {
    guard !request.known.isEmpty else { return }
    let rows = unknownRows()
    guard !rows.isEmpty else { return }
    let fields = PlaceFields(of: request.kind)
    let standing = request.known.filter { !request.profile.state(of: $0).isOver }
    let places = standing.map { record in
      ComparablePlace(
        { record[$0] }, sources: fields.sources(of: record), fields: fields,
        communes: request.options.communes)
    }
    let communes = Dictionary(grouping: places.indices, by: { places[$0].commune })
    let absent = Set(known.missing(from: identifiersOfFile).map(\.record))
    var again: [LikelyPairs.Pair] = []
    for (number, row) in rows.enumerated() {
      let place = ComparablePlace(
        { row.values[$0] }, sources: [source.description], fields: fields,
        communes: request.options.communes)
      guard let commune = place.commune else { continue }
      var best: (index: Int, score: Int)?
      for index in communes[commune] ?? [] {
        let isOwn = places[index].sources.contains(source.description)
        if isOwn, !absent.contains(standing[index].id) { continue }
        let comparison = PlaceComparison(allowsSameSource: isOwn)
        let least = isOwn ? request.options.sameSource : request.options.alike
        guard comparison.veto(place, places[index]) == nil,
          let likeness = comparison.likeness(place, places[index], atLeast: least)
        else { continue }
        if isOwn {
          again.append(LikelyPairs.Pair(first: number, second: index, likeness: likeness))
        } else if likeness.score > best?.score ?? -1 {
          best = (index, likeness.score)
        }
      }
      if let best {
        likely.questions[row.line] = [
          .alike(standing[best.index].id, line: row.line, score: best.score)
        ]
      }
    }
    settle(Assignment(again), rows, standing)
  }

  private mutating func settle(_ assignment: Assignment, _ rows: [ReadRow], _ standing: [Record]) {
    for (number, pair) in assignment.found {
      let (row, record) = (rows[number], standing[pair.second])
      likely.renumbered[row.line] = Renumbering(
        line: row.line, identifier: row.identifier, record: record, score: pair.likeness.score)
      present.formUnion(identity.identifiers(of: record, from: source))
    }
    for (number, indices) in assignment.doubtful {
      let line = rows[number].line
      likely.questions[line, default: []].append(
        .renumberedOrNew(indices.map { standing[$0].id }, line: line))
    }
  }

  private var identifiersOfFile: Set<String> {
    Set(request.table.rows.compactMap(identifierText))
  }

  private func identifierText(_ row: CSVRow) -> String? {
    let index = mapping.identifierPosition
    let text = index < row.cells.count ? TextCleaning.line(row.cells[index].text) : ""
    return text.isEmpty ? nil : text
  }

  /// The rows that can be read and whose identifier is new, read without any trace of it.
  private func unknownRows() -> [ReadRow] {
    var reader = reader
    var seen: Set<String> = []
    var rows: [ReadRow] = []
    for row in request.table.rows where row.problem == nil {
      guard let identifier = identifierText(row), seen.insert(identifier).inserted,
        known[identifier].isEmpty
      else { continue }
      let read = reader.read(row, identifier: identifier)
      if !read.isEmptied { rows.append(read) }
    }
    return rows
  }

  /// What was found out about rows with new identifiers, each at its line.
  var likenessNotices: [Diagnostic] {
    let column = mapping.columns[mapping.identifierPosition].name.column
    var labels: [RecordID: String] = [:]
    if !renumbered.isEmpty || !likely.questions.isEmpty {
      for record in request.known {
        labels[record.id] = request.profile.label(of: record).shown
      }
    }
    let label = { (id: RecordID) in labels[id] ?? "" }
    let found = renumbered.map { renumbering in
      Diagnostic(
        .info, "renumbered",
        "\(renumbering.identifier.shown) is \(renumbering.record.id) "
          + "(\(label(renumbering.record.id))), alike by \(renumbering.score) in 100",
        at: Location(request.path, line: renumbering.line, column: column))
    }
    let asked = questions.compactMap { question -> Diagnostic? in
      switch question {
      case .alike(let record, let line, let score):
        Diagnostic(
          .info, "looks-like",
          "it looks like \(record) (\(label(record))), alike by \(score) in 100; it is added",
          at: Location(request.path, line: line, column: column),
          hint: "'terrier match' asks whether they are the same, once both are in the ledger")
      case .renumberedOrNew(let records, let line):
        Diagnostic(
          .warning, "ambiguous-renumbering",
          "it may be \(records.map(\.description).joined(separator: " or ")); it is added",
          at: Location(request.path, line: line, column: column),
          hint: "if it is one of them, merge the two records")
      default: nil
      }
    }
    return found + asked
  }
}
