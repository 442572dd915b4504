internal import Records

/// Finds the class of each unit of a change, for one proposer under the rules of one setting.
struct Classifier {
  private let classes: [ChangeClass]
  private let roster: Roster
  private let proposer: Member?

  /// What the proposer speaks for, or `nil` when they are nobody's voice.
  private let spokenFor: Roster.Entity?

  init(setting: Submission.Setting, proposer: Member?, time: Instant) {
    self.classes = setting.rules.classes
    self.roster = setting.roster
    self.proposer = proposer
    self.spokenFor = proposer.flatMap {
      $0.isVoice(at: time) ? setting.roster.entity(of: $0) : nil
    }
  }

  /// Adds the units of a change, each with its class; the change stands at a place among the changes.
  func assign(
    _ change: Change, at index: Int, to assignments: inout [Classification.Assignment]
  ) {
    func add(_ unit: ChangeUnit, _ question: Scope.Question) {
      assignments.append(
        Classification.Assignment(
          unit: unit, change: index, changeClass: firstClass(for: question)))
    }
    switch change {
    case .record(let record, let circumstances):
      let isByVoice = isByVoice(circumstances)
      let fields = record.topFields
      func question(_ fields: [String]) -> Scope.Question {
        Scope.Question(
          .record(kind: record.record.kind), record.operation, fields: fields,
          sections: fields.map { circumstances.sections[$0] }, isByVoice: isByVoice)
      }
      if record.operation == .updated, !fields.isEmpty {
        for field in fields { add(.field(record.record, field), question([field])) }
      } else {
        add(.record(record.record, record.operation), question(fields))
      }
    case .path(let file):
      add(
        .file(file.path, file.operation),
        Scope.Question(
          .file(path: file.path), file.operation, fields: file.fields.sorted(),
          isOwn: isOwn(file)))
    }
  }

  private func isByVoice(_ circumstances: Change.Circumstances) -> Bool {
    guard let spokenFor else { return false }
    return circumstances.concerned.contains { roster.entity(of: $0) == spokenFor }
  }

  private func isOwn(_ file: PathChange) -> Bool {
    guard let proposer else { return false }
    return proposer.id == file.memberBefore?.id
      && file.path == PathChange.path(ofMember: proposer.id)
  }

  private func firstClass(for question: Scope.Question) -> Int? {
    classes.firstIndex { $0.scopes.contains { $0.takesIn(question) } }
  }
}

extension RecordChange {
  /// The top fields that differ, each once, in the order of the kind.
  package var topFields: [String] {
    var seen: Set<String> = []
    return fields.map(\.topField).filter { seen.insert($0).inserted }
  }
}
