internal import Coding
internal import Git
internal import Records

/// What comes of applying a proposal to the present state: a tree, or what stands in its way.
enum TreeMerge: Sendable {
  case tree(ObjectID)
  case conflicts([Conflict])

  /// A field, or a whole file, that the proposal and the ledger changed each in their own way.
  struct Conflict: Hashable, Sendable {
    let path: String
    /// The field of the record, or `nil` when the whole file is in conflict.
    let field: String?
    let base: Value?
    let ours: Value?
    let theirs: Value?
    /// A Boolean value indicating whether the ledger already says what the proposal wants.
    let isAlreadyApplied: Bool
  }
}

extension Ledger {
  /// Applies the difference of a proposal to a tree, field by field (design §4.3).
  ///
  /// No merge is trusted: what it gives is compared again with the proposal's content by whoever judges.
  func merge(
    _ branch: ProposalBranch, onto tip: ObjectID
  ) throws(LedgerError) -> TreeMerge {
    try merge(from: branch.base.commit.tree, to: branch.head.tree, onto: tip)
  }

  /// Applies the difference of two trees to a third.
  func merge(
    from base: ObjectID, to head: ObjectID, onto tip: ObjectID
  ) throws(LedgerError) -> TreeMerge {
    guard base != tip else { return .tree(head) }
    do {
      var edits: [TreeEdit] = []
      var conflicts: [TreeMerge.Conflict] = []
      for change in try repository.difference(from: base, to: head) {
        let ours = try entry(at: change.path, in: tip)
        if ours?.id == change.before?.id {
          edits.append(change.edit)
        } else if ours?.id == change.after?.id {
          conflicts.append(.file(change.path, isAlreadyApplied: true))
        } else {
          try mergeRecord(change, base: base, tip: tip, head: head, &edits, &conflicts)
        }
      }
      return conflicts.isEmpty
        ? .tree(try repository.editTree(tip, edits)) : .conflicts(conflicts)
    } catch { throw LedgerError(error) }
  }

  private func mergeRecord(
    _ change: FileChange, base: ObjectID, tip: ObjectID, head: ObjectID,
    _ edits: inout [TreeEdit], _ conflicts: inout [TreeMerge.Conflict]
  ) throws {
    let profile = try profile(in: tip)
    guard let id = RecordID(path: change.path), let kind = profile.kinds[id.kind],
      let old = try record(id, in: base, profile: try self.profile(in: base)),
      let mine = try record(id, in: tip, profile: profile),
      let other = try record(id, in: head, profile: try self.profile(in: head))
    else {
      conflicts.append(.file(change.path))
      return
    }
    switch RecordMerge.merge(base: old, ours: mine, theirs: other, kind: kind) {
    case .merged(let record):
      let blob = try repository.writeBlob(RecordEncoder.encode(record, kind: kind))
      edits.append(.put(path: change.path, id: blob, mode: .file))
    case .conflicts(let found):
      conflicts += found.map { conflict in
        TreeMerge.Conflict(
          path: change.path, field: conflict.field.isEmpty ? nil : conflict.field,
          base: conflict.base, ours: conflict.ours,
          theirs: conflict.theirs, isAlreadyApplied: conflict.isAlreadyApplied)
      }
    }
  }

  /// Returns the proposal whose acceptance last changed a file between two acts, if one did.
  func proposal(
    thatChanged path: String, after base: Act, upTo tip: Act
  ) throws(LedgerError) -> String? {
    do {
      var last: Act?
      var later: (act: Act, id: ObjectID?)?
      try walkActs(from: tip.id) { act in
        let id = try entry(at: path, in: act.commit.tree)?.id
        if let later, later.id != id {
          last = later.act
          return false
        }
        later = (act, id)
        return act.id != base.id
      }
      return last?.proposal
    } catch { throw LedgerError(error) }
  }
}

extension TreeMerge.Conflict {
  fileprivate static func file(_ path: String, isAlreadyApplied: Bool = false) -> Self {
    Self(
      path: path, field: nil, base: nil, ours: nil, theirs: nil,
      isAlreadyApplied: isAlreadyApplied)
  }
}

extension FileChange {
  fileprivate var edit: TreeEdit {
    after.map { .put(path: path, id: $0.id, mode: $0.mode) } ?? .remove(path: path)
  }
}
