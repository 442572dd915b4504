internal import Git
internal import Records

extension Ledger {
  /// How many acts an index may lack before it is written anew: reading a few again costs less.
  private static let mostUnwritten = 32

  /// Lets questions about single records use what the user's own machine knows of their changes, brought up to the
  /// last act; without a store, or where anything about it fails, they walk through the history.
  package func useChangeIndex(of store: MemoryStore?) {
    guard let store else { return }
    do throws(LedgerError) {
      let tip = try act(try tip())
      var index = store.changeIndex(ofRoot: tip.root) ?? ChangeIndex(root: tip.root)
      let known = index.acts.count
      try update(&index, upTo: tip)
      cache.changeIndex = index
      if index.acts.count - known >= Self.mostUnwritten || index.acts.count < known || known == 0 {
        store.save(index)
      }
    } catch {
      // It only spares work: whoever asks finds out by themselves what is wrong.
      cache.changeIndex = nil
    }
  }

  /// Takes out what is no longer on `main`, and adds what came since.
  private func update(_ index: inout ChangeIndex, upTo tip: Act) throws(LedgerError) {
    do {
      var newer: [(commit: ObjectID, tree: ObjectID)] = []
      var number = tip.sequence
      var last: ObjectID?
      try repository.firstParentTrees(from: tip.id) { commit, tree in
        newer.append((commit, tree))
        let isCounted = number >= 1 && number <= index.acts.count
        if isCounted, index.acts[number - 1] == commit { last = commit }
        number -= 1
        return last == nil
      }
      // The last one that was read is known, unless all of it is new.
      index.forget(after: last == nil ? 0 : number + 1)
      var before = newer.popLast()
      if last == nil, let founding = before {
        guard founding.commit == index.root else {
          throw LedgerError.noSuchRevision(index.root.hex)
        }
        index.add(founding.commit, changing: [])
      }
      newer.reverse()
      let steps = newer.map { next in
        defer { before = next }
        return TreeStep(from: before?.tree, to: next.tree)
      }
      for (next, files) in zip(newer, try repository.differences(along: steps)) {
        index.add(next.commit, changing: files)
      }
    } catch { throw LedgerError(error) }
  }

  /// Visits the acts that changed a record's file up to a revision, newest first, until told to stop.
  func recordSteps(
    of id: RecordID, from revision: ObjectID, _ visit: (PathStep) throws -> Bool
  ) throws {
    guard let steps = try indexedSteps(of: id, from: revision) else {
      return try repository.pathSteps(of: id.path, from: revision, visit)
    }
    for step in steps { guard try visit(step) else { return } }
  }

  /// Returns the other records of a record's kind that an act changed, by the index at hand or by its trees.
  func others(than id: RecordID, at step: PathStep) throws(LedgerError) -> [RecordVersions] {
    let act = try act(step.commit)
    if let index = cache.changeIndex,
      let known = index.others(than: id, changedBy: act.id, number: act.sequence)
    {
      return known
    }
    let before = try step.parent.map { id throws(LedgerError) in try self.act(id).commit.tree }
    do {
      return try repository.differences(along: [TreeStep(from: before, to: act.commit.tree)])[0]
        .compactMap { file in
          RecordID(path: file.path).map {
            RecordVersions(id: $0, before: file.before?.id, after: file.after?.id)
          }
        }.filter { $0.id.kind == id.kind && $0.id != id }
    } catch { throw .git(error) }
  }

  /// Returns what the index at hand says of a record, or `nil` where it says nothing that the ledger bears out.
  ///
  /// Each act is looked at, before and after, and each step must go on from the one before it: the index could
  /// only leave out what was undone again.
  private func indexedSteps(
    of id: RecordID, from revision: ObjectID
  ) throws(LedgerError) -> [PathStep]? {
    guard let index = cache.changeIndex, let act = try? act(revision),
      act.sequence <= index.acts.count, index.acts[act.sequence - 1] == revision
    else { return nil }
    var expected = try entry(at: id.path, in: act.commit.tree)?.id
    var steps = index.steps(of: id, upTo: act.sequence)
    if steps.isEmpty, let expected, let founding = index.acts.first {
      steps = [PathStep(commit: founding, parent: nil, before: nil, after: expected)]
    }
    for step in steps {
      let tree = try self.act(step.commit).commit.tree
      let earlier = try step.parent.map { id throws(LedgerError) in try self.act(id).commit.tree }
      guard step.after == expected, try entry(at: id.path, in: tree)?.id == step.after,
        try earlier.flatMap({ tree throws(LedgerError) in
          try entry(at: id.path, in: tree)?.id
        }) == step.before
      else { return nil }
      expected = step.before
    }
    return expected == nil ? steps : nil
  }
}
