internal import Coding
package import Git
package import Records

extension Ledger {
  /// Returns the day of the last act up to a revision that changed each record in a way that counts, and of
  /// the act that recorded it.
  ///
  /// Acts are read from the last one back; a record is read only where its file differs between two acts, and
  /// no longer once its last change is known.
  package func changeDates(
    of kind: Kind, upTo revision: ObjectID, counting isReal: (RecordChange) -> Bool
  ) throws(LedgerError) -> (changed: [RecordID: CalendarDate], recorded: [RecordID: CalendarDate]) {
    var changed: [RecordID: CalendarDate] = [:]
    var recorded: [RecordID: CalendarDate] = [:]
    let folder = Paths.records + kind.name
    do {
      try repository.firstParents(from: revision) { commit in
        // A proposal's own commits are not dated by anybody but their author.
        guard let act = try? Act(commit) else { return true }
        guard let previous = act.previous else {
          for file in try repository.files(in: commit.tree, under: folder) {
            if let id = RecordID(path: file.path), id.kind == kind.name {
              recorded[id] = act.time.date
            }
          }
          return true
        }
        let before = try repository.commit(previous).tree
        guard before != commit.tree else { return true }
        for file in try repository.difference(from: before, to: commit.tree, under: folder) {
          guard let id = RecordID(path: file.path), id.kind == kind.name, let new = file.after
          else { continue }
          guard let old = file.before else {
            recorded[id] = act.time.date
            continue
          }
          guard changed[id] == nil else { continue }
          let (oldProfile, profile) = (try profile(in: before), try profile(in: commit.tree))
          let change = RecordComparison(from: oldProfile, to: profile).change(
            from: try record(id, blob: old.id, profile: oldProfile),
            to: try record(id, blob: new.id, profile: profile))
          if let change, isReal(change) { changed[id] = act.time.date }
        }
        return true
      }
    } catch { throw LedgerError(error) }
    return (changed, recorded)
  }

  /// Returns the day of the act that a revision is, or that it follows.
  package func day(of revision: ObjectID) throws(LedgerError) -> CalendarDate {
    var day = CalendarDate(daysSinceEpoch: 0)
    do {
      try repository.firstParents(from: revision) { commit in
        guard let act = try? Act(commit) else { return true }
        day = act.time.date
        return false
      }
    } catch { throw LedgerError(error) }
    return day
  }
}
