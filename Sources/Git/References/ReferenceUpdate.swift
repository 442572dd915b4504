/// The wish to move a reference, provided that it still is where the caller saw it.
package struct ReferenceUpdate: Hashable, Sendable {
  /// The full name, such as `refs/heads/main`.
  package let name: String

  /// What the reference must point to now; `nil` when it must not exist.
  package let from: ObjectID?

  /// What it shall point to; `nil` to delete it, the same as `from` to hold it still meanwhile.
  package let to: ObjectID?

  package init(name: String, from: ObjectID?, to: ObjectID?) {
    self.name = name
    self.from = from
    self.to = to
  }
}
