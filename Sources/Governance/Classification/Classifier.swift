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

  func assignments(of change: Change) -> [Classification.Assignment] {
    switch change {
    case .record(let record, let circumstances):
      assignments(of: change, record, circumstances)
    case .path(let file):
      [assignment(of: change, file)]
    }
  }

  private func assignments(
    of change: Change, _ record: RecordChange, _ circumstances: Change.Circumstances
  ) -> [Classification.Assignment] {
    let isByVoice =
      spokenFor.map { entity in
        circumstances.concerned.contains { roster.entity(of: $0) == entity }
      } ?? false
    let fields = record.topFields
    func assignment(_ unit: ChangeUnit, _ fields: [String]) -> Classification.Assignment {
      let question = Scope.Question(
        .record(kind: record.record.kind), record.operation, fields: fields,
        sections: fields.map { circumstances.sections[$0] }, isByVoice: isByVoice)
      return Classification.Assignment(
        unit: unit, change: change, changeClass: firstClass(for: question), fields: fields)
    }
    guard record.operation == .updated, !fields.isEmpty else {
      return [assignment(.record(record.record, record.operation), fields)]
    }
    return fields.map { assignment(.field(record.record, $0), [$0]) }
  }

  private func assignment(
    of change: Change, _ file: PathChange
  ) -> Classification.Assignment {
    let isOwn =
      proposer.map {
        $0.id == file.memberBefore?.id && file.path == PathChange.path(ofMember: $0.id)
      } ?? false
    let question = Scope.Question(
      .file(path: file.path), file.operation, fields: file.fields.sorted(), isOwn: isOwn)
    return Classification.Assignment(
      unit: .file(file.path, file.operation), change: change,
      changeClass: firstClass(for: question), fields: [])
  }

  private func firstClass(for question: Scope.Question) -> ChangeClass? {
    classes.first { $0.scopes.contains { $0.takesIn(question) } }
  }
}

extension RecordChange {
  /// The top fields that differ, each once, in the order of the kind.
  package var topFields: [String] {
    var seen: Set<String> = []
    return fields.map(\.topField).filter { seen.insert($0).inserted }
  }
}
