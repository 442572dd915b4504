package import Governance
package import Records

/// What an indicator says of one state and one period.
package struct IndicatorResult: Hashable, Sendable {
  /// A number, or why there is none (domain §6): nothing is ever shown as zero that is not zero.
  package enum Value: Hashable, Sendable {
    case number(Double)
    case interval(low: Double, high: Double)
    /// Nothing that it rests on is recorded.
    case unknown
    /// It cannot be computed, for a reason.
    case notComputable(Obstacle)
    /// So few stand behind it that they could be recognized.
    case secret
  }

  /// Why a number cannot be computed.
  package enum Obstacle: Hashable, Sendable {
    /// It compares with an earlier state, and there is none.
    case noEarlierState
    /// It is a part of nothing.
    case nothingToDivide
    /// Its statement cannot be run; what the database says.
    case failed(String)
  }

  /// The number itself, or the one of an item of a breakdown.
  package struct Row: Hashable, Sendable {
    /// The code of the item, or `nil` for the number itself.
    package let item: String?
    /// What the statement calls the item, where it gives a name; else its nomenclature does.
    package let label: String?
    package let value: Value
    /// Both numbers of a share: what was counted, and of how many.
    package let part: Int?
    package let whole: Int?

    package init(
      item: String? = nil, label: String? = nil, value: Value, part: Int? = nil, whole: Int? = nil
    ) {
      self.item = item
      self.label = label
      self.value = value
      self.part = part
      self.whole = whole
    }
  }

  /// The rows of a breakdown, in the order of its statement.
  package struct Table: Hashable, Sendable {
    package let breakdown: Indicator.Breakdown
    package let rows: [Row]
    /// What the database says, where its statement cannot be run.
    package let problem: String?

    package init(breakdown: Indicator.Breakdown, rows: [Row], problem: String? = nil) {
      self.breakdown = breakdown
      self.rows = rows
      self.problem = problem
    }
  }

  /// A record behind the number.
  package struct Source: Hashable, Sendable {
    package let record: RecordID
    /// The item that it is counted in, when the statement says.
    package let item: String?
    /// What the statement adds about it.
    package let note: String?

    package init(record: RecordID, item: String? = nil, note: String? = nil) {
      self.record = record
      self.item = item
      self.note = note
    }
  }

  /// The number of the period before: as it was published then, and as it is known now.
  package struct Earlier: Hashable, Sendable {
    package let published: Row
    package let revised: Row

    package init(published: Row, revised: Row) {
      self.published = published
      self.revised = revised
    }
  }

  package let indicator: Indicator
  package let number: Row
  package let tables: [Table]
  /// The list behind the number, or `nil` when the indicator has none or the number is secret.
  package let sources: [Source]?

  package init(indicator: Indicator, number: Row, tables: [Table] = [], sources: [Source]? = nil) {
    self.indicator = indicator
    self.number = number
    self.tables = tables
    self.sources = sources
  }
}

/// An indicator over the years, with its breaks.
package struct IndicatorSeries: Hashable, Sendable {
  /// The number of one moment, by the definition in force then.
  package struct Point: Hashable, Sendable {
    package let day: CalendarDate
    package let revision: String
    /// The version of the definition that gave it.
    package let version: Int
    package let number: IndicatorResult.Row
    /// The same moment by the definition before, where this point is the first of a new one.
    package let byEarlierDefinition: IndicatorResult.Row?

    package init(
      day: CalendarDate, revision: String, version: Int, number: IndicatorResult.Row,
      byEarlierDefinition: IndicatorResult.Row? = nil
    ) {
      self.day = day
      self.revision = revision
      self.version = version
      self.number = number
      self.byEarlierDefinition = byEarlierDefinition
    }
  }

  package let indicator: Indicator
  package let points: [Point]

  package init(indicator: Indicator, points: [Point]) {
    self.indicator = indicator
    self.points = points
  }
}
