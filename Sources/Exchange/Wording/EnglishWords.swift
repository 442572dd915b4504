internal import Records

/// What an import says in English.
enum EnglishWords {
  static func sentence(_ fact: ImportFact) -> String {
    switch fact {
    case .origin(let path, let source, let vintage):
      "Import of \(path) from the source “\(source)”" + (vintage.map { ", as of \($0)" } ?? "")
        + "."
    case .reading(let fact): fact.sentence(in: "en")
    case .guarded(let reason): sentence(reason)
    case .rows(let rows):
      "\(rows.read) rows read, of which \(rows.new) new and \(rows.known) known; \(rows.added) added, "
        + "\(rows.changed) changed, \(rows.unchanged) unchanged, \(rows.rejected) rejected."
    case .nothingToPropose: "Nothing to propose."
    case .proposedValues(let counts): proposed(counts)
    case .missing(let number):
      "\(count(number, "known record")) no longer in the file; these are questions, not closures."
    case .renumbered(let number):
      "\(count(number, "row")) under a new identifier in which a place the source knew is found again: renumbered."
    case .renumberedOrNew(let number):
      "\(count(number, "row")) added though several records that the file lacks look the same; people must say."
    case .alike(let number):
      "\(count(number, "row")) added that look like a record of another source; 'terrier match' will ask."
    case .listedTwice(let number):
      "\(count(number, "row")) about a record read above under another identifier; the first one counts."
    case .emptiedRows(let number):
      "\(count(number, "row")) of known places emptied of all but the identifier; nothing is erased."
    case .emptiedCells(let cells, let rows):
      "\(count(cells, "cell")) emptied in \(count(rows, "row")); an empty cell never replaces a value."
    case .stillListed(let number):
      "\(count(number, "row")) about places that are over; not reopened."
    case .dates(let field, let swapped, let equal):
      "\(count(swapped, "date")) of \(field) with day and month swapped, \(equal) equal; none changes."
    case .positions(let counts): positions(counts)
    case .unreadableCells(let cells):
      "\(count(cells.count, "value")) of the column \(cells.column) could not be recorded as given."
    case .repaired(let counts): "Repaired, \(counts.title(in: "en")): \(counts.count)."
    case .finding(let finding): sentence(finding)
    case .recoded(let column):
      "One decision on \(column.field), recoded in \(column.count) of \(column.of) known rows; "
        + "\(count(column.mappings.count, "mapping")), proposed apart as a migration."
    case .rejected(let row):
      "Line \(row.line), column \(row.column) rejected: \(reason(row.reason))."
    }
  }

  static func reason(_ reason: RejectedRow.Reason) -> String {
    switch reason {
    case .cellCount(let found, let expected): "\(found) cells instead of \(expected)"
    case .textAfterQuote: "a quoted cell goes on after its closing quote"
    case .noIdentifier: "no identifier"
    case .longIdentifier(let limit): "the identifier has more than \(limit) bytes"
    case .duplicateIdentifier(let identifier, let line):
      "the identifier \(identifier.shown) already stands on line \(line)"
    case .ambiguousIdentifier(let identifier, let records):
      "the identifier \(identifier.shown) is borne by "
        + records.map(\.description).joined(separator: ", ")
    case .emptied: "the row is emptied and its place is not known"
    case .noValue(let field): "no usable value for '\(field)', which every record must have"
    }
  }

  private static func sentence(_ reason: ImportGuard) -> String {
    switch reason {
    case .fewRows(let read, let known, let least):
      "Warning! \(count(read, "row")) for \(known) known, less than \(least) %; "
        + "the file may be truncated."
    case .olderVintage(let known, let given):
      "Warning! The file, as of \(given), is older than the last one taken in, as of \(known)."
    case .columnChanged(let fields, let count, let known):
      "Warning! \(fields.joined(separator: " and ")) would change in \(count) of \(known) known rows, "
        + "in ways that no recoding explains; the column may have been misread."
    }
  }

  private static func proposed(_ counts: ImportStatistics.FieldCounts) -> String {
    var parts = [count(counts.proposed, "value") + " to record"]
    if counts.filled > 0 { parts.append("\(counts.filled) where nothing was said") }
    if counts.cosmetic > 0 { parts.append("\(counts.cosmetic) different by spaces or case only") }
    return "Field \(counts.field), \(parts.joined(separator: ", "))."
  }

  private static func positions(_ counts: ImportStatistics.PositionCounts) -> String {
    var text = "Of \(count(counts.compared, "position")), \(counts.near + counts.moved) differ: "
    text += "\(counts.near) by rounding, \(counts.moved) by a move"
    if !counts.shifts.isEmpty {
      let metres = counts.shifts.map { "\(Int($0.metres.rounded())) m" }
      text += "; listed: \(metres.joined(separator: ", "))"
    }
    return text + "."
  }

  private static func sentence(_ finding: ImportFinding) -> String {
    let fields = finding.fields.joined(separator: " and ")
    let what =
      switch finding.nature {
      case .newValues: "new values"
      case .emptied: "emptied"
      case .unreadable: "unreadable"
      case .swappedDates: "day and month swapped"
      case .roundedCoordinates: "rounded differently"
      }
    return "One decision on \(fields), \(what) in \(finding.count) of \(finding.of) known rows."
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
