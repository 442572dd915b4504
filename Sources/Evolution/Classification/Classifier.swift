internal import Governance
internal import Records

/// Puts what differs between two states of records of one kind in its cases (domain §7.1).
///
/// Whole records go by their dates in the world; fields by the nature of the acts that changed them. A
/// difference that could go both ways is `undetermined` rather than an evolution that nobody claimed.
struct Classifier {
  let period: ReportPeriod
  let attribution: Attribution
  let comparison: RecordComparison

  /// The kind as each revision reads it, `nil` where it has no such kind.
  let old: KindReader?
  let new: KindReader?
  private let readsAlike: Bool

  init(
    period: ReportPeriod, attribution: Attribution, comparison: RecordComparison, old: KindReader?,
    new: KindReader?
  ) {
    self.period = period
    self.attribution = attribution
    self.comparison = comparison
    self.old = old
    self.new = new
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

    /// What people call the record, `nil` when it is gone or has no name.
    var label: String? { after == nil ? nil : becomes?.label ?? was?.label }

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
    var rest = pair.after == nil ? [] : change?.fields ?? []
    var findings: [Finding] = []
    for event in events(for: pair) {
      let covered = rest.filter { event.covers?.contains($0.topField) ?? true }
      rest = rest.filter { !(event.covers?.contains($0.topField) ?? true) }
      let found = settled(event, covering: covered, of: draft)
      if let last = findings.last, last.case == found {
        // A migration may both begin and end a record; it is excluded once.
        findings = [draft.finding(found, .record, last.fields + covered, date: last.date)]
      } else {
        findings.append(draft.finding(found, .record, covered, date: event.date))
      }
    }
    return findings + fieldFindings(rest, draft, isAlone: findings.isEmpty)
  }

  /// Returns the case of an event once the nature of its acts is taken into account.
  private func settled(_ event: Event, covering fields: [FieldChange], of draft: Draft) -> Case {
    let (pair, state) = (draft.pair, new?.kind.meaning.state)
    var field: String?
    if pair.before != nil, pair.after != nil {
      let change = fields.first { $0.field == state } ?? fields.first
      // Without a field that says it, either the day came that the dates had announced, or the
      // nomenclature gave the same code another meaning.
      guard let change else { return pair.hasOtherMeaning(of: state) ? .migrated : event.case }
      if change.field == state, new?.isSuccession(change) == true { return .migrated }
      field = change.field
    }
    switch attribution.nature(of: field, in: draft.record) {
    case .migration: return .migrated
    case .correction: return event.whenCorrected ?? event.case
    default: return event.case
    }
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
        isArrival: pair.before == nil, isGone: pair.after == nil, metres: metres, acts: acts)
    }
  }
}
