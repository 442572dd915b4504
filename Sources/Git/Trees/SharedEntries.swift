/// What two trees begin and end with.
struct SharedEntries {
  /// Where the first entry that may differ starts, in both.
  let start: Int
  /// How many bytes both end with.
  let end: Int

  init(_ old: Span<UInt8>, _ new: Span<UInt8>) {
    let prefix = old.sharedPrefix(with: new)
    var start = 0
    while start < prefix, let name = old.firstIndex(of: 0, in: start..<prefix), name + 21 <= prefix
    {
      start = name + 21
    }
    self.start = start
    end = old.sharedSuffix(with: new, atMost: min(old.count, new.count) - start)
  }

  /// Returns whether nothing differs from two entries on: both stand as far from the end, within what is shared.
  func reaches(
    _ left: RawTreeEntry?, in old: Span<UInt8>, _ right: RawTreeEntry?, in new: Span<UInt8>
  ) -> Bool {
    guard let left, let right else { return false }
    // The longest mode with its space stands before a name.
    let rest = old.count - left.name.lowerBound
    return rest == new.count - right.name.lowerBound && rest + 8 <= end
  }
}
