package import Records

/// How the known rows of a file compare with the ledger, field by field.
package struct ImportStatistics: Hashable, Sendable {
  /// What happened to one field over all known rows; the counts exclude each other.
  package struct FieldCounts: Hashable, Sendable {
    package let field: String
    package internal(set) var equal = 0
    /// The record said nothing and the file does.
    package internal(set) var filled = 0
    package internal(set) var changed = 0
    /// The two differ by spaces or case only.
    package internal(set) var cosmetic = 0
    package internal(set) var emptied = 0
    package internal(set) var unreadable = 0
    package internal(set) var swapped = 0

    /// The rows that bring a value to propose.
    package var proposed: Int { filled + changed + cosmetic }

    /// A Boolean value indicating whether the file and the ledger differ somewhere.
    package var hasDifferences: Bool { proposed + emptied + unreadable + swapped > 0 }
  }

  /// How far the positions of the file are from those of the ledger.
  package struct PositionCounts: Hashable, Sendable {
    /// A position that differs by more than what rounding explains.
    package struct Shift: Hashable, Sendable {
      package let record: RecordID
      package let line: Int
      package let column: Int
      package let metres: Double
    }

    package internal(set) var equal = 0
    /// The two differ by no more than the tolerance: no move.
    package internal(set) var near = 0
    package internal(set) var moved = 0
    /// The positions beyond the distance of notice, moved ones included, in the order of the file.
    package internal(set) var shifts: [Shift] = []

    package var compared: Int { equal + near + moved }
  }

  /// The fields that the file fills, in the order of the kind.
  package internal(set) var fields: [FieldCounts]
  package internal(set) var positions = PositionCounts()

  /// What the fields of coordinates are, when the file has both.
  package let positionFields: [String]

  /// How many cells of each column could not be recorded, over all rows, in the order of the file.
  package internal(set) var unreadableCells: [ColumnCount] = []

  /// A number of cells of a column.
  package struct ColumnCount: Hashable, Sendable {
    package let column: String
    package let count: Int
  }

  /// Returns the counts of a field.
  package subscript(field: String) -> FieldCounts? { fields.first { $0.field == field } }
}
