package import Git
package import Records

extension Ledger {
  /// Returns the territories of a tree.
  package func territories(
    in tree: ObjectID, profile: Profile
  ) throws(LedgerError) -> Territories {
    var records: [Record] = []
    do {
      for kind in profile.kinds.values where kind.meaning.territory != nil {
        for file in try repository.files(in: tree, under: Paths.records + kind.name + "/") {
          guard let id = RecordID(path: file.path), file.mode == .file else { continue }
          // One that cannot be read is told of by itself.
          do { records.append(try record(id, blob: file.id, profile: profile)) } catch {
            guard case .problems = error else { throw error }
          }
        }
      }
    } catch { throw LedgerError(error) }
    return Territories(records.sorted { $0.id < $1.id }, profile: profile)
  }

  /// Returns what territories of a tree say of one another that cannot be, of all of them or of those that changed.
  ///
  /// They are looked at as a whole, and only where one of them changed: a proposal of hours does not wait for them.
  func territoryProblems(
    in tree: ObjectID, profile: Profile, changed: Set<RecordID>? = nil
  ) throws(LedgerError) -> [(RecordID, FieldProblem)] {
    func isTerritory(_ id: RecordID) -> Bool {
      profile.kinds[id.kind]?.meaning.territory != nil
    }
    guard changed?.contains(where: isTerritory) ?? true,
      profile.kinds.values.contains(where: { $0.meaning.territory != nil })
    else { return [] }
    return TerritoryCheck(try territories(in: tree, profile: profile), profile: profile)
      .problems().filter { changed?.contains($0.0) ?? true }
  }
}
