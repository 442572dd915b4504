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
  let readings: [Reading]
  let demand: Demand
  let electorate: Electorate
  let opinions: Opinions

  package init(_ submission: Submission) {
    var settings = [(setting: submission.setting, time: submission.time)]
    if let opening = submission.currentOpening {
      settings.insert((opening.setting, opening.time), at: 0)
    }
    let readings = settings.map { setting, time in
      Reading(
        setting: setting, time: time,
        classification: Classification(
          of: submission.changes, from: submission.proposal.origin, in: setting, at: time))
    }
    self.submission = submission
    self.readings = readings
    self.demand = Demand(
      readings.flatMap { $0.classification.classes.map(\.requirements) },
      isOutside: submission.proposal.origin == .outside)
    self.electorate = Electorate(submission, rosters: settings.map(\.setting.roster))
    self.opinions = Opinions(submission.reviews)
  }

  package var verdict: Verdict {
    let steps = conditions.compactMap { $0.step(in: self) }
    let notes = self.notes
    return Verdict(
      proposal: submission.proposal.id, classes: classes, steps: steps,
      diagnostics: notes.map(\.diagnostic), notes: notes)
  }

  private var conditions: [any Condition] {
    [
      ClassCondition(), MixCondition(), ProposersRequirement(), NatureCondition(),
      ProtectedFieldsCondition(), MembershipCondition(), ApprovalsRequirement(),
      VoiceRequirement(), NoObjectionRequirement(), PeriodRequirement(), SealerCondition(),
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

  /// What no class takes in, in one of the readings, each once.
  var strays: [ChangeUnit] { readings.flatMap(\.classification.strays).withoutRepeats }

  /// Returns the first class, in one of the readings, with units that must not be in a class like it.
  func misplaced(
    inClassesWhere isLenient: (ChangeClass) -> Bool,
    _ mustNotBeThere: (ChangeUnit, Change) -> Bool
  ) -> (changeClass: ChangeClass.ID, units: [ChangeUnit])? {
    for reading in readings {
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
