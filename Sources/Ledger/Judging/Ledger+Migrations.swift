internal import Coding
internal import Git
internal import Governance
internal import Records

extension Ledger {
  /// Returns the migrations whose files a proposal adds, or `nil` when it is no migration.
  ///
  /// They are read where the proposal leads: in the result, or at its head where there is none. A file that cannot
  /// be read explains nothing; what is wrong with it is told where the result is validated.
  func migrations(
    addedBy branch: ProposalBranch, at state: State, giving result: ObjectID?
  ) throws(LedgerError) -> Migrations? {
    let natures = branch.proposal.natures
    guard natures.overall == .migration || natures.byRecord.values.contains(.migration) else {
      return nil
    }
    var found: [Migration] = []
    for file in branch.difference.files.sorted(by: { $0.path < $1.path }) {
      guard file.before == nil, let after = file.after, after.mode == .file,
        Paths.stem(of: file.path, in: Paths.migrations) != nil,
        let migration = try readable(file.path, after.id)
      else { continue }
      found.append(migration)
    }
    let tree = result ?? branch.head.tree
    return Migrations(
      found, from: state.profile, to: try readableProfile(in: tree) ?? state.profile)
  }

  /// Returns what is wrong with the files of migrations of a tree: their form, and for those that another tree does
  /// not have, the names they use.
  ///
  /// A migration that was decided speaks of what there was then: its names are looked at once.
  func migrationProblems(
    in tree: ObjectID, profile: Profile, since earlier: State?
  ) throws(LedgerError) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    do {
      for file in try repository.files(in: tree, under: Paths.migrations)
      where file.path.hasSuffix(".yaml") {
        guard let earlier, try entry(at: file.path, in: earlier.tree) == nil else {
          do { _ = try migration(at: file.path, blob: file.id) } catch LedgerError.problems(let all)
          {
            problems += all
          }
          continue
        }
        guard try repository.blobSize(file.id) <= RecordDecoder.sizeLimit else {
          problems.append(.tooLarge(file.path))
          continue
        }
        let bytes = try repository.blob(file.id)
        let names = MigrationNames(from: earlier.profile, to: profile)
        do throws(Rejection) {
          _ = try MigrationDecoder.decode(bytes, path: file.path, names: names)
        } catch { problems += error.diagnostics }
      }
    } catch { throw LedgerError(error) }
    return problems
  }

  private func readable(
    _ path: String, _ blob: ObjectID
  ) throws(LedgerError) -> Migration? {
    do { return try migration(at: path, blob: blob) } catch {
      guard case .problems = error else { throw error }
      return nil
    }
  }

  private func readableProfile(in tree: ObjectID) throws(LedgerError) -> Profile? {
    do { return try profile(in: tree) } catch {
      guard case .problems = error else { throw error }
      return nil
    }
  }
}
