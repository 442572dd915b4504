internal import Records

/// Takes the rows of a file one by one, and keeps what becomes of each.
struct ImportPlanner {
  let request: ImportRequest
  let mapping: ColumnMapping
  let identity: IdentityField
  let source: RecordID
  let positionFields: [String]
  let known: KnownRecords
  var reader: RowReader
  var counts = RowCounts()
  var added: [Record] = []
  var changed: [ImportPlan.Change] = []
  /// The known records that the file has and leaves as they are, and the fields of which a row says nothing.
  var unchanged: [Record] = []
  var unsaid: [RecordID: Set<String>] = [:]
  var rejected: [RejectedRow] = []
  var questions: [ImportQuestion] = []
  var statistics: StatisticsBuilder

  /// The identifiers of the file, and the line on which each was first read whole.
  var present: Set<String> = []
  var firstLines: [String: Int] = [:]
  /// What the rows with identifiers that nobody knows may be, and the line on which each record was found.
  var likely = LikelyRows()
  var renumbered: [Renumbering] = []
  private var firstRows: [RecordID: Int] = [:]
  /// How many accepted rows leave each column empty, by position of the column.
  var blanks: [Int: Int] = [:]

  private var used: Set<RecordID>
  private let comparison: RowComparison
  private let writer: RecordWriter
  private(set) var ownExport: OwnExport

  init(
    _ request: ImportRequest, mapping: ColumnMapping, identity: IdentityField, source: RecordID
  ) {
    self.request = request
    self.mapping = mapping
    self.identity = identity
    self.source = source
    let fields = mapping.fields(of: request.kind)
    let meaning = request.kind.meaning
    let coordinates = [meaning.latitude, meaning.longitude].compactMap(\.self)
    let hasBoth =
      coordinates.count == 2
      && coordinates.allSatisfy { name in fields.contains { $0.name == name && $0.type == .number }
      }
    positionFields = hasBoth ? coordinates : []
    known = KnownRecords(
      request.known, from: source, identity: identity, profile: request.profile)
    used = Set(request.known.map(\.id))
    reader = RowReader(
      mapping: mapping, profile: request.profile, positionFields: positionFields,
      path: request.path)
    let counted = fields + [mapping.dictionary].compactMap(\.self)
    statistics = StatisticsBuilder(fields: counted, positionFields: positionFields)
    comparison = RowComparison(
      fields: fields, positionFields: positionFields, tolerance: request.options.tolerance)
    writer = RecordWriter(
      kind: request.kind, profile: request.profile, dictionary: mapping.dictionary,
      defaults: request.options.defaults)
    ownExport = OwnExport(
      mapping: mapping, kind: request.kind, profile: request.profile, history: request.history)
  }

  /// Takes one row: it adds a record, changes one, leaves one as it is, or is rejected.
  mutating func take(_ row: CSVRow, using generator: inout some RandomNumberGenerator) {
    counts.read += 1
    guard let identifier = identifier(of: row) else { return }
    let records = known[identifier]
    if records.isEmpty { counts.new += 1 } else { counts.known += 1 }
    if records.count > 1 {
      return reject(
        row, .ambiguousIdentifier(identifier, records.map(\.id)), at: mapping.identifierPosition)
    }
    var read = reader.read(row, identifier: identifier)
    if let record = records.first {
      if known.isOwn(identifier) { ownExport.settle(&read, of: record, row) }
      countBlanks(of: read)
      update(record, with: read, row)
    } else if let renumbering = likely.renumbered[row.line] {
      countBlanks(of: read)
      renumbered.append(renumbering)
      update(renumbering.record, with: read, row, adding: identifier)
    } else {
      add(read, row, using: &generator)
    }
  }

  private mutating func add(
    _ read: ReadRow, _ row: CSVRow, using generator: inout some RandomNumberGenerator
  ) {
    if read.isEmptied {
      return reject(row, .emptied, at: position(of: MednumStandard.emptiedTogether[0]))
    }
    let id = newID(using: &generator)
    let record = writer.record(
      id, of: read,
      identity: (identity.name, identity.value(read.identifier, from: source)))
    if let field = writer.lacking(in: record).first {
      return reject(row, .noValue(field: field.name), at: position(of: field.name))
    }
    counts.added += 1
    countBlanks(of: read)
    added.append(record)
    questions += likely.questions[row.line] ?? []
  }

  /// Returns an identity that no record has; chance alone repeats one in a very large ledger.
  private mutating func newID(using generator: inout some RandomNumberGenerator) -> RecordID {
    var id = RecordID.random(kind: request.kind.name, using: &generator)
    while !used.insert(id).inserted {
      id = RecordID.random(kind: request.kind.name, using: &generator)
    }
    return id
  }

  private mutating func update(
    _ record: Record, with read: ReadRow, _ row: CSVRow, adding identifier: String? = nil
  ) {
    if known.isOver(record) {
      counts.unchanged += 1
      questions.append(.stillListed(record.id, line: row.line))
      return
    }
    if let first = firstRows.updateValue(row.line, forKey: record.id) {
      firstRows[record.id] = first
      counts.unchanged += 1
      questions.append(.listedTwice(record.id, line: row.line, firstLine: first))
      return
    }
    var proposed = compare(record, read, row)
    if let identifier {
      let known = record[identity.name]?.items ?? []
      proposed[identity.name] = .list(
        known + (identity.value(identifier, from: source).items))
    }
    let silent = read.blankFields.union(read.unreadableFields)
    if !silent.isEmpty { unsaid[record.id] = silent }
    guard !read.isEmptied, !proposed.isEmpty else {
      counts.unchanged += 1
      if !read.isEmptied { unchanged.append(record) }
      return
    }
    counts.changed += 1
    let after = writer.record(record, setting: proposed)
    changed.append(ImportPlan.Change(before: record, after: after, line: row.line))
  }

  /// Returns the values that a row proposes for a known record, and keeps what it leaves open.
  private mutating func compare(
    _ record: Record, _ read: ReadRow, _ row: CSVRow
  ) -> [String: Value] {
    var proposed: [String: Value] = [:]
    var emptied: [String] = []
    for (field, outcome) in comparison.outcomes(record, read) {
      statistics.count(outcome, of: field)
      switch outcome {
      case .filled, .changed, .cosmetic: proposed[field] = read.values[field]
      case .emptied: emptied.append(field)
      case .swapped(let swap): askAboutSwap(swap, of: record.id, row)
      default: break
      }
    }
    if let outcome = comparison.position(record, read) {
      let index = position(of: positionFields[0])
      statistics.count(
        outcome, of: record.id, at: row.cells[index], notice: request.options.notice)
      switch outcome {
      case .filled, .moved: for field in positionFields { proposed[field] = read.values[field] }
      case .emptied: emptied += positionFields
      default: break
      }
    }
    if let extras = writer.extrasChange(of: record, by: read) {
      proposed[extras.field] = extras.value
      statistics.count(record[extras.field] == nil ? .filled : .changed, of: extras.field)
    }
    askAboutEmptied(emptied, read, of: record.id, row)
    return proposed
  }
}
