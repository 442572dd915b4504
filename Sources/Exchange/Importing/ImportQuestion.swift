package import Records

/// Something that a file leaves open and that only people can answer.
package enum ImportQuestion: Hashable, Sendable {
  /// The source knew the record and its file no longer has it: closed, moved, or out of its scope?
  case missing(RecordID, identifier: String)
  /// The file no longer says what the record says in these fields; nothing is taken away.
  case emptied(RecordID, line: Int, column: Int, fields: [String], isWholeRow: Bool)
  /// A known date and the file's differ by an exchange of day and month; the known one is kept.
  case swappedDate(RecordID, line: Int, column: Int, SwappedDate)
  /// The file still lists a record that is over; it is not opened again.
  case stillListed(RecordID, line: Int)
  /// An earlier row is about the same record, which has several identifiers of the source; that row counts.
  case listedTwice(RecordID, line: Int, firstLine: Int)
  /// A new row may be any of several records that the file no longer has; it was added.
  case renumberedOrNew([RecordID], line: Int)
  /// A new row looks like a record of another source; it was added, and people are asked (`terrier match`).
  case alike(RecordID, line: Int, score: Int)

  /// The record that the question is about, or `nil` when it is which record it is.
  package var record: RecordID? {
    switch self {
    case .missing(let record, _), .emptied(let record, _, _, _, _),
      .swappedDate(let record, _, _, _), .stillListed(let record, _),
      .listedTwice(let record, _, _), .alike(let record, _, _):
      record
    case .renumberedOrNew: nil
    }
  }
}

/// A date that a file gives with its day and month exchanged.
package struct SwappedDate: Hashable, Sendable {
  package let field: String
  package let known: PartialDate
  package let found: PartialDate
}

/// A change of the same nature in so many rows that it is one decision, not as many.
package struct ImportFinding: Hashable, Sendable {
  /// What happened to the column.
  package enum Nature: String, Hashable, Sendable {
    case newValues
    case emptied
    case unreadable
    case swappedDates
    case roundedCoordinates
  }

  package let fields: [String]
  package let nature: Nature
  /// The rows it concerns, of all the known ones.
  package let count: Int
  package let of: Int
}

/// A reason to stop and ask before going on with an import.
package enum ImportGuard: Hashable, Sendable {
  /// The file has far fewer rows than the source is known for: it may be truncated.
  case fewRows(read: Int, known: Int, leastPercent: Int)
  /// The file is older than the last one taken in.
  case olderVintage(known: PartialDate, given: PartialDate)
  /// One column changes in so many of the known rows, in ways that no recoding explains, that it may have been
  /// misread.
  case columnChanged(fields: [String], count: Int, of: Int)

  /// The stable name of the guard.
  package var code: String {
    switch self {
    case .fewRows: "few-rows"
    case .olderVintage: "older-vintage"
    case .columnChanged: "column-changed"
    }
  }
}
