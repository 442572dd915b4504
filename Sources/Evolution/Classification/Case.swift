/// What a difference between two states counts as: the table of domain §7.1, one case for each line.
///
/// Each case belongs to one book, and each difference to one case. The order is that of reports: what
/// is not known comes before what is.
package enum Case: String, Hashable, Sendable, CaseIterable {
  /// It began to stand on a day of the period.
  case opened
  /// It began on a day of the period in the place of others: a new commune, a programme that follows another.
  case tookOver
  /// It stopped standing on a day of the period.
  case ended
  /// It stopped on a day of the period and another took its place: communes that merged, never a closure.
  case replaced
  /// It was planned and will not be.
  case abandoned
  /// It stands but is interrupted.
  case suspended
  /// It was interrupted and no longer is.
  case resumed
  /// It had ended and stands again.
  case reopened
  /// A field says something else because the world changed.
  case changed
  /// It came to lie in the territory that the report is about; it stood elsewhere before.
  case movedIn
  /// It no longer lies in the territory that the report is about; it stands elsewhere.
  case movedOut

  /// It is newly in the ledger, and when it began is not known, or not well enough to say.
  case recordedUndated
  /// It stopped standing, and when is not known, or not well enough to say.
  case endedUndated
  /// Another took its place, and when is not known, or not well enough to say.
  case replacedUndated
  /// A field says something else, and whether the world changed or the record was wrong is not known.
  case undetermined
  /// It already stood before the period, and the ledger learned it within.
  case discovered
  /// It had already ended before the period, and the ledger learned it within.
  case endedEarlier
  /// Another had already taken its place before the period, and the ledger learned it within.
  case replacedEarlier
  /// A field says something else because the world changed before the period.
  case changedEarlier
  /// It is planned, or a change is dated after the period.
  case announced
  /// A field says something else because it was wrong.
  case corrected
  /// A field says the same in other words: spaces, capitals, order, a position a few metres away.
  case rewritten
  /// It was verified, and nothing else differs.
  case confirmed
  /// It was verified, and something else differs.
  case verified
  /// It was a duplicate of another record.
  case merged
  /// It had been recorded by mistake.
  case withdrawn
  /// It is no longer held for a duplicate or a mistake.
  case restored
  /// Its file is gone, which only a redaction may do.
  case removed

  /// The vocabulary of the ledger changed, not what it says (domain §6, L-09).
  case migrated

  /// The book that the case is written in.
  package var book: Book {
    switch self {
    case .opened, .tookOver, .ended, .replaced, .abandoned, .suspended, .resumed, .reopened,
      .changed, .movedIn, .movedOut:
      .territory
    case .migrated: .rules
    default: .knowledge
    }
  }

  /// A Boolean value indicating whether the case says that something is not known.
  package var isUnknown: Bool {
    switch self {
    case .recordedUndated, .endedUndated, .replacedUndated, .undetermined: true
    default: false
    }
  }
}
