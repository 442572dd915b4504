package import Records

/// A column that a producer writes otherwise than before, as one decision for all of its rows.
///
/// What changed is not the places but the words: the same old value became the same new one, everywhere. It is
/// proposed apart, as a migration, so that nobody has to look at hundreds of changes that are one (standard-and-data
/// §5, point 7).
package struct Recoding: Hashable, Sendable {
  /// What happened to one field.
  package struct Column: Hashable, Sendable {
    package let field: String
    /// The rows that the mappings explain, of all the known ones.
    package let count: Int
    package let of: Int
    package let mappings: [Migration.Mapping]
  }

  /// The fields, in the order of the kind.
  package let columns: [Column]
  /// The known records as the mappings leave them, and nothing else changed.
  package let changes: [ImportPlan.Change]

  /// Returns the migration that explains the changes, under a name.
  package func migration(
    id: String, kind: String, title: LocalizedText, reason: LocalizedText?
  ) -> Migration {
    Migration(
      id: id, kind: kind, title: title, reason: reason, mappings: columns.flatMap(\.mappings))
  }
}
