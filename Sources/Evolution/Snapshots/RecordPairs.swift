internal import Records

/// The records of two states by identity, each with that of the same identity in the other one.
struct RecordPairs: Sequence, IteratorProtocol {
  private var old: ArraySlice<Record>
  private var new: ArraySlice<Record>

  /// Walks through records that stand by identity, as those of a snapshot do.
  init(_ old: ArraySlice<Record>, _ new: ArraySlice<Record>) { (self.old, self.new) = (old, new) }

  mutating func next() -> (old: Record?, new: Record?)? {
    guard let later = new.first else { return old.popFirst().map { ($0, nil) } }
    guard let earlier = old.first, !(later.id < earlier.id) else { return (nil, new.popFirst()) }
    old = old.dropFirst()
    guard earlier.id == later.id else { return (earlier, nil) }
    new = new.dropFirst()
    return (earlier, later)
  }
}
