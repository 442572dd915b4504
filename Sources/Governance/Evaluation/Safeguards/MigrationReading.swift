internal import Records

/// Holds a migration to what it declares: it adds its own file, and records change as that file says.
///
/// A file that stands already was decided for what it rewrote then; to use it again would be to decide without
/// those who must.
struct MigrationReading {
  private let changes: [Change]
  private let natures: Natures

  init(_ changes: [Change], _ natures: Natures) {
    self.changes = changes
    self.natures = natures
  }

  /// What is wrong with the migration, or `nil` when nothing is, or there is none.
  var failure: Verdict.Step? {
    let migrating = changes.filter { $0.nature(in: natures) == .migration }
    guard natures.overall == .migration || !migrating.isEmpty else { return nil }
    let files = changes.compactMap(\.migrationFile)
    let rewritten = files.filter { $0.operation != .created }.map(\.path).sorted()
    guard rewritten.isEmpty else { return step(.migrationRewritten(rewritten), rewritten) }
    guard !files.isEmpty else {
      return step(.migrationMissing, [PathChange.migrationsFolder])
    }
    let unexplained = migrating.flatMap(\.unexplained)
    return unexplained.isEmpty
      ? nil
      : step(.migrationUnexplained(unexplained), unexplained.map(\.description).sorted())
  }

  private func step(_ because: Because, _ missing: [String]) -> Verdict.Step {
    Verdict.Step("nature", .failed, because: because, missing: missing)
  }
}

extension PathChange {
  /// The folder of the files of migrations.
  package static let migrationsFolder = "governance/migrations/"

  /// Returns the path of the file of a migration.
  package static func path(ofMigration id: String) -> String { "\(migrationsFolder)\(id).yaml" }

  /// A Boolean value indicating whether it is the file of a migration.
  package var isMigration: Bool {
    guard path.hasPrefix(PathChange.migrationsFolder), path.hasSuffix(".yaml") else { return false }
    let id = path.dropFirst(PathChange.migrationsFolder.count).dropLast(5)
    return !id.isEmpty && !id.contains("/")
  }
}

extension Change {
  fileprivate var migrationFile: PathChange? {
    guard case .path(let file) = self, file.isMigration else { return nil }
    return file
  }

  /// The fields of an updated record that no added migration explains; a record that is not updated, as a whole.
  fileprivate var unexplained: [ChangeUnit] {
    guard case .record(let record, let circumstances) = self else { return [] }
    guard record.operation == .updated else { return [.record(record.record, record.operation)] }
    return record.fields.map(\.field).filter { !circumstances.explained.contains($0) }.map {
      .field(record.record, $0)
    }
  }

  /// Returns whether it is said to be a migration, and is nothing but what an added migration declares.
  func isMigrated(in natures: Natures) -> Bool {
    guard case .record(let record, _) = self, nature(in: natures) == .migration else {
      return false
    }
    return !record.fields.isEmpty && unexplained.isEmpty
  }
}

extension [Change] {
  /// Returns the changes that are no migration: those in which somebody may gain or lose.
  ///
  /// Writing the same thing by another code, in everybody's records, gives nobody an interest of their own.
  func withoutMigrated(in natures: Natures) -> [Change] {
    filter { !$0.isMigrated(in: natures) }
  }
}
