internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns what a proposal changes, with what the present state says of each record and, where the proposal can
  /// be applied, what the result says.
  func changes(
    of branch: ProposalBranch, at state: State, giving result: ObjectID?
  ) throws(LedgerError) -> [Change] {
    let migrations = try migrations(addedBy: branch, at: state, giving: result)
    return try changes(in: branch.difference, at: state, giving: result, explainedBy: migrations)
  }

  func changes(
    in difference: Difference, at state: State, giving result: ObjectID?,
    explainedBy migrations: Migrations? = nil
  ) throws(LedgerError) -> [Change] {
    var changes: [Change] = []
    for change in difference.records {
      let explained = migrations?.explainedFields(of: change) ?? []
      changes.append(
        .record(
          change,
          try circumstances(of: change, at: state, giving: result, explained: explained)))
    }
    for file in difference.files {
      changes.append(.path(try pathChange(file)))
    }
    return changes
  }

  /// Voices and interests are those of the state that judges; what the change adds is told apart.
  private func circumstances(
    of change: RecordChange, at state: State, giving result: ObjectID?, explained: Set<String>
  ) throws(LedgerError) -> Change.Circumstances {
    let profile = state.profile
    let kind = profile.kinds[change.record.kind]
    let meaning = kind?.meaning ?? Meaning()
    let present = try record(change.record, in: state.tree, profile: profile)
    let named = present.map { profile.references(of: $0, in: meaning.interests) } ?? []
    let wanted = change.after.map { profile.references(of: $0, in: meaning.interests) } ?? []
    let voices =
      (present.map(profile.concerned(by:)) ?? []) + (change.after.map(profile.concerned(by:)) ?? [])
    let isContestation = if case .contestation = meaning.incident { true } else { false }
    return Change.Circumstances(
      label: (present ?? change.after).map(profile.label(of:)) ?? change.record.description,
      concerned: voices.uniqued(), interests: named,
      addedInterests: wanted.filter { !named.contains($0) },
      protectedFields: meaning.protectedFields,
      verificationFields: Set(meaning.verification), sections: kind?.sections ?? [:],
      verified: present.map(profile.verificationDates(of:)) ?? [:],
      fieldCount: present?.entries.count ?? 0,
      target: meaning.target(in: [present, change.before, change.after]),
      isContestation: isContestation,
      statements: try statements(
        after: change, from: present, meaning, profile: profile, giving: result),
      explained: explained)
  }

  /// Returns what stands, after a change, in the fields that only a structure may write for itself.
  ///
  /// The result counts, not the proposal alone: it may keep a statement that came in meanwhile. The structures named
  /// before may reply as well as those named after.
  private func statements(
    after change: RecordChange, from present: Record?, _ meaning: Meaning, profile: Profile,
    giving result: ObjectID?
  ) throws(LedgerError) -> Change.Circumstances.Statements {
    guard meaning.attestation != nil || meaning.reply != nil else {
      return Change.Circumstances.Statements()
    }
    let outcome = try resulting(change, in: result)
    func says(_ field: String?) -> Bool {
      field.flatMap { outcome?[$0] }.map { !$0.isEmpty } ?? false
    }
    let named = [present, outcome].compactMap(\.self).flatMap {
      profile.references(of: $0, in: meaning.reply?.named ?? [])
    }
    return Change.Circumstances.Statements(
      attestation: meaning.attestation, isAttested: says(meaning.attestation),
      reply: meaning.reply?.field, named: named.uniqued(), isInvited: says(meaning.reply?.invited))
  }

  /// Returns a record as a tree has it, or as the proposal wants it when there is no tree or it cannot be read
  /// there, which is told where the result is validated.
  private func resulting(
    _ change: RecordChange, in tree: ObjectID?
  ) throws(LedgerError) -> Record? {
    guard let tree else { return change.after }
    do {
      let profile = try profile(in: tree, ofKinds: [change.record.kind])
      return try record(change.record, in: tree, profile: profile)
    } catch {
      guard case .problems = error else { throw error }
      return change.after
    }
  }

  private func pathChange(_ file: FileChange) throws(LedgerError) -> PathChange {
    let operation: RecordChange.Operation =
      file.before == nil ? .created : file.after == nil ? .removed : .updated
    guard Paths.stem(of: file.path, in: Paths.members) != nil else {
      return PathChange(path: file.path, operation: operation)
    }
    let before = try member(at: file.path, blob: file.before?.id)
    let after = try member(at: file.path, blob: file.after?.id)
    return PathChange(
      path: file.path, operation: operation, fields: Member.differingFields(before, after),
      memberBefore: before, memberAfter: after)
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
  /// Returns the member on whom the first of some states of a record that names one is a measure.
  fileprivate func target(in states: [Record?]) -> Member.ID? {
    guard case .measure(let member, _, _, _) = incident else { return nil }
    return states.lazy.compactMap { $0?[member]?.text }.first
  }
}

extension Member {
  /// Returns the keys of a member's file whose values differ between two of its states.
  fileprivate static func differingFields(_ before: Member?, _ after: Member?) -> Set<String> {
    guard let before, let after else { return [] }
    var fields: Set<String> = []
    if before.structure != after.structure { fields.insert("structure") }
    if before.college != after.college { fields.insert("college") }
    if before.status != after.status { fields.insert("status") }
    if before.roles != after.roles { fields.insert("roles") }
    if before.mandates != after.mandates { fields.insert("mandates") }
    if before.interests != after.interests { fields.insert("interests") }
    if before.keys != after.keys { fields.insert("keys") }
    return fields
  }
}
