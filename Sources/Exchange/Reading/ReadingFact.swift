/// One thing to say about how a file was read, before any of its rows is compared.
package enum ReadingFact: Hashable, Sendable {
  /// What became of a value of version 0.1 that has no exact successor.
  package enum Fate: Hashable, Sendable {
    /// Version 1.0 cannot say it.
    case dropped
    /// It is said so, and places published in both versions do not always agree.
    case uncertain(String)
    /// It is in no version.
    case unknown
  }

  /// The form of the file, its encoding, and the separator of its cells when it has one.
  case form(TableForm, TextEncoding, separator: Character?)
  case version(StandardVersion, valueSeparators: [String])
  case upgraded(column: String, to: [String], count: Int)
  case lossy(column: String, value: String, Fate, count: Int)
  /// The columns were read as a mapping says: how many fields it fills.
  case mapped(path: String, fields: Int)
  /// The identifiers were taken from another column.
  case identifiers(column: String)
  /// Texts of days from which hours could not be read.
  case unreadHours(Int)
}

/// The form of a file that holds a table.
package enum TableForm: String, Hashable, Sendable {
  case csv = "CSV"
  case json = "JSON"
}
