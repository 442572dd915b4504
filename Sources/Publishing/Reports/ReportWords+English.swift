internal import Evolution
internal import Governance

extension ReportHeading {
  var english: String {
    switch self {
    case .evolution: "Evolution report"
    case .initialState: "Initial state"
    case .state: "State"
    case .revision: "Revision"
    case .actDay: "Date of the act"
    case .start: "Start"
    case .end: "End"
    case .counts: "What the register holds"
    case .unknowns: "What the register cannot tell"
    case .flow: "From the start to the end of the period"
    case .territory: "What changed in the territory"
    case .knowledge: "What changed in what we know of it"
    case .rules: "What changed in the rules"
    case .names: "Names that differ"
    case .notSaid: "What this report does not say"
    case .journal: "Journal of the acts"
    case .inventory: "Records at the end of the period"
    case .entered: "Began to stand"
    case .left: "Ceased to stand"
    case .returned: "Records that changed and returned to their first state"
    case .brokenLinks: "Links to records that no longer stand"
    case .governance: "Governance files that changed"
    }
  }
}

extension ReportColumn {
  var english: String {
    switch self {
    case .kind: "Kind"
    case .recorded: "Recorded"
    case .standing: "Standing"
    case .recordedBefore: "Recorded at the start"
    case .recordedAfter: "Recorded at the end"
    case .standingBefore: "Standing at the start"
    case .standingAfter: "Standing at the end"
    case .verified: "Verified"
    case .record: "Record"
    case .date: "Real-world date"
    case .difference: "What differs"
    case .field: "Field"
    case .before: "Before"
    case .after: "After"
    case .act: "Acts"
    case .phase: "Situation"
    case .path: "File"
    case .area: "Area"
    case .target: "Record that no longer stands"
    case .newRecord: "new record"
    case .erased: "content erased"
    case .dateCame: "the date that the record announced has passed"
    case .nothing: "(nothing)"
    case .added: "added:"
    case .removed: "removed:"
    case .unknownDate: "unknown"
    case .yes: "yes"
    case .no: "no"
    case .proposal: "Proposal"
    case .nature: "Nature"
    case .effective: "Effective"
    case .balance: "Balance of openings and closures"
    }
  }
}

extension ReportSentence {
  var english: String {
    switch self {
    case .period(let after, let until): "Period: after \(after), up to and including \(until)."
    case .since(let until): "The register as it stands on \(until)."
    case .initial: "The register has no earlier state: this report describes no evolution."
    case .noRecord: "The register holds no record."
    case .none: "No record is in this case."
    case .zero(let names): "Zero records: \(names.joined(separator: "; "))."
    case .enteredAndLeft:
      "The records standing at the start, with those that began to stand and without those that ceased, are those standing at the end."
    case .verified:
      "Verified: among the records standing on both dates, those with a verification recorded within the period."
    case .standing:
      "A record stands when what it describes exists on that day, even interrupted."
    case .metres(let count): "\(count) m away"
    case .brokenLinks(let count):
      Language.english.count(count, "link leads", "links lead")
        + " to a record that ceased to stand within the period"
    case .returned(let count):
      Language.english.count(
        count, "record changed and returned to its first state",
        "records changed and returned to their first state")
    case .authorship(let share):
      "Written by the structures concerned: \(share). What counts is a change, proposed by somebody of the structure, of a record that speaks of it."
    case .nothingConcerning:
      "Written by the structures concerned: no record that speaks of a structure was changed."
    case .starting:
      "The commons is starting: it still has few structures or colleges, and its decisions ask for fewer opinions. That ends by itself once it has grown."
    }
  }
}

extension ReportLimit {
  var english: String {
    switch self {
    case .dates:
      "A new record whose opening date is unknown is not counted as an opening. A closure whose date is unknown is not part of the balance."
    case .absences:
      "A record that a source no longer mentions is not a closure: it is a question, asked in the reasons of the acts."
    case .natures:
      "Where the acts do not say whether the world changed or the record was wrong, the difference is counted apart, in what the register cannot tell."
    case .unverified: "A record without a difference is not thereby a verified record."
    case .causes: "This report states differences; it gives no causes for them."
    case .ranks: "It ranks no structure."
    case .net:
      "It compares two dates: a record that changed several times appears only with its difference between the start and the end; each step is in the journal."
    case .indicators: "Indicators are not computed in this report."
    }
  }
}
