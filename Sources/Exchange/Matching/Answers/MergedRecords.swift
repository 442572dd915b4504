package import Records

/// Which record stands for each one that was merged, so that what leads to a merged record leads to what it is now.
package struct MergedRecords: Sendable {
  private let targets: [RecordID: RecordID]

  package init(of records: [Record], profile: Profile) {
    var targets: [RecordID: RecordID] = [:]
    for record in records {
      let standing = profile.standing(of: record)
      if standing.state == .merged, let target = standing.mergedInto { targets[record.id] = target }
    }
    self.targets = targets
  }

  /// Returns the record that stands for a record: itself, unless it was merged; merges are followed, and a circle
  /// leads nowhere.
  package func survivor(of id: RecordID) -> RecordID {
    var (current, steps) = (id, 0)
    while let next = targets[current], steps <= targets.count {
      current = next
      steps += 1
    }
    return steps > targets.count ? id : current
  }
}
