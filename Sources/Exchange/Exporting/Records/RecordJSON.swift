internal import Records

/// A record as one object: its identity under `record`, then its fields in the order of its kind, typed.
enum RecordJSON {
  /// The key of the identity; a field of this name gets an underscore after it.
  static let identity = "record"

  /// Returns the object of a record, without some fields.
  static func object(_ record: Record, without fields: Set<String> = []) -> JSON {
    .object(
      [(identity, .text(record.id.description))]
        + record.entries.filter { !fields.contains($0.name) }.map { entry in
          (entry.name == identity ? identity + "_" : entry.name, JSON(entry.value))
        })
  }
}
