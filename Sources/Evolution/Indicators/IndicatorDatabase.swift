internal import Governance
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
  /// The tables that statements share, of each state that has some.
  private var views: [ViewTables] = []
  /// The states that the tables say.
  private var states: [String: DatedState] = [:]
  private var plans: [String: Result<SandboxedDatabase.Plan, SQLFailure>] = [:]

  package init() {}

  /// Answers statements about a period: for each its rows, or why there are none.
  package func answer(
    _ statements: [String], about period: Period
  ) throws(SQLFailure) -> [Result<QueryResult, SQLFailure>] {
    try answer([statements], about: period) { $0 }[0]
  }

  /// Answers groups of statements about a period, and returns what a closure makes of the answers to each group.
  ///
  /// All tables are filled first; the answers are held for one group at a time.
  func answer<Reading>(
    _ groups: [[String]], about period: Period,
    _ read: ([Result<QueryResult, SQLFailure>]) -> Reading
  ) throws(SQLFailure) -> [Reading] {
    let database = try laidOut(for: period)
    let plans = groups.map { $0.map { plan($0, in: database) } }
    var reads: Set<Sandbox.Read> = []
    for case .success(let plan) in plans.joined() { reads.formUnion(plan.reads) }
    let parameters = period.parameters
    try fill(database, reading: reads, about: period, with: parameters)
    return plans.map { group in
      read(
        group.map { plan in
          plan.flatMap { plan in
            Result { () throws(SQLFailure) in
              if let failure = views.lazy.compactMap({ $0.failure(of: plan.reads) }).first {
                throw failure
              }
              return try database.run(plan, with: parameters)
            }
          }
        })
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

  /// Returns the views that the number of an indicator rests on, those inside others with them.
  func views(of indicator: Indicator, about period: Period) throws(SQLFailure) -> [View] {
    let reads = try reads(indicator.sql, about: period)
    let names = Set(reads.filter { $0.schema != Self.journalSchema }.map(\.table))
    return period.after.views.filter { names.contains($0.name) }
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
      .map { plan in
        SandboxedDatabase.Plan(
          sql: plan.sql, columns: plan.columns, reads: completed(plan.reads.map(Self.placed)))
      }
      .mapError { failure in
        // SQLite says which table is missing: it is that of a view where the view failed.
        let missing = failure.message.split { $0 == " " || $0 == "." }.last.map(String.init) ?? ""
        return views.lazy.compactMap { $0.failures[missing] }.first?.ofView(missing) ?? failure
      }
    plans[statement] = plan
    return plan
  }

  /// Returns reads with those of the views that they name.
  private func completed(_ reads: [Sandbox.Read]) -> Set<Sandbox.Read> {
    views.reduce(Set(reads)) { $1.completed($0) }
  }

  /// Returns a read with the schema that SQLite finds the table in.
  private static func placed(_ read: Sandbox.Read) -> Sandbox.Read {
    guard read.schema.isEmpty else { return read }
    let isOfJournal = JournalFacts.tables.contains { $0.name == read.table }
    return Sandbox.Read(
      schema: isOfJournal ? journalSchema : afterSchema, table: read.table, column: read.column)
  }

  /// The database with the tables of both profiles and of the views; the same as long as these are.
  private func laidOut(for period: Period) throws(SQLFailure) -> SandboxedDatabase {
    let database = try laidOut(
      period.before?.profile ?? period.after.profile, period.after.profile)
    guard views.first?.views != period.after.views else { return database }
    for view in views { try view.drop(from: database) }
    (views, plans) = ([], [:])
    for schema in [Self.afterSchema, Self.beforeSchema] {
      views.append(try ViewTables(period.after.views, in: database, schema: schema))
    }
    return database
  }

  private func laidOut(
    _ profileBefore: Profile, _ profileAfter: Profile
  ) throws(SQLFailure) -> SandboxedDatabase {
    if let database, before?.profile == profileBefore, after?.profile == profileAfter {
      return database
    }
    // A table that is named without its schema is that of the first: the state asked about.
    let new = try SandboxedDatabase(
      schemas: [Self.afterSchema, Self.beforeSchema, Self.journalSchema])
    var tables: (before: StateTables, after: StateTables)?
    try new.write { database in
      tables = (
        try StateTables(profileBefore, in: database, schema: Self.beforeSchema),
        try StateTables(profileAfter, in: database, schema: Self.afterSchema)
      )
      for table in JournalFacts.tables {
        try table.layout.create(in: database, schema: Self.journalSchema)
      }
    }
    (database, before, after, plans) = (new, tables?.before, tables?.after, [:])
    (views, states) = ([], [:])
    return new
  }

  private func fill(
    _ database: SandboxedDatabase, reading reads: Set<Sandbox.Read>, about period: Period,
    with parameters: SandboxedDatabase.Parameters
  ) throws(SQLFailure) {
    let named = Set(reads.filter { $0.schema == Self.journalSchema }.map(\.table))
    // A table is filled with the columns that any statement known so far reads: it need not be filled again.
    let tables = Set(reads.map { [$0.schema, $0.table] })
    let reads = plans.values.reduce(into: reads) { reads, plan in
      guard case .success(let plan) = plan else { return }
      reads.formUnion(plan.reads.filter { tables.contains([$0.schema, $0.table]) })
    }
    let facts = JournalFacts(acts: period.journal, findings: period.findings)
    let earlier = period.before.map {
      state($0, on: period.days.after ?? period.days.until, parameters, Self.beforeSchema)
    }
    let later = state(period.after, on: period.days.until, parameters, Self.afterSchema)
    try database.write { database in
      try before?.fill(database, reading: reads, from: earlier)
      try after?.fill(database, reading: reads, from: later)
      for table in JournalFacts.tables where named.contains(table.name) {
        try table.fill(database, schema: Self.journalSchema, from: facts)
      }
    }
    for index in views.indices {
      let tables = views[index].schema == Self.beforeSchema ? before : after
      try views[index].fill(database, reading: reads, after: tables?.writes ?? 0)
    }
  }

  /// Returns a state as tables read it: the one that they say already, where it is the same.
  private func state(
    _ snapshot: Snapshot, on day: CalendarDate, _ asked: SandboxedDatabase.Parameters,
    _ schema: String
  ) -> DatedState {
    if let known = states[schema], known.day == day, known.asked == asked,
      known.snapshot == snapshot
    {
      return known
    }
    let state = DatedState(snapshot: snapshot, day: day, asked: asked)
    states[schema] = state
    return state
  }
}

extension IndicatorDatabase.Period {
  /// What statements may ask of the period by name.
  fileprivate var parameters: SandboxedDatabase.Parameters {
    SandboxedDatabase.Parameters(after: days.after, until: days.until, territory: territory)
  }
}
