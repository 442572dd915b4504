internal import Records

/// Finds the class of each unit of a change, for one proposer under the rules of one setting.
struct Classifier {
  private let classes: [ChangeClass]
  private let roster: Roster
  private let proposer: Member?
  private let isUrgent: Bool

  /// What the proposer speaks for, or `nil` when they are nobody's voice.
  private let spokenFor: Roster.Entity?

  init(setting: Submission.Setting, proposer: Member?, time: Instant, isUrgent: Bool) {
    self.classes = setting.rules.classes
    self.roster = setting.roster
    self.proposer = proposer
    self.isUrgent = isUrgent
    self.spokenFor = proposer.flatMap {
      $0.isVoice(at: time) ? setting.roster.entity(of: $0) : nil
    }
  }

  /// Returns the units of a change, each with what scopes are asked about it.
  func questions(about change: Change) -> [(unit: ChangeUnit, question: Scope.Question)] {
    switch change {
    case .record(let record, let circumstances):
      let isByVoice = isByVoice(circumstances)
      let fields = record.topFields
      func question(_ fields: [String]) -> Scope.Question {
        Scope.Question(
          .record(kind: record.record.kind), record.operation, fields: fields,
          sections: fields.map { circumstances.sections[$0] }, isByVoice: isByVoice,
          protections: fields.map { circumstances.protectedFields.contains($0) },
          isUrgent: isUrgent)
      }
      guard record.operation == .updated, !fields.isEmpty else {
        return [(.record(record.record, record.operation), question(fields))]
      }
      return fields.map { (.field(record.record, $0), question([$0])) }
    case .path(let file):
      let question = Scope.Question(
        .file(path: file.path), file.operation, fields: file.fields.sorted(),
        isOwn: isOwn(file), isUrgent: isUrgent)
      return [(.file(file.path, file.operation), question)]
    }
  }

  /// Returns the place of the first class that takes a unit in, leaving out those whose quota is used up.
  func firstClass(for question: Scope.Question, leavingOut full: Set<Int>) -> Int? {
    classes.indices.first { !full.contains($0) && takes($0, question) }
  }

  /// Returns the place of the class of a unit that a migration explains: the class that changes the rules, or the
  /// unit's own where that one comes after it; `nil` where one of the two is missing.
  ///
  /// One decision on codes, however many records they stand in, is not as many decisions on records. It is never
  /// lighter for it: the classes of a file go from the lightest to the heaviest.
  func classOfMigration(for question: Scope.Question, leavingOut full: Set<Int>) -> Int? {
    let governing = Scope.Question(
      .file(path: RulesCheck.rulesPath), .updated, fields: [], isUrgent: isUrgent)
    guard let own = firstClass(for: question, leavingOut: full),
      let rules = firstClass(for: governing, leavingOut: full)
    else { return nil }
    return max(own, rules)
  }

  /// Returns whether the class at a place takes a unit in, were it the only one.
  func takes(_ changeClass: Int, _ question: Scope.Question) -> Bool {
    classes[changeClass].scopes.contains { $0.takesIn(question) }
  }

  private func isByVoice(_ circumstances: Change.Circumstances) -> Bool {
    guard let spokenFor else { return false }
    // Where structures are named to reply, each of them is the voice of its own words.
    return (circumstances.concerned + circumstances.statements.named).contains {
      roster.entity(of: $0) == spokenFor
    }
  }

  private func isOwn(_ file: PathChange) -> Bool {
    guard let proposer else { return false }
    return proposer.id == file.memberBefore?.id
      && file.path == PathChange.path(ofMember: proposer.id)
  }
}

extension RecordChange {
  /// The top fields that differ, each once, in the order of the kind.
  package var topFields: [String] {
    var seen: Set<String> = []
    return fields.map(\.topField).filter { seen.insert($0).inserted }
  }
}
