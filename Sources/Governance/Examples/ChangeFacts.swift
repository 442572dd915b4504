package import Records

extension RuleExample {
  /// What a case says of one change; the ledger's kinds say the rest.
  package enum ChangeFacts: Hashable, Sendable {
    case record(RecordFacts)
    case file(String, RecordChange.Operation)
    /// A member's file, with the keys that differ.
    case member(Member.ID, RecordChange.Operation, fields: Set<String>)
  }

  /// What a case says of a record that changes; what is `nil` is taken from the record's kind.
  package struct RecordFacts: Hashable, Sendable {
    package let record: RecordID
    package let operation: RecordChange.Operation
    package let fields: [String]
    /// What people call the record.
    package var label: String?
    /// The structures whose voice it needs; the record itself, when its kind says so, and otherwise none.
    package var concerned: [RecordID]?
    package var interests: [RecordID] = []
    package var addedInterests: [RecordID] = []
    package var protectedFields: Set<String>?
    package var verificationFields: Set<String>?
    package var sections: [String: String]?
    package var verified: [String: CalendarDate] = [:]
    /// How many fields the record had; as many as its kind, when the case does not say.
    package var fieldCount: Int?
    package var target: Member.ID?
    package var isContestation: Bool?
    package var attestation: String?
    package var isAttested = false
    package var reply: String?
    package var named: [RecordID] = []
    package var isInvited = false
    /// The fields whose difference is what a migration of the proposal declares.
    package var explained: Set<String> = []

    package init(_ record: RecordID, _ operation: RecordChange.Operation, fields: [String]) {
      self.record = record
      self.operation = operation
      self.fields = fields
    }
  }
}

extension RuleExample.ChangeFacts {
  /// Returns the change as the engine judges it.
  func change(roster: Roster, profile: Profile) -> Change {
    switch self {
    case .record(let facts): facts.change(profile)
    case .file(let path, let operation): .path(PathChange(path: path, operation: operation))
    case .member(let id, let operation, let fields):
      .path(
        PathChange(
          path: PathChange.path(ofMember: id), operation: operation, fields: fields,
          memberBefore: operation == .created ? nil : roster[id],
          memberAfter: operation == .removed
            ? nil : roster[id] ?? Member(id: id, structure: nil, college: "", roles: [])))
    }
  }
}

extension RuleExample.RecordFacts {
  /// Returns the change of the record, whose values do not matter to any rule.
  fileprivate func change(_ profile: Profile) -> Change {
    let kind = profile.kinds[record.kind]
    let meaning = kind?.meaning ?? Meaning()
    let before = operation == .created ? nil : Value.text("before")
    return .record(
      RecordChange(
        record: record, operation: operation,
        fields: fields.map { FieldChange(field: $0, before: before, after: .text("after")) },
        before: nil, after: nil),
      Change.Circumstances(
        label: label ?? record.description,
        concerned: concerned ?? (meaning.concerned.contains(Meaning.itself) ? [record] : []),
        interests: interests, addedInterests: addedInterests,
        protectedFields: protectedFields ?? meaning.protectedFields,
        verificationFields: verificationFields ?? Set(meaning.verification),
        sections: sections ?? kind?.sections ?? [:], verified: verified,
        fieldCount: fieldCount ?? max(kind?.fields.count ?? 0, fields.count), target: target,
        isContestation: isContestation ?? meaning.isContestation,
        statements: Change.Circumstances.Statements(
          attestation: attestation ?? meaning.attestation, isAttested: isAttested,
          reply: reply ?? meaning.reply?.field, named: named, isInvited: isInvited),
        explained: explained))
  }
}

extension Kind {
  /// The section of each field that has one.
  fileprivate var sections: [String: String] {
    Dictionary(
      fields.compactMap { field in field.section.map { (field.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Meaning {
  fileprivate var isContestation: Bool {
    if case .contestation = incident { true } else { false }
  }
}
