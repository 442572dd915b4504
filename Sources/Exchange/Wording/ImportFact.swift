package import Records

/// One thing to say about an import, in the order in which people want to know it.
///
/// Facts carry no words: a command, a page or a message says them in its own language.
package enum ImportFact: Hashable, Sendable {
  case origin(path: String, source: String, vintage: PartialDate?)
  /// How the file was read.
  case reading(ReadingFact)
  case guarded(ImportGuard)
  case rows(RowCounts)
  /// Nothing is proposed.
  case nothingToPropose
  /// The values that a field of known records would take.
  case proposedValues(ImportStatistics.FieldCounts)
  case missing(Int)
  /// Rows found to be records that the source calls by another identifier now.
  case renumbered(Int)
  /// New rows that may be one of several records which the file no longer has.
  case renumberedOrNew(Int)
  /// New rows that look like a record of another source.
  case alike(Int)
  /// Rows about a record that an earlier row is about.
  case listedTwice(Int)
  /// Rows of known places that the producer blanked.
  case emptiedRows(Int)
  /// Cells that became empty in the other rows.
  case emptiedCells(Int, rows: Int)
  case stillListed(Int)
  case dates(field: String, swapped: Int, equal: Int)
  case positions(ImportStatistics.PositionCounts)
  case unreadableCells(ImportStatistics.ColumnCount)
  /// Cells that were recorded in another writing, by what was repaired.
  case repaired(RepairCount)
  case finding(ImportFinding)
  /// One column that is proposed apart, as one decision.
  case recoded(Recoding.Column)
  case rejected(RejectedRow)
}

extension ImportPlan {
  /// What there is to say about the plan.
  package var facts: [ImportFact] {
    // Names come from outside: a line end in one would forge a line of the message.
    var facts: [ImportFact] = [
      .origin(
        path: TextCleaning.line(path), source: TextCleaning.line(sourceName), vintage: vintage)
    ]
    facts += account.reading.map(ImportFact.reading)
    facts += guards.map(ImportFact.guarded)
    facts.append(.rows(rows))
    if isEmpty { facts.append(.nothingToPropose) }
    facts += (recoding?.columns ?? []).map(ImportFact.recoded)
    facts += statistics.fields.map { $0.without(recoding) }.filter { $0.proposed > 0 }
      .map(ImportFact.proposedValues)
    if !renumbered.isEmpty { facts.append(.renumbered(renumbered.count)) }
    facts += openFacts
    facts += statistics.fields.filter { $0.swapped > 0 }.map {
      .dates(field: $0.field, swapped: $0.swapped, equal: $0.equal)
    }
    if statistics.positions.near + statistics.positions.moved > 0 {
      facts.append(.positions(statistics.positions))
    }
    facts += account.counts(examples: 0).filter(\.isRepair).map(ImportFact.repaired)
    facts += statistics.unreadableCells.map(ImportFact.unreadableCells)
    facts += findings.map(ImportFact.finding)
    return facts + rejected.map(ImportFact.rejected)
  }

  /// The questions, counted by what they ask.
  private var openFacts: [ImportFact] {
    var (rows, cells, partialRows, over) = (0, 0, 0, 0)
    var (doubtful, alike, twice) = (0, 0, 0)
    for question in questions {
      switch question {
      case .emptied(_, _, _, _, true): rows += 1
      case .emptied(_, _, _, let fields, false):
        cells += fields.count
        partialRows += 1
      case .stillListed: over += 1
      case .renumberedOrNew: doubtful += 1
      case .alike: alike += 1
      case .listedTwice: twice += 1
      case .missing, .swappedDate: break
      }
    }
    var facts: [ImportFact] = []
    if !missing.isEmpty { facts.append(.missing(missing.count)) }
    if rows > 0 { facts.append(.emptiedRows(rows)) }
    if cells > 0 { facts.append(.emptiedCells(cells, rows: partialRows)) }
    if over > 0 { facts.append(.stillListed(over)) }
    if doubtful > 0 { facts.append(.renumberedOrNew(doubtful)) }
    if alike > 0 { facts.append(.alike(alike)) }
    if twice > 0 { facts.append(.listedTwice(twice)) }
    return facts
  }
}
