package import Records

/// One thing that a proposal changes, with what the rules need to know of it.
package enum Change: Hashable, Sendable {
  case record(RecordChange, Circumstances)
  case path(PathChange)

  /// What the state before the proposal says of a record that changes.
  package struct Circumstances: Hashable, Sendable {
    /// What people call the record.
    package let label: String
    /// The structures whose voice it needs: those that the parent state names, and those that the change adds.
    package let concerned: [RecordID]
    /// The structures that gain or lose by it, in the parent state.
    package let interests: [RecordID]
    /// The structures that the proposal adds to its interests: all of them, where the record is new.
    package let addedInterests: [RecordID]
    /// The fields of the kind that a lenient class may never change.
    package let protectedFields: Set<String>
    /// The fields of the kind that say what was verified.
    package let verificationFields: Set<String>
    /// The section of each field that has one.
    package let sections: [String: String]
    /// When each section was last verified or attested, of those that were.
    package let verified: [String: CalendarDate]
    /// How many fields the record has in the parent state.
    package let fieldCount: Int
    /// The member on whom it is a measure, before or after the change.
    package let target: Member.ID?
    /// A Boolean value indicating whether it is a complaint about other records.
    package let isContestation: Bool
    /// What the result says of the statement and the reply of the structures it speaks of.
    package let statements: Statements
    /// The paths of the fields whose difference is what a migration that the proposal adds declares.
    package let explained: Set<String>

    /// The fields that only a structure may write for itself, and what stands in them after the change.
    package struct Statements: Hashable, Sendable {
      /// The field in which a structure attests the record.
      package let attestation: String?
      /// A Boolean value indicating whether the result is attested.
      package let isAttested: Bool
      /// The field in which the structures named reply.
      package let reply: String?
      /// The structures that the record names and that may reply.
      package let named: [RecordID]
      /// A Boolean value indicating whether they were invited to, as the result says.
      package let isInvited: Bool

      package init(
        attestation: String? = nil, isAttested: Bool = false, reply: String? = nil,
        named: [RecordID] = [], isInvited: Bool = false
      ) {
        self.attestation = attestation
        self.isAttested = isAttested
        self.reply = reply
        self.named = named
        self.isInvited = isInvited
      }
    }

    package init(
      label: String, concerned: [RecordID] = [], interests: [RecordID] = [],
      addedInterests: [RecordID] = [], protectedFields: Set<String> = [],
      verificationFields: Set<String> = [], sections: [String: String] = [:],
      verified: [String: CalendarDate] = [:], fieldCount: Int = 0, target: Member.ID? = nil,
      isContestation: Bool = false, statements: Statements = Statements(),
      explained: Set<String> = []
    ) {
      self.label = label
      self.concerned = concerned
      self.interests = interests
      self.addedInterests = addedInterests
      self.protectedFields = protectedFields
      self.verificationFields = verificationFields
      self.sections = sections
      self.verified = verified
      self.fieldCount = fieldCount
      self.target = target
      self.isContestation = isContestation
      self.statements = statements
      self.explained = explained
    }
  }
}

/// A change of a file that is not a record: rules, members, kinds, charter, and so on.
package struct PathChange: Hashable, Sendable {
  package let path: String
  /// `created`, `updated` or `removed`.
  package let operation: RecordChange.Operation
  /// For a member's file, the top-level keys whose values differ; else empty.
  package let fields: Set<String>
  /// For a member's file, the member before and after; `nil` where there is none.
  package let memberBefore: Member?
  package let memberAfter: Member?

  package init(
    path: String, operation: RecordChange.Operation, fields: Set<String> = [],
    memberBefore: Member? = nil, memberAfter: Member? = nil
  ) {
    self.path = path
    self.operation = operation
    self.fields = fields
    self.memberBefore = memberBefore
    self.memberAfter = memberAfter
  }

  /// The id of the member whose file it is, or `nil` for any other file.
  package var member: Member.ID? { memberAfter?.id ?? memberBefore?.id }
}
