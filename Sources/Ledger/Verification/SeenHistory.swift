internal import Git
internal import Records

/// The history of `main` as it is now, as far as it was read: where what was seen before must still stand.
struct SeenHistory {
  /// The commits after the act that was verified before, or all of them, oldest first.
  let chain: [ObjectID]
  /// The number of that act; 0 where all of the chain is here.
  let offset: Int
  /// That act.
  let start: ObjectID?

  /// The number of the last commit.
  var count: Int { offset + chain.count }

  /// Returns the commit of a number, or `nil` when there is none or it was verified before.
  subscript(number: Int) -> ObjectID? {
    if number == offset { return start }
    return chain.indices.contains(number - offset - 1) ? chain[number - offset - 1] : nil
  }
}

extension Ledger {
  /// Returns what shows that history was rewritten since it was seen, and the last act seen that still stands.
  ///
  /// A head must be on the first-parent chain of the present one: that it can be reached otherwise is how a
  /// sealer would rewrite history by a fast-forward (design §5.4).
  func rewriteFindings(
    of memory: Memory, in history: SeenHistory, isUpToMain: Bool
  ) throws(LedgerError) -> (findings: [Finding], lastSeen: Int)? {
    let head = history.chain.last ?? memory.progress?.head
    guard let head else { return nil }
    var lastSeen = history.offset
    for seen in memory.seen where seen.sequence > history.offset {
      // Who asks about an earlier act knows that others came after it.
      guard isUpToMain || seen.sequence <= history.count else { continue }
      if history[seen.sequence] == seen.head {
        lastSeen = max(lastSeen, seen.sequence)
        continue
      }
      let what = "act \(seen.sequence) (\(seen.head.short)), seen here on \(seen.time.date)"
      // An object that is not here any more is no ancestor.
      let isBeside = (try? repository.isAncestor(seen.head, of: head)) ?? false
      let finding =
        if isBeside {
          Finding(
            history[seen.sequence] ?? head, nil, "rewritten-history",
            "\(what), was put beside the chain by a merge, and another stands in its place")
        } else if seen.sequence > history.count {
          Finding(
            head, nil, "rollback",
            "\(what), is gone: the history stops at act \(history.count)")
        } else {
          Finding(
            history[seen.sequence] ?? head, nil, "rewritten-history",
            "\(what), is not in this history: another stands in its place")
        }
      return ([finding], lastSeen)
    }
    return nil
  }
}
