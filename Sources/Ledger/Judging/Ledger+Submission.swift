internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns what a proposal changes, with what the present state says of each record.
  func changes(
    of branch: ProposalBranch, at state: State
  ) throws(LedgerError) -> [Change] {
    var changes: [Change] = []
    for change in branch.difference.records {
      changes.append(.record(change, try circumstances(of: change, at: state)))
    }
    for file in branch.difference.files {
      changes.append(.path(try pathChange(file)))
    }
    return changes
  }

  /// Voices and interests are those of the state that judges; what the change adds is told apart.
  private func circumstances(
    of change: RecordChange, at state: State
  ) throws(LedgerError) -> Change.Circumstances {
    let profile = state.profile
    let meaning = profile.kinds[change.record.kind]?.meaning ?? Meaning()
    let present = try record(change.record, in: state.tree, profile: profile)
    let named = present.map { profile.references(of: $0, in: meaning.interests) } ?? []
    let wanted = change.after.map { profile.references(of: $0, in: meaning.interests) } ?? []
    let voices =
      (present.map(profile.concerned(by:)) ?? []) + (change.after.map(profile.concerned(by:)) ?? [])
    return Change.Circumstances(
      label: (present ?? change.after).map(profile.label(of:)) ?? change.record.description,
      concerned: voices.uniqued(), interests: named,
      addedInterests: present == nil ? [] : wanted.filter { !named.contains($0) },
      protectedFields: meaning.protectedFields,
      verificationFields: Set(meaning.verification),
      sections: Dictionary(
        (profile.kinds[change.record.kind]?.fields ?? []).compactMap { field in
          field.section.map { (field.name, $0) }
        }, uniquingKeysWith: { first, _ in first }))
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

  /// Returns the rules and people of a state, with the legal numbers of all structures that matter here.
  func setting(
    at state: State, for branch: ProposalBranch
  ) throws(LedgerError) -> Submission.Setting {
    let structures = structures(named: branch, at: state)
    guard structures == state.commons.structures else {
      return try setting(at: state, for: structures)
    }
    // Most changes name no structure that has no member: then acts in a row share one setting.
    let kinds = Set(structures.map(\.kind)).sorted()
    var folders: [ObjectID?] = [state.commons.folder]
    for kind in kinds { folders.append(try entry(at: Paths.records + kind, in: state.tree)?.id) }
    if let known = cache.settings[folders] { return known }
    let setting = try setting(at: state, for: structures)
    cache.settings[folders] = setting
    return setting
  }

  /// Returns the rules and people of a state, whatever is proposed.
  func setting(at state: State) throws(LedgerError) -> Submission.Setting {
    try setting(at: state, for: state.commons.structures)
  }

  private func setting(
    at state: State, for structures: Set<RecordID>
  ) throws(LedgerError) -> Submission.Setting {
    let successors = try successors(of: structures, in: state.tree, profile: state.profile)
    return Submission.Setting(
      rules: state.rules,
      roster: Roster(
        members: state.members, colleges: state.colleges,
        legalNumbers: try legalNumbers(
          of: structures.union(successors.values), in: state.tree, profile: state.profile),
        successors: successors))
  }

  /// How many mergers in a row are followed.
  private static let longestSuccession = 16

  /// Returns the structures, of some, that were merged into others, with the last that stands for them.
  func successors(
    of ids: Set<RecordID>, in tree: ObjectID, profile: Profile
  ) throws(LedgerError) -> [RecordID: RecordID] {
    var successors: [RecordID: RecordID] = [:]
    for id in ids {
      var last = id
      for _ in 0..<Ledger.longestSuccession {
        guard let record = try record(last, in: tree, profile: profile),
          case let standing = profile.standing(of: record), standing.state == .merged,
          let next = standing.mergedInto
        else { break }
        last = next
      }
      if last != id { successors[id] = last }
    }
    return successors
  }

  /// Returns the structures that members belong to, and those that the changed records name.
  func structures(named branch: ProposalBranch, at state: State) -> Set<RecordID> {
    var ids = state.commons.structures
    for change in branch.difference.records {
      let meaning = state.profile.kinds[change.record.kind]?.meaning ?? Meaning()
      for record in [change.before, change.after].compactMap(\.self) {
        ids.formUnion(
          state.profile.references(of: record, in: meaning.concerned + meaning.interests))
      }
    }
    return ids
  }

  /// Returns what people call some records, as a tree has them.
  func labels(
    of ids: Set<RecordID>, in tree: ObjectID, profile: Profile
  ) throws(LedgerError) -> [RecordID: String] {
    var labels: [RecordID: String] = [:]
    for id in ids {
      labels[id] = try record(id, in: tree, profile: profile).map(profile.label(of:))
    }
    return labels
  }

  /// Returns the numbers of the legal entities behind structures, of those that have one.
  func legalNumbers(
    of ids: Set<RecordID>, in tree: ObjectID, profile: Profile
  ) throws(LedgerError) -> [RecordID: String] {
    var numbers: [RecordID: String] = [:]
    do {
      for id in ids {
        guard let field = profile.kinds[id.kind]?.meaning.legalEntity,
          let entry = try entry(at: id.path, in: tree)
        else { continue }
        numbers[id] = try legalNumber(of: id, blob: entry.id, field: field, profile: profile)
      }
    } catch { throw LedgerError(error) }
    return numbers
  }

  private func legalNumber(
    of id: RecordID, blob: ObjectID, field: String, profile: Profile
  ) throws(LedgerError) -> String? {
    try record(id, blob: blob, profile: profile)[field]?.text.map(Ledger.legalEntity)
  }

  /// Returns the number of the legal entity behind a SIRET, SIREN or RNA number: a SIRET names an
  /// establishment, and its first nine digits the entity.
  static func legalEntity(of number: String) -> String {
    let digits = number.filter { !$0.isWhitespace }
    return digits.utf8.count == 14 && digits.allSatisfy(\.isNumber)
      ? String(digits.prefix(9)) : digits
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
