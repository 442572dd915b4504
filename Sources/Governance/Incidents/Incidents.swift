package import Records

/// The records of a revision that change what counts while they last: measures, contestations, invitations.
///
/// They are records of kinds like any other, whose kinds say what they mean to the engine (design §5.2).
package struct Incidents: Hashable, Sendable {
  package var measures: [Measure]
  package var contestations: [Contestation]
  package var invitations: [Invitation]

  package init(
    measures: [Measure] = [], contestations: [Contestation] = [], invitations: [Invitation] = []
  ) {
    self.measures = measures
    self.contestations = contestations
    self.invitations = invitations
  }
}

/// A graduated measure on a member's behaviour: with a reason, an end, and an appeal (domain §5.8).
package struct Measure: Hashable, Sendable {
  /// What a measure does while it lasts, from the lightest.
  package enum Level: String, Hashable, Sendable, CaseIterable {
    /// It reminds of a rule, and changes nothing that counts.
    case reminder
    /// What the member proposes needs one approval more, of one structure more, but for their own structure's records
    /// and contestations.
    case reinforcedReview = "reinforced-review"
    /// The member's opinions are shown without being counted.
    case opinionsSuspended = "opinions-suspended"
    /// What the member proposes is not accepted, but for their own structure's records and contestations.
    case proposalsSuspended = "proposals-suspended"
  }

  package let record: RecordID
  package let member: Member.ID
  package let level: Level
  package let from: CalendarDate
  /// The first day on which it is over.
  package let until: CalendarDate

  package init(
    record: RecordID, member: Member.ID, level: Level, from: CalendarDate, until: CalendarDate
  ) {
    self.record = record
    self.member = member
    self.level = level
    self.from = from
    self.until = until
  }

  /// Returns whether it lasts at a moment.
  package func lasts(at time: Instant) -> Bool { from <= time.date && time.date < until }
}

/// Somebody's complaint about what a record says, until it is answered.
package struct Contestation: Hashable, Sendable {
  package let record: RecordID
  /// The records that it speaks of.
  package let subjects: [RecordID]
  package let received: CalendarDate?

  package init(record: RecordID, subjects: [RecordID], received: CalendarDate?) {
    self.record = record
    self.subjects = subjects
    self.received = received
  }
}

/// A documented invitation of a college in which nobody can consent yet.
package struct Invitation: Hashable, Sendable {
  package let record: RecordID
  package let college: College.ID
  package let on: CalendarDate

  package init(record: RecordID, college: College.ID, on: CalendarDate) {
    self.record = record
    self.college = college
    self.on = on
  }
}

extension Incidents {
  /// Returns the heaviest measure of a level on a member that lasts at a moment.
  package func measure(
    _ level: Measure.Level, on member: Member.ID, at time: Instant
  ) -> Measure? {
    measures.filter { $0.member == member && $0.level == level && $0.lasts(at: time) }
      .max { ($0.until, $0.record) < ($1.until, $1.record) }
  }

  /// The oldest open contestation of each record that somebody contests.
  ///
  /// Who asks for many records asks once, so that many contestations of many records stay cheap.
  package var contested: [RecordID: Contestation] {
    var oldest: [RecordID: Contestation] = [:]
    for contestation in contestations {
      for subject in contestation.subjects {
        let known = oldest[subject]
        oldest[subject] =
          known.map { $0.order <= contestation.order ? $0 : contestation } ?? contestation
      }
    }
    return oldest
  }

  /// Returns the oldest open contestation of a record, or `nil` when nobody contests it.
  package func contestation(of record: RecordID) -> Contestation? {
    contestations.filter { $0.subjects.contains(record) }.min { $0.order < $1.order }
  }
}

extension Contestation {
  fileprivate var order: (Int, RecordID) { (received?.daysSinceEpoch ?? .max, record) }
}
