internal import Records

/// Reads back a sheet that people filled in, every line accounted for.
struct SheetReader {
  let path: String
  let subject: MatchSubject
  let records: [RecordID: Record]
  let known: KnownAnswers
  let merged: MergedRecords
  let profile: Profile

  private(set) var lines: [SheetLine] = []
  private(set) var counts = SheetCounts()
  private(set) var diagnostics: [Diagnostic] = []
  private var places: [String: Int] = [:]
  private var firstLines: [RecordPair: Int] = [:]

  init(
    path: String, subject: MatchSubject, records: [RecordID: Record], known: KnownAnswers,
    merged: MergedRecords, profile: Profile
  ) {
    self.path = path
    self.subject = subject
    self.records = records
    self.known = known
    self.merged = merged
    self.profile = profile
  }

  mutating func read(_ table: CSVTable) throws(MatchError) {
    for (index, cell) in table.header.enumerated() { places[cell.text] = index }
    for name in [SheetColumns.first, SheetColumns.second, SheetColumns.answer]
    where places[name] == nil {
      throw .noColumn(name)
    }
    for row in table.rows {
      counts.read += 1
      read(row)
    }
  }

  private mutating func read(_ row: CSVRow) {
    guard row.problem == nil else {
      return reject(
        row, nil, "unreadable-line", "the cells of this line cannot be told apart",
        hint: "give it as many cells as the first line has")
    }
    let word = text(row, SheetColumns.answer)
    guard !word.isEmpty else {
      counts.blank += 1
      return
    }
    guard let answer = subject.answer(word) else {
      let words = subject.words(in: "fr")
      return reject(
        row, SheetColumns.answer, "unknown-answer", "\(word.shown) is none of the answers",
        hint: "write \(words.map { "'\($0)'" }.joined(separator: ", ")), or nothing")
    }
    guard let first = record(row, SheetColumns.first),
      let second = record(row, SheetColumns.second)
    else { return }
    take(row, answer, first, second)
  }

  private mutating func take(
    _ row: CSVRow, _ answer: MatchAnswer, _ first: RecordID, _ second: RecordID
  ) {
    guard let written = RecordPair(first, second) else {
      return reject(
        row, SheetColumns.second, "not-a-pair", "the line names one record twice",
        hint: "take the line away")
    }
    guard let pair = RecordPair(merged.survivor(of: first), merged.survivor(of: second)) else {
      return note(row, "already-merged", "'\(first)' and '\(second)' are one record already")
    }
    if let said = known[written] ?? known[pair] {
      let what = said.answer == answer ? "so already" : "something else, and it stands"
      return note(row, "already-answered", "'\(said.record)' says \(what)")
    }
    if let line = firstLines[pair] {
      return reject(
        row, SheetColumns.answer, "answered-twice", "line \(line) answers about the same two",
        hint: "keep one of the two lines")
    }
    for id in [pair.first, pair.second] {
      guard let record = records[id], profile.state(of: record).isOver else { continue }
      return reject(
        row, nil, "record-is-over", "'\(id)' is over: it can neither be merged nor kept",
        hint: "leave the answer empty, or reopen the record first")
    }
    let kept: RecordID?
    switch choice(row, pair) {
    case .none: kept = nil
    case .record(let id): kept = id
    case .unreadable: return
    }
    firstLines[pair] = row.line
    counts.count(answer)
    let remark = text(row, SheetColumns.remark)
    lines.append(
      SheetLine(
        line: row.line, pair: pair, answer: answer, kept: kept,
        remark: remark.isEmpty ? nil : remark))
  }

  /// Which of the two records a line keeps.
  private enum Choice {
    case none
    case record(RecordID)
    /// The cell says nothing that can be understood, which was told.
    case unreadable
  }

  private mutating func choice(_ row: CSVRow, _ pair: RecordPair) -> Choice {
    let text = text(row, SheetColumns.kept)
    let named: String
    switch text {
    case "": return .none
    case "1": named = self.text(row, SheetColumns.first)
    case "2": named = self.text(row, SheetColumns.second)
    default: named = text
    }
    if let id = RecordID(named).map({ merged.survivor(of: $0) }),
      id == pair.first || id == pair.second
    {
      return .record(id)
    }
    reject(
      row, SheetColumns.kept, "unknown-record", "\(text.shown) is neither of the two records",
      hint: "write 1 or 2, or the identity of one of them, or nothing")
    return .unreadable
  }

  private mutating func record(_ row: CSVRow, _ column: String) -> RecordID? {
    let text = text(row, column)
    if let id = RecordID(text), id.kind == subject.records.name, records[id] != nil { return id }
    reject(
      row, column, "unknown-record", "there is no record \(text.shown) to compare",
      hint: "leave the columns '\(SheetColumns.first)' and '\(SheetColumns.second)' as they were")
    return nil
  }

  private func text(_ row: CSVRow, _ column: String) -> String {
    guard let place = places[column], place < row.cells.count else { return "" }
    return TextCleaning.line(row.cells[place].text)
  }

  private mutating func reject(
    _ row: CSVRow, _ column: String?, _ code: String, _ message: String, hint: String
  ) {
    counts.rejected += 1
    let cell = column.flatMap { places[$0] }.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
    diagnostics.append(
      Diagnostic(
        .error, code, message,
        at: Location(path, line: cell?.line ?? row.line, column: cell?.column ?? 1), hint: hint))
  }

  private mutating func note(_ row: CSVRow, _ code: String, _ message: String) {
    counts.known += 1
    diagnostics.append(
      Diagnostic(.info, code, message, at: Location(path, line: row.line), hint: nil))
  }
}
