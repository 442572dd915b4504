package import Records

/// Two states and the acts between them, as tables for the statements of a ledger (design §6.2).
///
/// It moves from period to period: what stays the same is not written again. It belongs to one thread.
package final class IndicatorDatabase {
  /// What the tables say: two states, what happened between them, and on which days.
  package struct Period {
    /// The state at the start, or `nil` when there was none.
    package var before: Snapshot?
    package var after: Snapshot
    package var journal: [JournalEntry]
    package var findings: [Finding]
    package var days: ReportPeriod
    /// What the period is narrowed to, as statements may ask it.
    package var territory: RecordID?

    package init(
      before: Snapshot?, after: Snapshot, journal: [JournalEntry], findings: [Finding],
      days: ReportPeriod, territory: RecordID? = nil
    ) {
      self.before = before
      self.after = after
      self.journal = journal
      self.findings = findings
      self.days = days
      self.territory = territory
    }
  }

  static let journalSchema = "journal"
  static let beforeSchema = "before"
  static let afterSchema = "after"

  private var database: SandboxedDatabase?
  private var before: StateTables?
  private var after: StateTables?
  private var plans: [String: Result<SandboxedDatabase.Plan, SQLFailure>] = [:]

  package init() {}

  /// Answers statements about a period: for each its rows, or why there are none.
  package func answer(
    _ statements: [String], about period: Period
  ) throws(SQLFailure) -> [Result<QueryResult, SQLFailure>] {
    let database = try laidOut(for: period)
    let plans = statements.map { plan($0, in: database) }
    var reads: Set<Sandbox.Read> = []
    for case .success(let plan) in plans { reads.formUnion(plan.reads) }
    try fill(database, reading: reads, about: period)
    let parameters = SandboxedDatabase.Parameters(
      after: period.days.after, until: period.days.until, territory: period.territory)
    return plans.map { plan in
      plan.flatMap { plan in
        Result { () throws(SQLFailure) in try database.run(plan, with: parameters) }
      }
    }
  }

  /// What statements ask of the acts of a period: what nobody asks need not be read.
  package struct Needs: Hashable, Sendable {
    fileprivate let tables: Set<String>

    package var journal: Bool { !tables.isEmpty }
    /// What acts changed, field by field.
    package var changes: Bool { asks(["changes", "fields", JournalFacts.findings]) }
    /// Who proposed, reviewed and sealed.
    package var people: Bool {
      asks(["acts", "proposals", "proposers", "reviews", "changes_own", "changes_concerning"])
    }
    package var classes: Bool { asks(["proposal_classes"]) }
    /// What the differences between both states amount to.
    package var findings: Bool { asks([JournalFacts.findings]) }

    private func asks(_ names: Set<String>) -> Bool { !tables.isDisjoint(with: names) }
  }

  /// Returns what statements ask of a period; those that do not compile ask nothing.
  package func needs(
    of statements: [String], about period: Period
  ) throws(SQLFailure) -> Needs {
    var tables: Set<String> = []
    for statement in statements {
      for read in try reads(statement, about: period) where read.schema == Self.journalSchema {
        tables.insert(read.table)
      }
    }
    return Needs(tables: tables)
  }

  /// Returns whether a statement asks what differs from an earlier state; not when it does not compile.
  func compares(_ statement: String, about period: Period) throws(SQLFailure) -> Bool {
    try reads(statement, about: period).contains {
      $0.schema == Self.beforeSchema
        || ($0.schema == Self.journalSchema && $0.table == JournalFacts.findings)
    }
  }

  /// Returns whether a statement asks anything but one state.
  func readsPeriod(_ statement: String, about period: Period) throws(SQLFailure) -> Bool {
    try reads(statement, about: period).contains { $0.schema != Self.afterSchema }
  }

  private func reads(
    _ statement: String, about period: Period
  ) throws(SQLFailure) -> Set<Sandbox.Read> {
    guard case .success(let plan) = plan(statement, in: try laidOut(for: period)) else { return [] }
    return plan.reads
  }

  private func plan(
    _ statement: String, in database: SandboxedDatabase
  ) -> Result<SandboxedDatabase.Plan, SQLFailure> {
    if let plan = plans[statement] { return plan }
    let plan = Result { () throws(SQLFailure) in try database.plan(statement) }
      .map { SandboxedDatabase.Plan(sql: $0.sql, reads: Set($0.reads.map(Self.placed))) }
    plans[statement] = plan
    return plan
  }

  /// Returns a read with the schema that SQLite finds the table in.
  private static func placed(_ read: Sandbox.Read) -> Sandbox.Read {
    guard read.schema.isEmpty else { return read }
    let isOfJournal = JournalFacts.tables.contains { $0.name == read.table }
    return Sandbox.Read(
      schema: isOfJournal ? journalSchema : afterSchema, table: read.table, column: read.column)
  }

  /// The database with the tables of both profiles; the same as long as the profiles are.
  private func laidOut(for period: Period) throws(SQLFailure) -> SandboxedDatabase {
    let profileBefore = period.before?.profile ?? period.after.profile
    if let database, before?.profile == profileBefore, after?.profile == period.after.profile {
      return database
    }
    // A table that is named without its schema is that of the first: the state asked about.
    let new = try SandboxedDatabase(
      schemas: [Self.afterSchema, Self.beforeSchema, Self.journalSchema])
    var tables: (before: StateTables, after: StateTables)?
    try new.write { database in
      tables = (
        try StateTables(profileBefore, in: database, schema: Self.beforeSchema),
        try StateTables(period.after.profile, in: database, schema: Self.afterSchema)
      )
      for table in JournalFacts.tables {
        try table.create(in: database, schema: Self.journalSchema)
      }
    }
    (database, before, after, plans) = (new, tables?.before, tables?.after, [:])
    return new
  }

  private func fill(
    _ database: SandboxedDatabase, reading reads: Set<Sandbox.Read>, about period: Period
  ) throws(SQLFailure) {
    let named = Set(reads.filter { $0.schema == Self.journalSchema }.map(\.table))
    let facts = JournalFacts(acts: period.journal, findings: period.findings)
    try database.write { database in
      try before?.fill(
        database, reading: reads,
        from: period.before.map {
          DatedState(snapshot: $0, day: period.days.after ?? period.days.until)
        })
      try after?.fill(
        database, reading: reads,
        from: DatedState(snapshot: period.after, day: period.days.until))
      for table in JournalFacts.tables where named.contains(table.name) {
        try table.fill(database, schema: Self.journalSchema, from: facts)
      }
    }
  }
}
