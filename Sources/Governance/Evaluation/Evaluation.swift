internal import Records

/// Decides whether a proposal may enter the ledger, explaining every requirement.
///
/// It is a function of its submission: no clock, no file, no environment. Every requirement is evaluated
/// even when another one fails, so that people learn of all that is missing at once.
package func evaluate(_ submission: Submission) -> Verdict { Evaluation(submission).verdict }

/// A submission prepared for its requirements: what its changes belong to, who may count, who said what.
///
/// A current opening brings its own setting: the rules of the opening and of the closing must both be
/// met, by members who stand at both (design §5.5).
package struct Evaluation {
  /// One of the settings that judge, with the moment it is looked at and what it makes of the changes.
  struct Reading {
    let setting: Submission.Setting
    let time: Instant
    let classification: Classification
  }

  let submission: Submission
  /// The opening's, when there was one, then the closing's.
  let readings: [Reading]
  /// That of the rules which the proposal brings: those who change the rules must meet them as well.
  let amendment: Reading?
  let demand: Demand
  let electorate: Electorate
  let recordings: Recordings
  let opinions: Opinions
  /// What the voices concerned say, where a class asks for them.
  let hearing: VoiceHearing?
  /// The oldest open contestation of each record that somebody contests.
  let contested: [RecordID: Contestation]
  /// The sizes below which the commons is starting, while it is.
  let bootstrap: BootstrapState?

  package init(_ submission: Submission) {
    let readings = Evaluation.readings(of: submission)
    let amendment = Evaluation.amendment(of: submission)
    var demand = Demand(
      (readings + [amendment].compactMap(\.self)).flatMap {
        $0.classification.classes.map(\.requirements)
      })
    let settings = readings.map(\.setting)
    let electorate = Electorate(
      submission, settings, needsRecusal: demand.needsRecusal, needsMandate: demand.needsMandate)
    let recordings = Recordings(of: submission, settings, electorate)
    let opinions = Opinions(submission.reviews, excluding: recordings.exclusion)
    let contested = submission.setting.incidents.contested
    let hearing = VoiceHearing(
      submission, readings, demand, electorate, opinions, contested: Set(contested.keys))
    demand.add(hearing?.approvalsInstead)
    let isReinforced = submission.isReinforced
    if submission.proposal.origin == .outside { demand.addOneStructure() }
    if isReinforced { demand.addOneStructure() }
    let bootstrap = BootstrapState(submission.setting, readings, electorate)
    if let bootstrap { demand.lower { bootstrap.lowered($0) } }
    self.submission = submission
    self.readings = readings
    self.amendment = amendment
    self.demand = demand
    self.electorate = electorate
    self.recordings = recordings
    self.opinions = opinions
    self.contested = contested
    self.hearing = hearing
    self.bootstrap = bootstrap
  }

  private static func readings(of submission: Submission) -> [Reading] {
    var settings = [(setting: submission.setting, time: submission.time)]
    if let opening = submission.currentOpening {
      settings.insert((opening.setting, opening.time), at: 0)
    }
    return settings.map { setting, time in
      Reading(
        setting: setting, time: time,
        classification: Classification(
          of: submission.proposal, submission.changes, past: submission.past, in: setting,
          at: time))
    }
  }

  /// Reads what governs, among the changes, by the rules that they would put in force.
  private static func amendment(of submission: Submission) -> Reading? {
    guard let rules = submission.amendedRules, rules != submission.setting.rules else { return nil }
    let setting = Submission.Setting(
      rules: rules, roster: submission.setting.roster, incidents: submission.setting.incidents)
    let governing = submission.changes.filter {
      if case .path = $0 { true } else { false }
    }
    return Reading(
      setting: setting, time: submission.time,
      classification: Classification(
        of: submission.proposal, governing, in: setting, at: submission.time))
  }

  package var verdict: Verdict {
    let steps = conditions.compactMap { $0.step(in: self) }
    let isAccepted = !steps.isEmpty && steps.allSatisfy { $0.state == .met }
    let notes = self.notes + (isAccepted ? provisions.map { .provisional($0) } : [])
    return Verdict(
      proposal: submission.proposal.id, classes: classes,
      uses: readings[readings.count - 1].classification.uses, steps: steps,
      diagnostics: notes.map(\.diagnostic), notes: notes)
  }

  private var conditions: [any Condition] {
    [
      ClassCondition(), MixCondition(), ProposersRequirement(), MeasureCondition(),
      NatureCondition(), ProtectedFieldsCondition(), MembershipCondition(), ApprovalsRequirement(),
      VoiceRequirement(), AttestationCondition(), ReplyRequirement(), NoObjectionRequirement(),
      PeriodRequirement(), ExpiryRequirement(), SealerCondition(),
    ]
  }

  /// The classes used: those that only the opening's rules use, then those of the rules in force.
  private var classes: [ChangeClass.ID] {
    let closing = readings[readings.count - 1].classification.classes.map(\.id)
    let opening = readings[0].classification.classes.map(\.id)
    return opening.filter { !closing.contains($0) } + closing
  }
}

/// Something that a proposal must meet.
///
/// A requirement is asked by the rules, a condition is fixed in the engine; each has a file of its own,
/// with its definition and its documentation. What it concludes is a fact.
protocol Condition {
  /// Returns what it concludes, or `nil` when it has nothing to say about a proposal.
  func step(in evaluation: Evaluation) -> Verdict.Step?
}

extension Submission {
  /// The opening, when it opened the content that is judged.
  package var currentOpening: Opening? { opening.flatMap { $0.isCurrent ? $0 : nil } }
}

extension Evaluation {
  /// The rules and people in force.
  var setting: Submission.Setting { submission.setting }

  /// Every reading whose classes must be met.
  var everyReading: [Reading] { readings + [amendment].compactMap(\.self) }

  /// What no class takes in, in one of the readings, each once.
  var strays: [ChangeUnit] { everyReading.flatMap(\.classification.strays).withoutRepeats }

  /// Returns the first class, in one of the readings, with units that must not be in a class like it.
  func misplaced(
    inClassesWhere isLenient: (ChangeClass) -> Bool,
    _ mustNotBeThere: (ChangeUnit, Change) -> Bool
  ) -> (changeClass: ChangeClass.ID, units: [ChangeUnit])? {
    for reading in everyReading {
      let found = reading.classification.misplaced(inClassesWhere: isLenient, mustNotBeThere)
      if let found { return found }
    }
    return nil
  }
}

extension Sequence<ChangeUnit> {
  /// The units in their order, each once.
  fileprivate var withoutRepeats: [ChangeUnit] {
    var seen: Set<ChangeUnit> = []
    return filter { seen.insert($0).inserted }
  }
}
