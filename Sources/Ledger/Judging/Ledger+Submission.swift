internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns the rules and people of a state, with the legal numbers of all structures that matter here.
  func setting(
    at state: State, for branch: ProposalBranch
  ) throws(LedgerError) -> Submission.Setting {
    let structures = try structures(named: branch, at: state)
    guard structures == state.commons.structures else {
      return try setting(at: state, for: structures)
    }
    // Most changes name no structure that has no member: then acts in a row share one setting.
    let kinds = Set(structures.map(\.kind)).union(state.profile.incidentKinds.map(\.name)).sorted()
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

  func setting(
    at state: State, for structures: Set<RecordID>
  ) throws(LedgerError) -> Submission.Setting {
    let successors = try successors(of: structures, in: state.tree, profile: state.profile)
    return Submission.Setting(
      rules: state.rules,
      roster: Roster(
        members: state.members, colleges: state.colleges,
        legalNumbers: try legalNumbers(
          of: structures.union(successors.values), in: state.tree, profile: state.profile),
        successors: successors),
      incidents: try incidents(at: state))
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

  /// Returns the structures that members belong to, and those that the changed records name, now or after.
  func structures(
    named branch: ProposalBranch, at state: State
  ) throws(LedgerError) -> Set<RecordID> {
    try structures(namedIn: branch.difference.records, at: state)
  }

  func structures(
    namedIn changes: [RecordChange], at state: State
  ) throws(LedgerError) -> Set<RecordID> {
    var ids = state.commons.structures
    for change in changes {
      let meaning = state.profile.kinds[change.record.kind]?.meaning ?? Meaning()
      let fields = meaning.concerned + meaning.interests + (meaning.reply?.named ?? [])
      guard !fields.isEmpty else { continue }
      let present = try record(change.record, in: state.tree, profile: state.profile)
      for record in [present, change.before, change.after].compactMap(\.self) {
        ids.formUnion(state.profile.references(of: record, in: fields))
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
