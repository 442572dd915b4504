internal import Records

/// How much of the classes with a quota one structure has used of late, a proposal included.
///
/// What was accepted before counts where the class would take it in today, whatever class it belonged to then:
/// cutting a large change into small ones gains nothing. People without a structure share one quota, and so do
/// all who propose from outside.
struct QuotaCount {
  private let origin: Proposal.Origin
  private let past: [Submission.Past]
  private let setting: Submission.Setting
  private let time: Instant

  init(
    of origin: Proposal.Origin, past: [Submission.Past], in setting: Submission.Setting,
    at time: Instant
  ) {
    self.origin = origin
    self.past = past
    self.setting = setting
    self.time = time
  }

  /// Adds the classes whose quota is gone beyond to those that are full; returns whether there are more now.
  mutating func fill(
    _ full: inout Set<Int>, with assignments: [Classification.Assignment], _ changes: [Change]
  ) -> Bool {
    let count = full.count
    for place in Set(assignments.compactMap(\.changeClass)) {
      guard let quota = setting.rules.classes[place].requirements.quota else { continue }
      let present = assignments.filter { $0.changeClass == place }.map {
        ($0.unit, changes[$0.change])
      }
      if isExceeded(quota, by: present, after: earlier(place, quota)) { full.insert(place) }
    }
    return full.count > count
  }

  /// Returns whether some units go beyond a quota with earlier ones; the share of fields is that of the records that
  /// they change themselves.
  private func isExceeded(
    _ quota: Requirements.Quota, by present: [(unit: ChangeUnit, change: Change)],
    after earlier: [(unit: ChangeUnit, change: Change)]
  ) -> Bool {
    var fields: [RecordID: Set<String>] = [:]
    var sizes: [RecordID: Int] = [:]
    var files: Set<String> = []
    for (unit, change) in present + earlier {
      guard let record = unit.record, case .record(_, let circumstances) = change else {
        files.insert(unit.path)
        continue
      }
      if case .field(_, let field) = unit {
        fields[record, default: []].insert(field)
      } else {
        fields[record, default: []].formUnion([])
      }
      sizes[record] = max(sizes[record] ?? 0, circumstances.fieldCount)
    }
    if fields.count + files.count > quota.records { return true }
    guard let share = quota.fields else { return false }
    let own = Set(present.compactMap(\.unit.record))
    return fields.contains { record, changed in
      guard own.contains(record), let size = sizes[record], size > 0 else { return false }
      return changed.count * share.denominator > size * share.numerator
    }
  }

  /// Returns what the same structure changed in the time of a quota that its class takes in.
  private func earlier(
    _ place: Int, _ quota: Requirements.Quota
  ) -> [(unit: ChangeUnit, change: Change)] {
    let own = entities(of: origin)
    return past.flatMap { past -> [(unit: ChangeUnit, change: Change)] in
      guard past.time <= time, time < quota.period.end(from: past.time),
        past.origin == .outside && origin == .outside
          || !entities(of: past.origin).isDisjoint(with: own)
      else { return [] }
      let classifier = Classifier(
        setting: setting, proposer: past.origin.proposer.flatMap { setting.roster[$0] },
        time: past.time, isUrgent: past.isUrgent)
      return past.changes.flatMap { change in
        classifier.questions(about: change).filter { classifier.takes(place, $0.question) }
          .map { ($0.unit, change) }
      }
    }
  }

  private func entities(of origin: Proposal.Origin) -> Set<Roster.Entity> {
    Set(origin.members.compactMap { setting.roster[$0].map { setting.roster.entity(of: $0) } })
  }
}

extension Proposal.Origin {
  /// The member who proposes alone, or `nil`.
  package var proposer: Member.ID? { if case .member(let id) = self { id } else { nil } }

  /// The members who answer for it: one, several, or none.
  package var members: [Member.ID] {
    switch self {
    case .member(let id): [id]
    case .joint(let ids): ids
    case .outside: []
    }
  }
}
