package import Records

extension ReportOutline {
  /// What a chapter shows.
  package enum Part: Hashable, Sendable {
    case text(LocalizedText)
    /// The results of indicators: their numbers, then their tables.
    case indicators([Indicator.Code])
    case list(RecordList)
    /// What happened in the period to the records of a kind, each named.
    case changes(kind: String, title: LocalizedText?)
    case counts(Counts)
    case grid(Grid)
    case transitions(Transitions)
    case map(Map)
    case builtIn(BuiltIn)
  }

  /// Some records of a kind, named one by one, with what they say in some fields.
  package struct RecordList: Hashable, Sendable {
    /// Which records, by where they are in their life on the last day.
    package enum Phases: String, Hashable, Sendable, CaseIterable {
      /// What exists on that day, interrupted or not.
      case standing
      case planned
      /// What has ended.
      case ended
      /// All but duplicates and mistakes.
      case all
    }

    package let kind: String
    package let title: LocalizedText?
    /// What must hold of a record.
    package let conditions: [FieldCondition]
    package let phases: Phases
    /// The ways to the values that stand beside each name.
    package let columns: [FieldPath]
    /// The way to the value that they are ordered by, those without one first; by name otherwise.
    package let order: FieldPath?

    package init(
      kind: String, title: LocalizedText? = nil, conditions: [FieldCondition] = [],
      phases: Phases = .standing, columns: [FieldPath] = [], order: FieldPath? = nil
    ) {
      self.kind = kind
      self.title = title
      self.conditions = conditions
      self.phases = phases
      self.columns = columns
      self.order = order
    }
  }

  /// How many records say what in a field.
  package struct Counts: Hashable, Sendable {
    package let records: RecordList
    package let field: FieldPath

    package init(records: RecordList, field: FieldPath) {
      self.records = records
      self.field = field
    }
  }

  /// Records put in rows and columns by what two fields say.
  package struct Grid: Hashable, Sendable {
    package let records: RecordList
    package let rows: FieldPath
    package let columns: FieldPath
    /// What a cell says of its records; how many they are when it is `nil`.
    package let cells: FieldPath?

    package init(records: RecordList, rows: FieldPath, columns: FieldPath, cells: FieldPath?) {
      self.records = records
      self.rows = rows
      self.columns = columns
      self.cells = cells
    }
  }

  /// What records said in a field at the start of the period, and say at its end.
  package struct Transitions: Hashable, Sendable {
    package let kind: String
    package let title: LocalizedText?
    package let field: String

    package init(kind: String, title: LocalizedText?, field: String) {
      self.kind = kind
      self.title = title
      self.field = field
    }
  }

  /// Territories with what they hold, and where records are.
  package struct Map: Hashable, Sendable {
    /// Signs for records, of one shape for each code of a field.
    package struct Marks: Hashable, Sendable {
      package let records: RecordList
      package let field: FieldPath?

      package init(records: RecordList, field: FieldPath?) {
        self.records = records
        self.field = field
      }
    }

    /// A number that a record says of the territory that it names; the last record in the order of the list counts.
    package struct Measure: Hashable, Sendable {
      package let records: RecordList
      package let value: FieldPath

      package init(records: RecordList, value: FieldPath) {
        self.records = records
        self.value = value
      }
    }

    /// The territories drawn.
    package let areas: RecordList
    /// The records counted in each.
    package let counted: RecordList?
    /// What is measured in each: a map of its own.
    package let measured: Measure?
    package let marks: [Marks]

    package init(
      areas: RecordList, counted: RecordList?, measured: Measure? = nil, marks: [Marks]
    ) {
      self.areas = areas
      self.counted = counted
      self.measured = measured
      self.marks = marks
    }
  }

  /// What the engine tells of any commons.
  package enum BuiltIn: String, Hashable, Sendable, CaseIterable {
    /// The states compared, their days and revisions.
    case states
    /// What the report does not say.
    case limits
    /// How many records of each kind there are.
    case contents
    /// What the ledger does not allow to say of the period.
    case unknowns
    case territory
    case knowledge
    case rules
    /// Every indicator of the first page over the years.
    case series
    /// Who took part, by college.
    case participation
    /// What was decided.
    case decisions
    /// What was refused, withdrawn or expired, with the reasons.
    case refusals
    /// Objections and recusals.
    case objections
    /// What was not written by its author: at meetings, by telephone, on paper.
    case channels
    /// What to verify next: what is due, and what nobody ever verified.
    case verification
    /// Colleges that nobody speaks for, or that did not speak.
    case voices
    /// Rules whose reexamination is due.
    case reexamination
    /// The definitions of the indicators.
    case definitions
    /// Every field that differs.
    case differences
    case journal
    case inventory
    case nomenclatures
    case glossary
    case accessibility
    case privacy
    /// In an extract, what the ledger says of the record itself.
    case record
    /// In an extract, what waits for a statement or a verification.
    case pending
  }
}
