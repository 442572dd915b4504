package import Records

extension Scope {
  /// What a scope is asked about: the facts of one change unit that its conditions speak of.
  package struct Question: Hashable, Sendable {
    /// What changes: a record of a kind, or the file at a path.
    package enum Target: Hashable, Sendable {
      case record(kind: String)
      case file(path: String)
    }

    package let target: Target
    package let operation: RecordChange.Operation
    /// The top fields that change; for a whole record, all of them.
    package let fields: [String]
    /// The sections of those fields, `nil` standing for a field without one.
    package let sections: [String?]
    package let isByVoice: Bool
    package let isOwn: Bool
    /// Whether each of those fields is protected.
    package let protections: [Bool]
    package let isUrgent: Bool

    package init(
      _ target: Target, _ operation: RecordChange.Operation, fields: [String] = [],
      sections: [String?] = [], isByVoice: Bool = false, isOwn: Bool = false,
      protections: [Bool] = [], isUrgent: Bool = false
    ) {
      self.target = target
      self.operation = operation
      self.fields = fields
      self.sections = sections
      self.isByVoice = isByVoice
      self.isOwn = isOwn
      self.protections = protections
      self.isUrgent = isUrgent
    }
  }

  /// Returns whether every condition that is given holds.
  ///
  /// A scope without `paths` takes in no file, and one with `paths` no record. Conditions on fields or
  /// sections hold for a whole record when they hold for each of its fields, and never for a change
  /// whose fields are not known. The removal of a record is taken in only where it is named.
  package func takesIn(_ question: Question) -> Bool {
    takesIn(question.target, question.operation)
      && (operations.isEmpty || operations.contains(question.operation))
      && (fields.isEmpty
        || !question.fields.isEmpty && question.fields.allSatisfy { fields.contains($0) })
      && (sections.isEmpty
        || !question.sections.isEmpty
          && question.sections.allSatisfy { $0.map { sections.contains($0) } ?? false })
      && (byVoice ?? question.isByVoice) == question.isByVoice
      && (own ?? question.isOwn) == question.isOwn
      && (isProtected.map { wanted in
        !question.protections.isEmpty && question.protections.allSatisfy { $0 == wanted }
      } ?? true)
      && (!isUrgent || question.isUrgent)
  }

  private func takesIn(_ target: Question.Target, _ operation: RecordChange.Operation) -> Bool {
    switch target {
    case .record(let kind):
      paths.isEmpty && (kinds.isEmpty || kinds.contains(kind))
        && (operation != .removed || operations.contains(.removed))
    case .file(let path):
      kinds.isEmpty && paths.contains { PathPattern($0).matches(path) }
    }
  }
}
