import Governance
import Records

extension Change {
  /// An update of some fields of a record.
  static func update(
    _ record: RecordID, _ fields: [String], concerned: [RecordID] = [],
    addedInterests: [RecordID] = [], protected: Set<String> = ["etat", "porte_par"],
    verification: Set<String> = ["verifie_le"],
    sections: [String: String] = ["horaires": "horaires", "telephone": "contact"]
  ) -> Change {
    whole(
      record, .updated, fields, concerned: concerned, addedInterests: addedInterests,
      protected: protected, verification: verification, sections: sections)
  }

  /// Any other change of a record.
  static func whole(
    _ record: RecordID, _ operation: RecordChange.Operation, _ fields: [String] = ["nom"],
    concerned: [RecordID] = [], addedInterests: [RecordID] = [],
    protected: Set<String> = ["etat", "porte_par"], verification: Set<String> = ["verifie_le"],
    sections: [String: String] = ["horaires": "horaires", "telephone": "contact"]
  ) -> Change {
    .record(
      RecordChange(
        record: record, operation: operation,
        fields: fields.map { FieldChange(field: $0, before: .text("a"), after: .text("b")) },
        before: nil, after: nil),
      Circumstances(
        label: "Place", concerned: concerned, addedInterests: addedInterests,
        protectedFields: protected, verificationFields: verification, sections: sections))
  }

  /// A change of a file.
  static func file(_ path: String, _ operation: RecordChange.Operation = .updated) -> Change {
    .path(PathChange(path: path, operation: operation))
  }

  /// A change of a member's file, with the keys that differ.
  static func member(
    from before: Member?, to after: Member?, fields: Set<String> = []
  ) -> Change {
    let operation: RecordChange.Operation =
      before == nil ? .created : after == nil ? .removed : .updated
    return .path(
      PathChange(
        path: "governance/members/\(after?.id ?? before?.id ?? "m-nobody").yaml",
        operation: operation, fields: fields, memberBefore: before, memberAfter: after))
  }
}

extension Change {
  /// Returns the change of a record with something else about its circumstances.
  func with(
    interests: [RecordID]? = nil, verified: [String: CalendarDate]? = nil, fieldCount: Int? = nil,
    target: Member.ID? = nil, isContestation: Bool? = nil,
    statements: Circumstances.Statements? = nil, explained: Set<String>? = nil
  ) -> Change {
    guard case .record(let record, let old) = self else { return self }
    return .record(
      record,
      Circumstances(
        label: old.label, concerned: old.concerned, interests: interests ?? old.interests,
        addedInterests: old.addedInterests, protectedFields: old.protectedFields,
        verificationFields: old.verificationFields, sections: old.sections,
        verified: verified ?? old.verified, fieldCount: fieldCount ?? old.fieldCount,
        target: target ?? old.target, isContestation: isContestation ?? old.isContestation,
        statements: statements ?? old.statements, explained: explained ?? old.explained))
  }
}
