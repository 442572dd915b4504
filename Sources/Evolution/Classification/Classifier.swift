internal import Governance
internal import Records

/// Puts what differs between two states of records of one kind in its cases (domain §7.1).
///
/// Whole records go by their dates in the world; fields by the nature of the acts that changed them. A
/// difference that could go both ways is `undetermined` rather than an evolution that nobody claimed.
struct Classifier {
  let period: ReportPeriod
  var attribution: Attribution
  let comparison: RecordComparison

  /// The kind as each revision reads it, `nil` where it has no such kind.
  let old: KindReader?
  let new: KindReader?

  /// What took the place of what, as the later state says.
  let succession: Succession
  private let readsAlike: Bool

  init(
    period: ReportPeriod, attribution: Attribution, comparison: RecordComparison, old: KindReader?,
    new: KindReader?, succession: Succession = Succession()
  ) {
    self.period = period
    self.attribution = attribution
    self.comparison = comparison
    self.old = old
    self.new = new
    self.succession = succession
    readsAlike = old.flatMap { old in new.map { old.readsLike($0) } } ?? false
  }

  /// Both states of one record with what they say of its life.
  struct Pair {
    let before: Record?
    let after: Record?
    let isSame: Bool
    let was: KindReader.Reading?
    let becomes: KindReader.Reading?
    let phaseBefore: Phase?
    let phaseAfter: Phase?

    /// The side on which the record stands in another territory than the report's, rather than nowhere.
    var elsewhere: Elsewhere?

    /// The identity of the record; no pair is made of nothing.
    var id: RecordID? { after?.id ?? before?.id }

    /// One of both states.
    enum Elsewhere { case before, after }

    /// What people call the record, `nil` when it is gone or has no name.
    var label: String? {
      after == nil && elsewhere == nil ? nil : becomes?.label ?? was?.label
    }

    /// Returns whether the state says the same word on both sides and means something else.
    func hasOtherMeaning(of state: String?) -> Bool {
      guard let state, was?.state != becomes?.state else { return false }
      return before?[state] == after?[state]
    }
  }

  /// Reads both states of a record, each with the kind of its own revision and at its own end of the
  /// period.
  func pair(_ before: Record?, _ after: Record?) -> Pair {
    let isSame = before == after
    let was = before.map { old?.read($0) ?? KindReader.Reading() }
    let becomes =
      isSame && readsAlike ? was : after.map { new?.read($0) ?? KindReader.Reading() }
    return Pair(
      before: before, after: after, isSame: isSame, was: was, becomes: becomes,
      phaseBefore: was?.phase(on: period.after ?? period.until),
      phaseAfter: becomes?.phase(on: period.until))
  }

  /// Returns everything that differs between both states, each field in exactly one finding.
  func findings(for pair: Pair) -> [Finding] {
    if pair.isSame, pair.phaseBefore == pair.phaseAfter { return [] }
    guard let id = pair.after?.id ?? pair.before?.id else { return [] }
    let change = pair.isSame ? nil : comparison.change(from: pair.before, to: pair.after)
    let draft = Draft(
      record: id, pair: pair, label: pair.label ?? id.description, acts: attribution.acts(of: id))
    var rest = pair.after == nil || pair.elsewhere != nil ? [] : change?.fields ?? []
    var findings: [Finding] = []
    for event in events(for: pair) {
      let covered = rest.filter { covers($0, event) }
      rest = rest.filter { !covers($0, event) }
      let found = settled(event, covering: covered, of: draft)
      if let last = findings.last, last.case == found.case {
        // A migration may both begin and end a record; it is excluded once.
        findings = [draft.finding(found.case, .record, last.fields + covered, date: last.date)]
      } else {
        findings.append(draft.finding(found.case, .record, covered, date: found.date))
      }
    }
    return findings + fieldFindings(rest, draft, isAlone: findings.isEmpty)
  }

  private func covers(_ change: FieldChange, _ event: Event) -> Bool {
    guard let covers = event.covers else { return true }
    if covers.contains(change.topField) { return true }
    guard event.isExit, change.before == nil, let state = new?.kind.meaning.state,
      let section = new?.kind.section(of: state)
    else { return false }
    return new?.kind.section(of: change.field) == section
  }

  /// Returns an event once the nature of its acts is taken into account.
  private func settled(_ event: Event, covering fields: [FieldChange], of draft: Draft) -> Event {
    let (pair, state) = (draft.pair, new?.kind.meaning.state)
    var event = event
    var field: String?
    if pair.before != nil, pair.after != nil {
      let change = fields.first { $0.field == state } ?? fields.first
      // Without a field that says it, either the day came that the dates had announced, or the
      // nomenclature gave the same code another meaning.
      guard let change else {
        if pair.hasOtherMeaning(of: state) { event.case = .migrated }
        return event
      }
      if change.field == state, new?.isSuccession(change) == true { event.case = .migrated }
      field = change.field
    }
    switch attribution.nature(of: field, in: draft.record) {
    case .migration: event.case = .migrated
    case .correction where event.case != .migrated:
      event.case = event.whenCorrected ?? event.case
    case .change where event.isDatedByAct:
      event = dated(event, by: field.flatMap { attribution.effective($0, in: draft.record) })
    default: break
    }
    return event
  }

  /// Returns an event that the record does not date on the day that its act says.
  private func dated(_ event: Event, by effective: PartialDate?) -> Event {
    guard event.date == nil, let effective else { return event }
    var event = event
    event.date = effective
    switch period.placement(of: effective) {
    case .before: event.case = .changedEarlier
    case .later: event.case = .announced
    case .within, .unclear: break
    }
    return event
  }

  /// What the findings of one record have in common.
  struct Draft {
    let record: RecordID
    let pair: Pair
    let label: String
    let acts: [Int]

    func finding(
      _ case: Case, _ topic: Topic, _ fields: [FieldChange], date: PartialDate? = nil,
      metres: Int? = nil
    ) -> Finding {
      Finding(
        record: record, label: label, case: `case`, topic: topic, date: date, fields: fields,
        isArrival: pair.before == nil && pair.elsewhere == nil,
        isGone: pair.after == nil && pair.elsewhere == nil, metres: metres, acts: acts)
    }
  }
}
