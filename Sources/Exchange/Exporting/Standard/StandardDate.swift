internal import Records

/// The date at which a record was last known to be right, as the national standard asks (`date_maj`).
///
/// It is the day of the last verification, or of the last act that really changed what the record says,
/// whichever is later: a date that moves without a change, or stays when there is one, misleads everybody
/// who compares two lists (standard-and-data §4.4). Where neither is known, it is the date that the
/// producer stated, and at last the day the record was made.
struct StandardDate {
  private let profile: Profile
  private let history: RecordDates
  /// The last day that is believed.
  private let day: CalendarDate?

  init(profile: Profile, history: RecordDates, day: CalendarDate? = nil) {
    self.profile = profile
    self.history = history
    self.day = day
  }

  /// Returns the date, or `nil` when nothing tells one.
  func date(of record: Record) -> CalendarDate? {
    let seen = profile.verificationDays(of: record).filter(isBelieved).max()
    let dates = [seen, history.changed[record.id]].compactMap(\.self)
    return dates.max() ?? stated(by: record) ?? history.recorded[record.id]
  }

  /// The date that the producer stated.
  private func stated(by record: Record) -> CalendarDate? {
    record[StandardColumns.date]?.day.flatMap { isBelieved($0) ? $0 : nil }
  }

  private func isBelieved(_ date: CalendarDate) -> Bool { day.map { date <= $0 } ?? true }
}
